import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { KnownEvent } from "@colloquy/schema/session";
import { check, fold, initialState, reduce } from "@colloquy/session";
import {
  claudeStreamJsonClient,
  claudeStreamJsonServer,
  initialClientState,
  initialServerState,
} from "@colloquy/session/claude-stream-json";
import { describe, expect, it } from "vitest";
import { samples, samplesFolder } from "../../../../../tests/support/samples.ts";
import { cliFacts } from "../../../test/cli-facts.ts";

interface Line {
  readonly from: "host" | "cli";
  readonly frame: { readonly type: string };
}

const linesIn = <T>(text: string): T[] =>
  text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));

/** Reads a dialogue as its host would; the host's own prompts are noted when it sends them. */
function read(lines: readonly Line[]): KnownEvent[] {
  let client = initialClientState(0);
  let server = initialServerState({}, cliFacts);
  return lines.flatMap(({ from, frame }) => {
    if (from === "cli") {
      const decoded = claudeStreamJsonClient.decode(client, frame);
      expect(decoded.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      client = decoded.state;
      return decoded.events;
    }
    const decoded = claudeStreamJsonServer.decode(server, frame);
    expect([decoded.diagnostics, decoded.close]).toEqual([[], undefined]);
    server = decoded.state;
    return decoded.commands.flatMap((command) => {
      const noted = claudeStreamJsonClient.recordSent(client, command);
      client = noted.state;
      return noted.events;
    });
  });
}

function expectLegal(events: readonly KnownEvent[]): void {
  let state = initialState;
  for (const event of events) {
    expect(check(state, event)).toBeUndefined();
    state = reduce(state, event);
  }
}

const isEnd = ({ type }: KnownEvent) => /^turn\.(completed|failed|interrupted)$/.test(type);
const results = (lines: readonly Line[]) => lines.filter(({ frame }) => frame.type === "result").length;
const summaryOf = (events: readonly KnownEvent[]) =>
  events
    .map(({ type }) => type)
    .filter((type) => !/^session|\.delta$/.test(type))
    .join(" ");

const transcripts = samples("claude-stream-json", ".jsonl").filter(({ name }) => !name.startsWith("frames-"));
const fromCli = (text: string): Line[] =>
  linesIn<Line["frame"]>(text).map((frame) => ({ from: "cli", frame }));

const began = "message.added turn.started";
const said = "message.started message.completed";
const tool = `${said} tool.requested tool.completed`;

/** What each transcript tells, but for pieces. */
const stories: Readonly<Record<string, string>> = {
  "api-error.success-subtype.jsonl": `${began} ${said} turn.failed`,
  "compact.jsonl": `${began} context.compacted turn.completed`,
  "error-during-execution.interrupted.jsonl": `${began} ${said} turn.interrupted`,
  "error-during-execution.startup.jsonl": `${began} turn.failed`,
  "error-max-budget.jsonl": `${began} turn.failed`,
  "error-max-turns.jsonl": `${began} ${tool} turn.failed`,
  "legacy-1.0.error-max-turns.jsonl": `${began} ${tool} turn.failed`,
  "legacy-1.0.simple-success.jsonl": `${began} ${said} turn.completed`,
  "legacy-2.0.error-max-turns.jsonl": `${began} ${tool} turn.failed`,
  "multi-turn.jsonl": `${began} ${said} turn.completed ${began} ${said} turn.completed`,
  "partial-messages.jsonl": `${began} message.started thinking.completed message.completed tool.requested tool.completed ${said} turn.completed`,
  "permission-allowed.stdout.jsonl": `${began} ${said} tool.requested permission.requested permission.resolved tool.completed ${said} turn.completed`,
  "permission-auto-denied.jsonl": `${began} ${tool} ${said} turn.completed`,
  "permission-denied.stdout.jsonl": `${began} ${said} tool.requested permission.requested permission.resolved tool.completed ${said} turn.completed`,
  "simple-success.jsonl": `${began} ${said} turn.completed`,
  "structured-output.jsonl": `${began} ${tool} turn.completed`,
  "subagent.jsonl": `${began} ${tool} ${said} turn.completed`,
  "thinking.jsonl": `${began} message.started thinking.completed message.completed turn.completed`,
  "tool-error.jsonl": `${began} ${tool} ${said} turn.completed`,
  "tool-use.jsonl": `${began} ${tool} ${said} turn.completed`,
};

describe.skipIf(transcripts.length === 0)("transcripts of the CLI", () => {
  it.each(transcripts)("$name tells its story", ({ name, text }) => {
    const events = read(fromCli(text));
    expectLegal(events);
    expect(summaryOf(events)).toBe(stories[name]);
    expect(fold(initialState, events).status).toBe("idle");
  });

  it("knows all transcripts there are", () => {
    expect(transcripts.map(({ name }) => name)).toEqual(Object.keys(stories));
  });

  it("takes one example of every frame", () => {
    const [every] = samples("claude-stream-json", "frames-cli-to-host.jsonl");
    expectLegal(read(fromCli(every?.text ?? "")));
  });
});

const folder = samplesFolder("claude-stream-json");
const exchanges = folder === undefined ? [] : readdirSync(join(folder, "exchanges"));
const exchange = (name: string): Line[] =>
  linesIn<Partial<Line>>(readFileSync(join(folder ?? "", "exchanges", name), "utf8")).filter(
    (line): line is Line => line.frame !== undefined,
  );

describe.skipIf(exchanges.length === 0)("exchanges of real SDKs", () => {
  it.each(exchanges)("%s is understood on both sides", (name) => {
    const lines = exchange(name);
    const events = read(lines);
    expectLegal(events);
    expect(events.filter(isEnd).length).toBe(results(lines));
    expect(fold(initialState, events).status).toBe("idle");
    const prompts = lines.filter(({ from, frame }) => from === "host" && frame.type === "user");
    expect(events.filter(({ type }) => type === "message.added").length).toBe(prompts.length);
  });

  it.each(["py-sdk-mcp.jsonl", "ts-sdk-mcp-full-handshake.jsonl", "ts-sdk-mcp-manifest.jsonl"])(
    "%s shows a tool of the host",
    (name) => {
      const events = read(exchange(name));
      expect(events.find(({ type }) => type === "tool.requested")).toMatchObject({
        name: "add",
        server: "calc",
        executor: "client",
        input: { a: 2, b: 3 },
      });
      expect(events.find(({ type }) => type === "tool.completed")).toMatchObject({
        outcome: { status: "success", content: [{ type: "text", text: "5" }] },
      });
    },
  );
});

describe.skipIf(exchanges.length === 0)("frames of a host", () => {
  it("are all taken; what is asked is answered once, unless it is about what nobody asked", () => {
    const [every] = samples("claude-stream-json", "frames-host-to-cli.jsonl");
    let state = initialServerState({}, cliFacts);
    for (const frame of linesIn<{ type: string; request_id?: string }>(every?.text ?? "")) {
      const decoded = claudeStreamJsonServer.decode(state, frame);
      state = decoded.state;
      expect(decoded.diagnostics).toEqual([]);
      const answers = decoded.frames.filter(({ type }) => type === "control_response");
      expect(answers.length).toBe(frame.type === "control_request" ? 1 : 0);
    }
  });
});
