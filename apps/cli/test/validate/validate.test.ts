import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, outcomeOf, type Project } from "../project.ts";

const line = (dir: string, frame: object) => `${JSON.stringify({ dir, frame })}\n`;
const chat = [
  line("c2s", { type: "init", payload: { model: "demo-1" } }),
  line("s2c", { type: "control", payload: { action: "ready", data: {} } }),
  line("s2c", { type: "control", payload: { action: "session_info", data: { sessionId: "h-1" } } }),
  line("c2s", { type: "control", payload: { action: "close" } }),
];
const calls = [
  line("c2s", { jsonrpc: "2.0", id: 1, method: "system.ping" }),
  line("s2c", { jsonrpc: "2.0", id: 1, result: { ok: true, time: "2026-11-20T09:00:00.000Z" } }),
];

describe("colloquy validate", { timeout: 30_000 }, () => {
  let project: Project;
  beforeAll(() => {
    project = createProject();
    project.write("captures/chat.jsonl", chat.join(""));
    project.write("captures/deep/calls.ndjson", calls.join(""));
    project.write("captures/notes.md", "# not a capture\n");
    project.write(
      "faulty.jsonl",
      [
        calls[0],
        chat[1],
        line("c2s", { jsonrpc: "2.0", id: 2, method: "session.get", params: { sesion_id: "s" } }),
      ].join(""),
    );
  });
  afterAll(() => project[Symbol.dispose]());

  it("counts what it found in a folder, by protocol", async () => {
    const { code, stdout, stderr } = await project.run("validate", "captures");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.trim().split("\n")).toEqual([
      "chucky-ws  1 file  4 frames  shape 4 ok 0 wrong  order 1 ok 0 wrong",
      "loaf-rpc   1 file  2 frames  shape 2 ok 0 wrong  order 1 ok 0 wrong",
    ]);
  });

  it("tells every problem with its place and a suggestion, and exits with 3", async () => {
    const { code, stderr } = await project.run("validate", "--protocol", "loaf-rpc", "faulty.jsonl");
    expect(code).toBe(3);
    expect(stderr).toMatch(
      /missing-member {2}faulty\.jsonl:3 {2}#\/params\/session_id\n.*\n.*\n\s+there is "sesion_id"; it should be "session_id"/,
    );
    expect(stderr).toMatch(/missing-member {2}faulty\.jsonl:2 {2}#\/jsonrpc/);
    expect(stderr).toMatch(/request-without-answer {2}faulty\.jsonl:1 {2}#\/id/);
    expect(stderr).toContain("in 1 file");
  });

  it("gives a program the same as one object", async () => {
    const { code, stdout, stderr } = await project.run(
      "validate",
      "--json",
      "captures/*.jsonl",
      "faulty.jsonl",
    );
    expect(code).toBe(3);
    const { ok, data, diagnostics } = JSON.parse(stdout);
    expect(ok).toBe(false);
    expect(
      data.files.map(({ file, protocol }: { file: string; protocol: string }) => [file, protocol]),
    ).toEqual([
      ["captures/chat.jsonl", "chucky-ws"],
      ["faulty.jsonl", "loaf-rpc"],
    ]);
    expect(diagnostics[0]).toMatchObject({
      file: "faulty.jsonl",
      line: expect.any(Number),
      severity: "error",
    });
    expect(JSON.parse(stderr)).toMatchObject({ ok: false, error: { code: "invalid", exit: 3 } });
  });

  it("reads one frame from stdin", async () => {
    const child = project.start("validate", "-");
    child.stdin.end(`{"type":"incomingChatMessage","timestamp":"2026-11-20T10:00:00Z","content":"hello"}`);
    const { code, stdout } = await outcomeOf(child);
    expect(code).toBe(0);
    expect(stdout).toContain("blackbox-ws  1 file  1 frame");
  });

  it("asks for the protocol when two fit, and says which", async () => {
    project.write(
      "either.json",
      `{ "type": "result", "subtype": "success", "session_id": "s", "result": "x" }`,
    );
    const { code, stderr } = await project.run("validate", "either.json");
    expect(code).toBe(2);
    expect(stderr).toContain("--protocol chucky-ws or --protocol claude-stream-json");
  });

  it("refuses what holds no frame anybody knows", async () => {
    project.write("empty.jsonl", "\n");
    project.write("other.jsonl", `{"hello":"harbour"}\n`);
    const { code, stderr } = await project.run("validate", "empty.jsonl", "other.jsonl");
    expect(code).toBe(3);
    expect(stderr).toContain("empty-transcript  empty.jsonl");
    expect(stderr).toContain("unknown-protocol  other.jsonl");
  });

  it("suggests a protocol, and says when there is no such file", async () => {
    const misspelt = await project.run("validate", "--protocol", "chuky-ws", "captures");
    expect(misspelt).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean "chucky-ws"?') });
    const nowhere = await project.run("validate", "nowhere.jsonl");
    expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringContaining('no capture "nowhere.jsonl"') });
  });
});
