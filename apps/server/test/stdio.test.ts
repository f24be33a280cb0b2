import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { describe, expect, it, onTestFinished } from "vitest";
import { runServer, temporaryDirectory } from "./server-process.ts";

const main = fileURLToPath(new URL("./upper-case-main.ts", import.meta.url));

describe("--stdio", { timeout: 60_000 }, () => {
  it("serves the program that starts it, keeps standard output clean, and exits as the protocol says", async () => {
    const parameters = ["--stdio", "upper-case", "--port", "0", "--json", "--log-level", "error"];
    const child = spawn(
      process.execPath,
      ["--conditions=@colloquy/source", main, ...parameters, "--data", temporaryDirectory()],
      { env: { PATH: process.env.PATH } },
    );
    onTestFinished(() => void child.kill("SIGKILL"));
    child.stdin.end("one\ntwo");
    const [out, err, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "exit"),
    ]);
    expect(out).toBe("ONE\nTWO\n");
    expect(JSON.parse(err)).toMatchObject({ ok: true, data: { pid: child.pid } });
    expect(code).toBe(5);
  });

  it("is refused for a protocol that is not offered so", async () => {
    const parameters = ["--stdio", "chucky-ws", "--port", "0", "--json", "--data", temporaryDirectory()];
    const got = await runServer(parameters);
    expect(got).toMatchObject({ code: 2, out: "" });
    // The server's own log shares the stream and may write its last line later.
    expect(
      got.err
        .trim()
        .split("\n")
        .map((line): unknown => JSON.parse(line)),
    ).toContainEqual(
      expect.objectContaining({
        error: expect.objectContaining({
          reason: "stdio_unavailable",
          message: "chucky-ws is not offered over standard streams.",
        }),
      }),
    );
  });
});
