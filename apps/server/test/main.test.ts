import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { runServer, spawnServer, startServer, temporaryDirectory } from "./server-process.ts";

/** Each case starts one or two processes of Node.js; a busy machine takes seconds for that. */
describe("the reference server", { timeout: 60_000 }, () => {
  it("says on one line where it is, answers there, and stops in order", async () => {
    const { child, data } = await startServer(["--data", temporaryDirectory()]);
    const byLabel = Object.fromEntries(data.urls.map(({ label, url }) => [label, url]));
    expect(data.pid).toBe(child.pid);
    expect(await (await fetch(byLabel.health ?? "")).json()).toEqual({ status: "ok" });
    expect(await (await fetch(byLabel.ready ?? "")).json()).toEqual({ status: "ready" });
    expect(await (await fetch(byLabel.metrics ?? "")).text()).toContain("colloquy_commit_seconds_count");
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("prints every address and something to try for a person", async () => {
    const child = spawnServer(["--port", "0", "--data", temporaryDirectory(), "--log-level", "silent"]);
    const output: Buffer = (await once(child.stdout ?? child, "data"))[0];
    const text = output.toString("utf8");
    expect(text).toMatch(
      /^Colloquy \d+\.\d+\.\d+ listens on http:\/\/127\.0\.0\.1:\d+ \(agent demo, data in /,
    );
    expect(text).toMatch(/^ +health +http:\/\/127\.0\.0\.1:\d+\/healthz$/m);
    expect(text).toMatch(/^Try {3}npx colloquy chat --via everruns-rest -p "hello" http:/m);
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("takes two signals at the same moment for one: npm passes on what the terminal sends too", async () => {
    const { child } = await startServer(["--data", temporaryDirectory()]);
    child.kill("SIGINT");
    child.kill("SIGINT");
    expect(await once(child, "exit")).toEqual([0, null]);
  });

  it("ends at once, turn or not, when asked a second time", async () => {
    const { child, data } = await startServer(["--data", temporaryDirectory()]);
    const post = (path: string, body: object) =>
      fetch(data.origin + path, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      });
    const { id }: { id: string } = await (await post("/v1/sessions", {})).json();
    await post(`/v1/sessions/${id}/messages`, {
      message: { content: [{ type: "text", text: "/long 10000" }] },
    });
    const insist = setInterval(() => child.kill("SIGINT"), 100);
    expect(await once(child, "exit")).toEqual([130, null]);
    clearInterval(insist);
  });

  it("tells who has the data directory", async () => {
    const directory = temporaryDirectory();
    const { child } = await startServer(["--data", directory]);
    const got = await runServer(["--port", "0", "--data", directory]);
    expect(got).toMatchObject({ code: 2, out: "" });
    expect(got.err).toContain(`error  The data directory ${directory} is in use by process ${child.pid}.`);
    expect(got.err).toContain("COLLOQUY_DATA=");
  });

  it("tells that the port is taken, and what to do; as JSON when asked", async () => {
    const { data } = await startServer(["--data", temporaryDirectory()]);
    const got = await runServer(["--json", "--data", temporaryDirectory()], { PORT: String(data.port) });
    expect(got).toMatchObject({ code: 2, out: "" });
    expect(JSON.parse(got.err)).toEqual({
      ok: false,
      error: {
        code: "usage",
        exit: 2,
        reason: "port_unavailable",
        message: `Listening on 127.0.0.1, port ${data.port}, is not possible: another program has the port.`,
        help: [expect.stringContaining("PORT=7421")],
      },
    });
  });

  it.each([
    ["an open bind", ["--host", "0.0.0.0"], "COLLOQUY_API_KEYS"],
    ["a data directory that is a file", ["--data", "package.json/x"], "cannot be made"],
    ["wrong settings", ["--port", "x"], "One setting is not usable."],
  ])("refuses %s with exit code 2", async (_, parameters, want) => {
    const got = await runServer(["--port", "0", "--data", temporaryDirectory(), ...parameters]);
    expect(got).toMatchObject({ code: 2, out: "" });
    expect(got.err).toContain(want);
  });

  it("answers --help and --version", async () => {
    expect(await runServer(["--help"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("COLLOQUY_DATA"),
    });
    expect(await runServer(["--version"])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
    });
  });
});
