import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";

const main = fileURLToPath(new URL("./echo-process.ts", import.meta.url));

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** A server in a process of its own, with this one as its peer. */
function start(): Child {
  const child = spawn(process.execPath, ["--conditions=@colloquy/source", main], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  child.stdin.on("error", () => {});
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

const exitOf = async (child: Child): Promise<number> => (await once(child, "exit"))[0];

/** Starting Node.js takes seconds on a busy machine. */
describe("a server over real pipes", { timeout: 60_000 }, () => {
  it("answers in order, takes a last line without an end, and exits at the end of input", async () => {
    const child = start();
    child.stdin.end("one\r\ntwo\nthree");
    const [output, code] = await Promise.all([text(child.stdout), exitOf(child)]);
    expect(output).toBe("echo one\necho two\necho three\nend of input\n");
    expect(code).toBe(0);
  });

  it("writes everything before it exits, to a peer that reads late", async () => {
    const child = start();
    const exit = exitOf(child);
    child.stdin.end("fill 3000\n");
    await sleep(500);
    const lines = (await text(child.stdout)).split("\n");
    expect(lines.length).toBe(3_002);
    expect(lines[2_999]).toMatch(/^2999 /);
    expect(await exit).toBe(0);
  });

  it("takes lines of megabytes, and exits with the code of the reason beyond the limit", async () => {
    const child = start();
    const [large, tooLarge] = [4, 5].map((mebibytes) => "x".repeat(mebibytes * 1024 * 1024));
    child.stdin.write(`${large}\n${tooLarge}\n`);
    const [output, code] = await Promise.all([text(child.stdout), exitOf(child)]);
    expect(output).toBe(`echo ${large}\nclosing: large\n`);
    expect(code).toBe(72);
  });

  it.each([
    ["exit 3", "closing: exit\n", 3],
    ["fail", "closing: fault\n", 70],
  ])("exits as the protocol says: %s", async (line, want, code) => {
    const child = start();
    child.stdin.write(`${line}\n`);
    expect(await Promise.all([text(child.stdout), exitOf(child)])).toEqual([want, code]);
  });

  it("exits when the peer leaves too much unread for too long", async () => {
    const child = start();
    child.stdin.write("fill 3000\n");
    expect(await exitOf(child)).toBe(71);
  });

  it("exits when the peer does not read any more", async () => {
    const child = start();
    child.stdin.write("hello\n");
    await once(child.stdout, "data");
    child.stdout.destroy();
    const insist = setInterval(() => child.stdin.write("hello\n"), 20);
    expect(await exitOf(child)).toBe(0);
    clearInterval(insist);
  });
});
