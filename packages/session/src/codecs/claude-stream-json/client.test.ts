import { clientFrameSchema } from "@colloquy/schema/claude-stream-json";
import type { KnownEvent, Settings } from "@colloquy/schema/session";
import { type ConnectionCommand, check, initialState, type OpenSession, reduce } from "@colloquy/session";
import {
  type ClientState,
  claudeStreamJsonClient,
  claudeStreamJsonServer,
  initialClientState,
  initialServerState,
  toFlags,
} from "@colloquy/session/claude-stream-json";
import { describe, expect, it } from "vitest";
import { cliFacts } from "../../../test/cli-facts.ts";

const encode = (state: ClientState, command: ConnectionCommand) =>
  claudeStreamJsonClient.encode(state, command);
const start = initialClientState(0);
const uuid = "6d3e9b40-2f5c-4a7d-9e8f-a1b2c3d4e5f6";
const text = (value: string) => [{ type: "text" as const, text: value }];

const settings: Settings = {
  title: "Sums",
  model: "demo",
  systemPrompt: "Be brief.",
  tools: [
    { name: "add", description: "adds", inputSchema: { type: "object" }, executor: "client", server: "calc" },
  ],
  allowedTools: ["add"],
  disallowedTools: ["Write"],
  maxTurns: 4,
  maxBudgetUsd: 0.5,
  native: { "claude-stream-json": { permissionMode: "plan", agents: {} } },
};

/** What a CLI understands that a host started for `open`. */
function understood(open: OpenSession, commands: readonly ConnectionCommand[]): ConnectionCommand[] {
  let client = start;
  let server = initialServerState(toFlags(open), cliFacts);
  return [open, ...commands].flatMap((command) => {
    const written = encode(client, command);
    client = written.state;
    return written.frames.flatMap((frame) => {
      expect(clientFrameSchema.parse(frame)).toEqual(frame);
      const decoded = claudeStreamJsonServer.decode(server, JSON.parse(JSON.stringify(frame)));
      expect(decoded.diagnostics).toEqual([]);
      server = decoded.state;
      return decoded.commands;
    });
  });
}

describe("encode", () => {
  it.each<[string, OpenSession]>([
    ["new", { type: "session.open", settings }],
    ["resumed", { type: "session.open", settings: {}, sessionId: uuid }],
    ["newest", { type: "session.open", settings: {}, latest: true }],
    ["branched", { type: "session.open", settings: {}, sessionId: uuid, fork: true, keepUpTo: "m" }],
  ])("opens a %s session, with its flags, as it was meant", (_, open) => {
    expect(understood(open, [])).toEqual([open]);
  });

  it.each<ConnectionCommand>([
    { type: "message.send", content: text("hello"), whenBusy: "queue", messageId: uuid },
    { type: "message.send", content: text("now!"), whenBusy: "steer" },
    {
      type: "message.send",
      content: [
        ...text("look"),
        { type: "image", mediaType: "image/png", data: "iVBORw0KGgo=" },
        { type: "resource", uri: "notes.bin", mediaType: "application/octet-stream", data: "AAAA" },
      ],
      whenBusy: "queue",
      native: { "claude-stream-json": { origin: { kind: "human" } } },
    },
    { type: "turn.interrupt", reason: "user" },
    { type: "session.rename", title: "Sums" },
    { type: "session.configure", settings: { model: "other" } },
  ])("says %j as it was meant", (command) => {
    const open: OpenSession = { type: "session.open", settings: {} };
    const [, ...got] = understood(open, [command]);
    const steered = { native: { "claude-stream-json": { priority: "now" } } };
    const isSteer = command.type === "message.send" && command.whenBusy === "steer";
    expect(got).toEqual([{ ...command, ...(isSteer && steered) }]);
  });

  it("interrupts what runs when it leaves at once, and only closes its output else", () => {
    const running = claudeStreamJsonClient.decode(
      start,
      assistant("msg_1", { type: "text", text: "a" }),
    ).state;
    const leave = (state: ClientState, when: "now" | "drained") =>
      encode(state, { type: "input.end", when, announce: false });
    const interrupt = { request: { subtype: "interrupt" } };
    expect(leave(running, "now")).toMatchObject({ frames: [interrupt], close: { code: 0 } });
    expect(leave(running, "drained")).toMatchObject({ frames: [], close: { code: 0 } });
    expect(leave(start, "now")).toMatchObject({ frames: [], close: { code: 0 } });
  });

  it.each<ConnectionCommand>([
    { type: "tool.resolve", callId: "nobody", outcome: { status: "success", content: [] } },
    { type: "queue.clear" },
    { type: "history.clear" },
    { type: "session.close" },
    { type: "call.hangUp", callId: "c1" },
  ])("has no word for %j", (command) => {
    expect(encode(start, command).frames).toEqual([]);
  });
});

const session_id = "4b1c7f2e-0d3a-4e5b-9c6d-7e8f90a1b2c3";
const assistant = (id: string, block: object, more: object = {}) => ({
  type: "assistant",
  message: { id, role: "assistant", model: "demo", content: [block], stop_reason: null },
  parent_tool_use_id: null,
  session_id,
  ...more,
});
const use = (id: string) => ({ type: "tool_use", id, name: "Bash", input: {} });
const whole = (id: string, words: string) => ({
  ...assistant(id, {}),
  message: { id, role: "assistant", content: words, stop_reason: "end_turn" },
});
const gave = (id: string) => ({
  type: "user",
  message: { role: "user", content: [{ type: "tool_result", tool_use_id: id, content: "ok" }] },
  session_id,
});
const result = (more: object) => ({
  type: "result",
  subtype: "success",
  is_error: false,
  duration_ms: 1,
  duration_api_ms: 1,
  num_turns: 1,
  result: "",
  total_cost_usd: 0,
  usage: {},
  session_id,
  ...more,
});

function read(incoming: readonly object[]) {
  let state = start;
  let session = initialState;
  const frames: unknown[] = [];
  const diagnostics: unknown[] = [];
  const events = incoming.flatMap((frame): readonly KnownEvent[] => {
    const decoded = claudeStreamJsonClient.decode(state, frame);
    state = decoded.state;
    frames.push(...decoded.frames);
    diagnostics.push(...decoded.diagnostics);
    for (const event of decoded.events) {
      expect(check(session, event)).toBeUndefined();
      session = reduce(session, event);
    }
    return decoded.events;
  });
  return { events, frames, diagnostics, state };
}
const typesOf = (events: readonly KnownEvent[]) => events.map(({ type }) => type).slice(3);

describe("decode", () => {
  it("tells nothing of an unknown frame, and a diagnostic of a malformed one", () => {
    const { events, diagnostics } = read([{ type: "aurora" }, { type: "system", subtype: "aurora" }]);
    expect([events, diagnostics]).toEqual([[], []]);
    expect(read([{ ...result({}), usage: 7, num_turns: "one" }]).diagnostics).toMatchObject([
      { code: "invalid-type", pointer: "/num_turns", severity: "error" },
      { code: "invalid-type", pointer: "/usage", severity: "error" },
    ]);
    expect(read([{ type: "keep_alive" }]).diagnostics).toEqual([]);
  });

  it("ends a turn also by a result of an unknown subtype", () => {
    const { events } = read([
      { type: "result", subtype: "error_aurora", session_id, errors: ["too bright"] },
    ]);
    expect(events.at(-1)).toMatchObject({
      type: "turn.failed",
      failure: { code: "agent_failed", message: "too bright" },
    });
  });

  it("keeps parts of an answer together by its id, whatever comes between, and takes older forms", () => {
    const { events } = read([
      assistant("msg_1", { type: "text", text: "a" }),
      { type: "keep_alive" },
      assistant("msg_1", { type: "text", text: "b" }),
      { ...assistant("msg_2", {}), message: { id: "msg_2", role: "assistant", content: "plain" } },
      result({ stop_reason: "max_tokens" }),
    ]);
    expect(events.filter(({ type }) => type === "message.completed")).toMatchObject([
      { content: [...text("a"), ...text("b")], stopReason: "end" },
      { content: text("plain"), stopReason: "length" },
    ]);
  });

  it("makes calls that follow once the first one runs, and keeps text that follows for afterwards", () => {
    const { events } = read([
      assistant("msg_1", use("t1")),
      gave("nobody"),
      assistant("msg_1", use("t2")),
      assistant("msg_1", { type: "text", text: "late" }),
      gave("t1"),
      gave("t2"),
      result({}),
    ]);
    expect(typesOf(events)).toEqual([
      "message.started",
      "message.completed",
      "tool.requested",
      "tool.requested",
      "tool.completed",
      "tool.completed",
      "message.started",
      "message.completed",
      "turn.completed",
    ]);
    expect(events.at(-2)).toMatchObject({ content: text("late") });
  });

  it("makes a further call of a message that was whole already, also when nothing is open", () => {
    const { events } = read([
      whole("msg_1", "a"),
      assistant("msg_1", use("t1")),
      gave("t1"),
      assistant("msg_1", use("t2")),
    ]);
    expect(typesOf(events)).toEqual([
      "message.started",
      "message.completed",
      "tool.requested",
      "tool.completed",
      "tool.requested",
    ]);
  });

  it("leaves sub-agents out", () => {
    const sub = assistant("msg_9", { type: "text", text: "4" }, { parent_tool_use_id: "t1" });
    const { events } = read([assistant("msg_1", { type: "text", text: "a" }), sub, result({})]);
    expect(events.filter(({ type }) => type === "message.completed")).toHaveLength(1);
  });

  it("refuses what it cannot answer, so that the CLI goes on", () => {
    const ask = (request: object) => ({ type: "control_request", request_id: "c1", request });
    const hook = {
      subtype: "hook_callback",
      callback_id: "h",
      input: { hook_event_name: "Aurora", session_id, transcript_path: "", cwd: "" },
    };
    const call = {
      subtype: "mcp_message",
      server_name: "calc",
      message: { jsonrpc: "2.0", id: 7, method: "prompts/list" },
    };
    expect(read([ask(hook)]).frames).toMatchObject([{ response: { subtype: "error", request_id: "c1" } }]);
    expect(read([ask(call)]).frames).toMatchObject([
      { response: { response: { mcp_response: { id: 7, error: { code: -32601 } } } } },
    ]);
  });

  it("says when the CLI refuses a request, and what became of one it took", () => {
    const asked = encode(start, { type: "session.configure", settings: { model: "other" } });
    const begun = claudeStreamJsonClient.decode(asked.state, result({})).state;
    const answer = (response: object) =>
      claudeStreamJsonClient.decode(begun, {
        type: "control_response",
        response: { request_id: "req_1", ...response },
      });
    expect(answer({ subtype: "success", response: {} }).events).toMatchObject([
      { type: "session.updated", settings: { model: "other" } },
    ]);
    expect(answer({ subtype: "error", error: "No." }).diagnostics).toMatchObject([
      { code: "request-refused", severity: "warning", message: "set_model: No." },
    ]);
  });

  it("begins anew after the turn that asked for it", () => {
    const reset = { type: "conversation_reset", new_conversation_id: uuid, session_id };
    const { events } = read([assistant("msg_1", { type: "text", text: "a" }), reset, result({})]);
    expect(events.slice(-2).map(({ type }) => type)).toEqual(["turn.completed", "history.cleared"]);
  });

  it("counts the cost of a turn from the total of the process", () => {
    const { events } = read([result({ total_cost_usd: 0.1 }), result({ total_cost_usd: 0.3 })]);
    const costs = events.flatMap((event) => (event.type === "turn.completed" ? [event.usage?.costUsd] : []));
    expect(costs).toEqual([0.1, 0.2]);
  });

  it("gives the same wire id back to the same protocol", () => {
    const { events } = read([assistant("msg_1", { type: "text", text: "a" }), result({})]);
    let server = initialServerState({}, cliFacts);
    const frames = events.flatMap((event) => {
      const encoded = claudeStreamJsonServer.encode(server, event);
      server = encoded.state;
      return encoded.frames;
    });
    expect(frames.find(({ type }) => type === "assistant")).toMatchObject({ message: { id: "msg_1" } });
  });
});

describe("recordSent", () => {
  it("tells prompts once the session is known, and does not take a replay for another one", () => {
    const command = {
      type: "message.send",
      messageId: uuid,
      content: text("hello"),
      whenBusy: "queue",
    } as const;
    const noted = claudeStreamJsonClient.recordSent(start, command);
    expect(noted.events).toEqual([]);
    const replay = {
      type: "user",
      message: { role: "user", content: "hello" },
      uuid,
      session_id,
      isReplay: true,
    };
    const { events } = claudeStreamJsonClient.decode(noted.state, replay);
    expect(events).toMatchObject([
      { type: "session.created" },
      { type: "message.added", message: { id: uuid } },
    ]);
  });
});
