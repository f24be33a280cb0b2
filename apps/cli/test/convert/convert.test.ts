import { readFileSync } from "node:fs";
import { protocolAdapters } from "@colloquy/session/convert";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createProject, outcomeOf, type Project } from "../project.ts";

const turns = new URL("../../../../packages/session/test/fixtures/tool-turns/", import.meta.url);
const turnOf = (protocol: string) => readFileSync(new URL(`${protocol}.jsonl`, turns), "utf8");

describe("colloquy convert", { timeout: 60_000 }, () => {
  let project: Project;
  beforeAll(() => {
    project = createProject();
    for (const { protocol } of protocolAdapters) project.write(`${protocol}.jsonl`, turnOf(protocol));
  });
  afterAll(() => project[Symbol.dispose]());

  it("prints the transcript, and what is lost on stderr; the result is a transcript again", async () => {
    const { code, stdout, stderr } = await project.run("convert", "--to", "chucky-ws", "everruns-rest.jsonl");
    expect(code).toBe(0);
    expect(stderr).toMatch(/^dropped {2}reason\.started +2× {2}line 7 +everruns-rest: Spans/m);
    expect(stderr).toMatch(/\d+ kinds of things did not come along unchanged\n$/);
    project.write("retold.jsonl", stdout);
    const judged = await project.run("validate", "retold.jsonl");
    expect(judged).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^chucky-ws .* order 1 ok 0 wrong$/m),
    });
  });

  it("gives a program everything as one object", async () => {
    const given = ["convert", "--json", "--from", "chucky-ws", "--to", "everruns-rest", "chucky-ws.jsonl"];
    const { code, stdout, stderr } = await project.run(...given);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const { ok, data, diagnostics } = JSON.parse(stdout);
    expect({ ok, diagnostics, from: data.from, to: data.to }).toEqual({
      ok: true,
      diagnostics: [],
      from: "chucky-ws",
      to: "everruns-rest",
    });
    expect(data.frames[0]).toMatchObject({ dir: "c2s", t_ms: 0, frame: { operationId: "create_session" } });
    expect(data.losses).toContainEqual({
      kind: "dropped",
      path: "ping",
      protocol: "chucky-ws",
      why: "They keep the connection alive.",
      documented: true,
      count: 1,
      line: 9,
    });
  });

  it("reads bare frames of one side from stdin", async () => {
    const child = project.start("convert", "--quiet", "--to", "chucky-ws", "-");
    const frames = turnOf("everruns-rest")
      .split("\n")
      .filter((line) => line.startsWith('{"dir":"s2c"'))
      .map((line) => JSON.stringify(JSON.parse(line).frame));
    child.stdin.end(frames.join("\n"));
    const { code, stdout, stderr } = await outcomeOf(child);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout.trim().split("\n").at(-1)).toContain('"text":"Crane 2 is free."');
  });

  it("tells what cannot be converted with its place, converts the rest, and exits with 3", async () => {
    const lines = turnOf("chucky-ws").trimEnd().split("\n");
    const broken = [
      ...lines.slice(0, 4),
      '{"dir":"c2s","frame":{"type":"tool_result"}}',
      "{",
      ...lines.slice(4),
    ];
    project.write("broken.jsonl", broken.join("\n"));
    const given = ["convert", "--from", "chucky-ws", "--to", "blackbox-ws", "broken.jsonl"];
    const { code, stdout, stderr } = await project.run(...given);
    expect(code).toBe(3);
    expect(stderr).toMatch(/not-json {2}broken\.jsonl:6/);
    expect(stderr).toMatch(/broken\.jsonl:5 {2}#\/payload/);
    expect(stderr).toContain("2 lines could not be converted; the rest was");
    expect(stdout.trim().split("\n").length).toBe(12);
  });

  it.each([
    [["convert", "--to", "chuky-ws", "chucky-ws.jsonl"], 2, "chucky-ws"],
    [["convert", "chucky-ws.jsonl"], 2, "--to"],
    [["convert", "--to", "chucky-ws", "nowhere.jsonl"], 2, "there is no capture"],
    [["convert", "--to", "chucky-ws", "contract.ts"], 3, "there is no frame in contract.ts"],
  ])("says what is wrong with %j", async (given, exit, words) => {
    const { code, stdout, stderr } = await project.run(...given);
    expect({ code, stdout }).toEqual({ code: exit, stdout: "" });
    expect(stderr).toContain(words);
  });
});
