import { createInterface } from "node:readline";
import { afterAll, beforeAll, expect, it } from "vitest";
import { outcomeOf, startCli } from "../project.ts";
import { startServer } from "./server.ts";

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const start = (...args: readonly string[]) => startCli(import.meta.dirname, ["chat", ...args, server.origin]);

it("continues a session over the other wire, while a third process watches both turns", {
  timeout: 30_000,
}, async () => {
  const first = await outcomeOf(start("--via", "everruns-rest", "-p", "hello"));
  const session = /^session (\S+)$/m.exec(first.stderr)?.[1] ?? "";

  const watcher = start("--via", "everruns-rest", "--session", session, "--watch", "--json");
  const events: { readonly type: string; readonly seq?: number }[] = [];
  const twoTurns = (async () => {
    for await (const line of createInterface(watcher.stdout)) {
      events.push(JSON.parse(line));
      if (events.filter(({ type }) => type === "turn.completed").length === 2) break;
    }
  })();
  const second = await outcomeOf(start("--via", "chucky-ws", "--session", session, "-p", "what did I say?"));
  expect(second.stdout).toBe("You said: hello\n");
  await twoTurns;
  const closed = outcomeOf(watcher);
  watcher.kill("SIGINT");
  expect((await closed).code).toBe(130);

  const numbers = events.flatMap(({ seq }) => (seq === undefined ? [] : [seq]));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
  expect(events.filter(({ type }) => type === "message.added")).toHaveLength(2);
});

it("cannot watch over chucky-ws and says over what", async () => {
  const id = "01a194ee-2f31-7d7f-a018-96fd9e562e12";
  const { code, stderr } = await outcomeOf(start("--via", "chucky-ws", "--session", id, "--watch"));
  expect(code).toBe(2);
  expect(stderr).toContain("--via everruns-rest");
});
