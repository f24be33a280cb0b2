import { createServer } from "node:net";
import { createDemoAgent } from "@colloquy/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Outcome, outcomeOf, startCli } from "../project.ts";
import { startServer } from "./server.ts";

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.close());

const start = (...args: readonly string[]) => startCli(import.meta.dirname, ["chat", ...args, server.origin]);
const chat = (...args: readonly string[]): Promise<Outcome> => outcomeOf(start(...args));

const sessionIn = ({ stderr }: Outcome): string => /^session (\S+)$/m.exec(stderr)?.[1] ?? "";

describe.each(["everruns-rest", "chucky-ws"])("colloquy chat --via %s -p", { timeout: 30_000 }, (via) => {
  it("prints the answer and nothing else on stdout", async () => {
    const { code, stdout, stderr } = await chat("--via", via, "-p", "hello");
    expect(stderr).toMatch(/^session [0-9a-f-]{36}$/m);
    expect(stdout).toMatch(/^You said: hello\n/);
    expect(stdout.endsWith(".\n")).toBe(true);
    expect(code).toBe(0);
  });

  it("says nothing else at all with -q", async () => {
    expect((await chat("--via", via, "-q", "-p", "/think tides")).stderr).toBe("");
  });

  it("shows thinking and tools on stderr", async () => {
    const { stdout, stderr } = await chat("--via", via, "-p", "/tool calc 2+3*4");
    expect(stdout).toMatch(/2\+3\*4 = 14\n$/);
    expect(stderr).toContain('calc {"expression":"2+3*4"}');
  });

  it("goes on with a session", async () => {
    const first = await chat("--via", via, "-p", "the berth is number 4");
    const second = await chat("--via", via, "--session", sessionIn(first), "-p", "what did I say?");
    expect(second.stdout).toBe("You said: the berth is number 4\n");
    expect(sessionIn(second)).toBe(sessionIn(first));
  });

  it("answers a tool of its own", async () => {
    const { code, stdout } = await chat(
      "--via",
      via,
      "--tool",
      "crane",
      "--answer",
      "crane=free",
      "-p",
      "/client crane",
    );
    expect(code).toBe(0);
    expect(stdout).toContain("crane says: free");
  });

  it("declines a tool that nobody answers for, so that the turn goes on", async () => {
    const { code, stdout } = await chat("--via", via, "--tool", "crane", "-p", "/client crane");
    expect(code).toBe(0);
    expect(stdout).toContain("Nobody is there to answer for crane.");
  });

  it("exits with 8 when the turn fails, with what was said before on stdout", async () => {
    const { code, stdout, stderr } = await chat("--via", via, "-p", "/fail");
    expect(code).toBe(8);
    expect(stdout).toContain("This is going to end badly.");
    expect(stderr).toMatch(/error {2}the turn failed: .*because it was asked to/);
  });

  it("interrupts the turn at Ctrl-C and exits with 130", async () => {
    const slow = await startServer({ agent: createDemoAgent() });
    try {
      const child = startCli(import.meta.dirname, ["chat", "--via", via, "-p", "/slow", slow.origin]);
      child.stdout.once("data", () => child.kill("SIGINT"));
      const ended = await outcomeOf(child);
      expect(ended.code).toBe(130);
      expect(ended.stdout).toContain("I");
      const again = ["--via", "everruns-rest", "--session", sessionIn(ended), "-p", "what did I say?"];
      const next = startCli(import.meta.dirname, ["chat", ...again, slow.origin]);
      expect((await outcomeOf(next)).stdout).toContain("You said: /slow");
    } finally {
      await slow.close();
    }
  });

  it("gives programs neutral events, one per line", async () => {
    const { stdout, stderr, code } = await chat("--via", via, "--json", "-p", "hello");
    const events: readonly { readonly type: string }[] = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(events.map(({ type }) => type)).toEqual(
      expect.arrayContaining(["message.added", "turn.started", "message.delta", "message.completed"]),
    );
    expect(events.at(-1)?.type).toBe("turn.completed");
    expect({ stderr, code }).toEqual({ stderr: "", code: 0 });
  });

  it("says text from stdin", async () => {
    const child = start("--via", via);
    child.stdin.end("hello from a pipe\n");
    expect((await outcomeOf(child)).stdout).toContain("You said: hello from a pipe\n");
  });

  it("exits with 6 and says what to start when nobody is there", async () => {
    const { code, stderr } = await outcomeOf(
      startCli(import.meta.dirname, [
        "chat",
        "--via",
        via,
        "-p",
        "hello",
        `http://127.0.0.1:${await freePort()}`,
      ]),
    );
    expect(code).toBe(6);
    expect(stderr).toContain("no answer from http://127.0.0.1:");
    expect(stderr).toContain("npm start");
  });

  it("exits with 8 when there is no such session", async () => {
    const nobody = "01a194ee-2f31-7d7f-a018-96fd9e562e12";
    const { code, stderr } = await chat("--via", via, "--session", nobody, "-p", "hello");
    expect(code).toBe(8);
    expect(stderr).toMatch(/session/i);
  });

  it("exits with 7 without a credential", async () => {
    const guarded = await startServer({
      tokenSecret: "a secret of at least thirty-two characters",
    });
    try {
      const { code, stderr } = await outcomeOf(
        startCli(import.meta.dirname, ["chat", "--via", via, "-p", "hello", guarded.origin]),
      );
      expect(code).toBe(7);
      expect(stderr).toContain("--token");
    } finally {
      await guarded.close();
    }
  });
});

/** A port of loopback that nobody listens on. */
async function freePort(): Promise<number> {
  const probe = createServer();
  const { promise, resolve } = Promise.withResolvers<number>();
  probe.listen(0, "127.0.0.1", () => {
    const address = probe.address();
    probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
  });
  return promise;
}
