import { PassThrough } from "node:stream";
import { createDemoAgent } from "@colloquy/server";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../../src/run.ts";
import { startServer } from "./server.ts";

let server: Awaited<ReturnType<typeof startServer>>;
beforeAll(async () => {
  server = await startServer({ agent: createDemoAgent({ pauseMs: 5 }) });
});
afterAll(() => server.close());

const ESCAPE = "\u001B";
const CONTROL_C = "\u0003";
const CONTROL_D = "\u0004";

/** A person at a terminal: reads the screen, types keys. */
function createPerson(...args: readonly string[]) {
  const keyboard = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => keyboard });
  const screen = Object.assign(new PassThrough(), { isTTY: true, columns: 100 });
  let seen = "";
  let read = 0;
  const readers = new Set<() => void>();
  const show = (chunk: Buffer) => {
    seen += chunk.toString();
    for (const reader of readers) reader();
  };
  screen.on("data", show);
  const errors = { write: (text: string) => show(Buffer.from(text)), isTTY: true, columns: 100 };
  const terminal = {
    stdin: keyboard,
    pipedStdin: false,
    stdout: screen,
    stderr: errors,
    env: { NO_COLOR: "1" },
    cwd: "/",
  };
  const ended = run(["chat", ...args, server.origin], terminal, new AbortController().signal);
  return {
    ended,
    type: (keys: string) => keyboard.write(keys),
    /** Waits until `text` appears behind what was read before. */
    async reads(text: string): Promise<string> {
      const { promise, resolve } = Promise.withResolvers<void>();
      const look = () => {
        if (seen.indexOf(text, read) >= 0) resolve();
      };
      readers.add(look);
      look();
      await Promise.race([
        promise,
        ended.then((code) => Promise.reject(new Error(`ended with ${code}: ${seen}`))),
      ]);
      readers.delete(look);
      const from = read;
      read = seen.indexOf(text, read) + text.length;
      return seen.slice(from, read);
    },
  };
}

describe.each(["everruns-rest", "chucky-ws"])(
  "colloquy chat --via %s at a terminal",
  { timeout: 20_000 },
  (via) => {
    it("holds a conversation and leaves with /quit", async () => {
      const person = createPerson("--via", via);
      await person.reads("› ");
      person.type("hello\r");
      await person.reads("You said: hello");
      await person.reads("› ");
      person.type("/help\r");
      await person.reads("I can show you:");
      await person.reads("› ");
      person.type("/quit\r");
      expect(await person.ended).toBe(0);
    });

    it("interrupts a turn with Esc and goes on in the same session", async () => {
      const person = createPerson("--via", via);
      await person.reads("› ");
      person.type("/slow\r");
      await person.reads("I am");
      person.type(ESCAPE);
      await person.reads("interrupted (user)");
      await person.reads("› ");
      person.type("what did I say?\r");
      await person.reads("You said: /slow");
      await person.reads("› ");
      person.type(CONTROL_D);
      expect(await person.ended).toBe(0);
    });

    it("interrupts with the first Ctrl-C and leaves with two at the prompt", async () => {
      const person = createPerson("--via", via);
      await person.reads("› ");
      person.type("/slow\r");
      await person.reads("I am");
      person.type(CONTROL_C);
      await person.reads("interrupted (user)");
      await person.reads("› ");
      person.type(CONTROL_C);
      await person.reads("Ctrl-C again leaves.");
      person.type(CONTROL_C);
      expect(await person.ended).toBe(0);
    });

    it("asks the person for the result of a tool", async () => {
      const person = createPerson("--via", via, "--tool", "crane");
      await person.reads("› ");
      person.type("/client crane\r");
      await person.reads("crane? ");
      person.type("free at noon\r");
      await person.reads("crane says: free at noon");
      await person.reads("› ");
      person.type("/quit\r");
      expect(await person.ended).toBe(0);
    });
  },
);

it("shows what others say while it waits at the prompt", { timeout: 20_000 }, async () => {
  const person = createPerson("--via", "everruns-rest");
  const session = /session (\S{36})/.exec(await person.reads("› "))?.[1] ?? "";
  const other = createPerson("--via", "everruns-rest", "--session", session);
  await other.reads("› ");
  other.type("ahoy\r");
  await other.reads("You said: ahoy");
  await other.reads("› ");
  await person.reads("› ahoy");
  await person.reads("You said: ahoy");
  await person.reads("› ");
  for (const each of [person, other]) {
    each.type("/quit\r");
    expect(await each.ended).toBe(0);
  }
});
