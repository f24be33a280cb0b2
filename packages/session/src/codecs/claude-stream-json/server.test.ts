import { controlResults, initializeResultSchema } from "@colloquy/schema/claude-stream-json";
import type { KnownEvent } from "@colloquy/schema/session";
import { fold, initialState } from "@colloquy/session";
import {
  claudeStreamJsonServer,
  endInput,
  exitCodeOf,
  initialServerState,
  joinSession,
  type ProcessFlags,
  type ServerState,
} from "@colloquy/session/claude-stream-json";
import { describe, expect, it } from "vitest";
import { cliFacts } from "../../../test/cli-facts.ts";
import { conversation } from "../../../test/conversation-log.ts";

const decode = (state: ServerState, frame: unknown) => claudeStreamJsonServer.decode(state, frame);
const encode = (state: ServerState, event: KnownEvent) => claudeStreamJsonServer.encode(state, event);
const start = (flags: ProcessFlags = {}) => initialServerState(flags, cliFacts);
const opened: ServerState = { ...start(), opened: true };
const uuid = "6d3e9b40-2f5c-4a7d-9e8f-a1b2c3d4e5f6";
const hello = { type: "user", message: { role: "user", content: "hello" } };
const send = { type: "message.send", content: [{ type: "text", text: "hello" }], whenBusy: "queue" };

const request = (body: object) => ({ type: "control_request", request_id: "r1", request: body });
const succeeded = (response?: object) => ({
  type: "control_response",
  response: { subtype: "success", request_id: "r1", ...(response && { response }) },
});
const refused = (error: unknown, more: object = {}) => ({
  type: "control_response",
  response: { subtype: "error", request_id: "r1", error, ...more },
});

describe("decode: the session", () => {
  it.each<[string, ProcessFlags, object]>([
    ["new", {}, { type: "session.open", settings: {} }],
    ["new, with an id", { sessionId: uuid }, { type: "session.create", sessionId: uuid, settings: {} }],
    ["resumed", { resume: uuid }, { type: "session.open", settings: {}, sessionId: uuid }],
    ["the newest", { continue: true }, { type: "session.open", settings: {}, latest: true }],
    [
      "branched",
      { resume: uuid, forkSession: true, resumeSessionAt: "m" },
      { type: "session.open", settings: {}, sessionId: uuid, fork: true, keepUpTo: "m" },
    ],
    [
      "with settings",
      {
        model: "demo",
        systemPrompt: "Be brief.",
        appendSystemPrompt: "Be kind.",
        maxTurns: 3,
        maxBudgetUsd: 0.5,
        tools: ["Bash", "mcp__calc__add"],
        disallowedTools: ["Write"],
        permissionMode: "plan",
        others: { effort: "low" },
      },
      {
        type: "session.open",
        settings: {
          model: "demo",
          systemPrompt: "Be brief.\n\nBe kind.",
          maxTurns: 3,
          maxBudgetUsd: 0.5,
          allowedTools: ["Bash", "add"],
          disallowedTools: ["Write"],
          native: { "claude-stream-json": { permissionMode: "plan", effort: "low" } },
        },
      },
    ],
  ])("is %s by the arguments, once", (_, flags, command) => {
    const first = decode(start(flags), hello);
    expect(first.commands).toEqual([command, send]);
    expect(decode(first.state, hello).commands).toEqual([send]);
  });

  it("is opened by `initialize`, which is answered before anything else and may come again", () => {
    const introduced = request({
      subtype: "initialize",
      hooks: null,
      systemPrompt: [""],
      title: "Demo",
      agents: {},
    });
    const first = decode(start({ model: "demo" }), introduced);
    const settings = {
      title: "Demo",
      model: "demo",
      systemPrompt: "",
      native: { "claude-stream-json": { agents: {} } },
    };
    expect(first.commands).toEqual([{ type: "session.open", settings }]);
    expect(first.frames).toMatchObject([succeeded({ commands: cliFacts.commands, models: cliFacts.models })]);
    const [reply] = first.frames as unknown as [{ readonly response: { readonly response: unknown } }];
    expect(initializeResultSchema.parse(reply.response.response)).toEqual(reply.response.response);
    expect(decode(first.state, introduced).commands).toEqual([{ type: "session.configure", settings }]);
  });
});

describe("decode: prompts", () => {
  it("keeps the stamp and what has no neutral name", () => {
    const { commands } = decode(opened, {
      ...hello,
      uuid,
      session_id: "default",
      parent_tool_use_id: null,
      priority: "now",
      shouldQuery: false,
      origin: { kind: "human" },
    });
    expect(commands).toEqual([
      {
        ...send,
        messageId: uuid,
        whenBusy: "steer",
        native: { "claude-stream-json": { priority: "now", shouldQuery: false, origin: { kind: "human" } } },
      },
    ]);
  });

  it("takes blocks, known or not", () => {
    const source = { type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" };
    const content = [
      { type: "text", text: "look" },
      { type: "image", source },
      { type: "document", source: { type: "url", url: "https://docs.example/a.pdf" } },
      { type: "hologram", depth: 3 },
    ];
    const { commands } = decode(opened, { type: "user", message: { role: "user", content } });
    expect(commands).toMatchObject([
      {
        content: [
          { type: "text", text: "look" },
          { type: "image", mediaType: "image/png", data: "iVBORw0KGgo=" },
          { type: "resource", uri: "https://docs.example/a.pdf" },
          { type: "hologram", depth: 3 },
        ],
      },
    ]);
  });
});

describe("decode: control requests", () => {
  const server = { status: "connected" as const, tools: [], nextId: 2 };
  const withServer: ServerState = { ...opened, servers: { calc: server } };
  const native = (facts: object) => [
    { type: "session.configure", settings: { native: { "claude-stream-json": facts } } },
  ];

  it.each<[object, object | undefined, readonly object[]]>([
    [{ subtype: "interrupt" }, { still_queued: [] }, [{ type: "turn.interrupt", reason: "user" }]],
    [
      { subtype: "interrupt", cancel_queued: true },
      { still_queued: [], cancelled: [] },
      [{ type: "turn.interrupt", reason: "user" }, { type: "queue.clear" }],
    ],
    [{ subtype: "set_permission_mode", mode: "plan" }, { mode: "plan" }, native({ permissionMode: "plan" })],
    [
      { subtype: "set_model", model: "other" },
      { model: "other" },
      [{ type: "session.configure", settings: { model: "other" } }],
    ],
    [
      { subtype: "set_model", model: null },
      { model: "demo" },
      [{ type: "session.configure", settings: { model: "demo" } }],
    ],
    [
      { subtype: "set_max_thinking_tokens", max_thinking_tokens: 2000 },
      undefined,
      native({ maxThinkingTokens: 2000 }),
    ],
    [{ subtype: "rename_session", title: "Demo" }, {}, [{ type: "session.rename", title: "Demo" }]],
    [{ subtype: "cancel_async_message", message_uuid: uuid }, { cancelled: false }, []],
    [{ subtype: "mcp_status" }, { mcpServers: [{ name: "calc", status: "connected" }] }, []],
    [
      { subtype: "mcp_set_servers", servers: { web: { type: "http", url: "https://tools.example" } } },
      { added: [], removed: ["calc"], errors: { web: "Only servers that live in the host are supported." } },
      [{ type: "session.configure", settings: { tools: [] } }],
    ],
    [
      { subtype: "mcp_message", server_name: "calc", message: { jsonrpc: "2.0", method: "ping" } },
      undefined,
      [],
    ],
    [{ subtype: "stop_task", task_id: "t1" }, {}, []],
  ])("answers %j", (body, response, commands) => {
    const decoded = decode(withServer, request(body));
    expect(decoded.frames[0]).toEqual(succeeded(response));
    expect(decoded.commands).toEqual(commands);
    const schema = (controlResults as Record<string, { parse(value: unknown): unknown }>)[
      (body as { readonly subtype: string }).subtype
    ];
    if (schema && response) expect(schema.parse(response)).toEqual(response);
  });

  it("lists the tools of a server anew when it says that they changed", () => {
    const message = { jsonrpc: "2.0", method: "notifications/tools/list_changed" };
    const decoded = decode(withServer, request({ subtype: "mcp_message", server_name: "calc", message }));
    expect(decoded.frames).toMatchObject([succeeded(), { request: { message: { method: "tools/list" } } }]);
  });

  it("keeps native settings together", () => {
    const first = decode(opened, request({ subtype: "set_permission_mode", mode: "plan" }));
    const second = decode(
      first.state,
      request({ subtype: "set_max_thinking_tokens", max_thinking_tokens: 1 }),
    );
    expect(second.commands).toEqual(native({ permissionMode: "plan", maxThinkingTokens: 1 }));
  });

  it.each<[string, object, object]>([
    [
      "an unknown subtype",
      { subtype: "bogus" },
      refused("Unsupported control request subtype: bogus", { error_code: "unsupported_request" }),
    ],
    [
      "a subtype that nothing here can do",
      { subtype: "rewind_files", user_message_id: "x" },
      refused("Unsupported control request subtype: rewind_files", { error_code: "unsupported_request" }),
    ],
    [
      "an unknown mode",
      { subtype: "set_permission_mode", mode: "yolo" },
      refused(expect.stringContaining("acceptEdits"), { error_code: "invalid_mode" }),
    ],
    ["a missing member", { subtype: "set_permission_mode" }, refused(expect.stringContaining("mode"))],
    ["no subtype", {}, refused(expect.stringContaining("subtype"))],
    [
      "an unknown tool server",
      { subtype: "mcp_message", server_name: "nobody", message: {} },
      refused("There is no MCP server nobody."),
    ],
    [
      "another session",
      { subtype: "rename_session", title: "x", session_id: "other" },
      refused("Only the session of this process can be renamed."),
    ],
  ])("refuses %s", (_, body, reply) => {
    const decoded = decode(opened, request(body));
    expect(decoded.frames).toEqual([reply]);
    expect([decoded.commands, decoded.close]).toEqual([[], undefined]);
  });
});

describe("decode: bad input", () => {
  it.each<[string, unknown, string]>([
    ["a wrong role", { type: "user", message: { role: "assistant", content: "I said so" } }, "/message/role"],
    ["a prompt without content", { type: "user", message: { role: "user" } }, "/message/content"],
    [
      "a prompt that is a number",
      { type: "user", message: { role: "user", content: 7 } },
      "/message/content",
    ],
    ["a list", [1, 2], ""],
    ["no object", "hello", ""],
  ])("ends the process with 1 after %s", (_, frame, pointer) => {
    const decoded = decode(opened, frame);
    expect(decoded.close).toMatchObject({ code: 1, reason: expect.stringMatching(/./) });
    expect(decoded.diagnostics[0]?.pointer).toBe(pointer);
    expect([decoded.commands, decoded.frames]).toEqual([[], []]);
  });

  it.each<[string, object]>([
    ["an unknown type", { type: "dance" }],
    ["a frame of the CLI", { type: "result", subtype: "success" }],
    [
      "an answer nobody waits for",
      { type: "control_response", response: { subtype: "success", request_id: "x" } },
    ],
    [
      "an answer of an unknown kind",
      { type: "control_response", response: { subtype: "perhaps", request_id: "x" } },
    ],
    ["a withdrawn question", { type: "control_cancel_request", request_id: "r1" }],
    ["a sign of life", { type: "keep_alive" }],
  ])("ignores %s", (_, frame) => {
    expect(decode(opened, frame)).toEqual({ state: opened, commands: [], frames: [], diagnostics: [] });
  });

  it("goes on after a malformed frame of another kind, and says what is wrong", () => {
    const decoded = decode(opened, { type: "control_response", response: 7 });
    expect(decoded.diagnostics).toMatchObject([{ pointer: "/response", severity: "error" }]);
    expect([decoded.commands, decoded.frames, decoded.close]).toEqual([[], [], undefined]);
  });
});

describe("decode: tool servers of the host", () => {
  const answerTo = (reply: unknown, mcp_response: unknown) => ({
    type: "control_response",
    response: {
      subtype: "success",
      request_id: (reply as { readonly request_id: string }).request_id,
      response: { mcp_response },
    },
  });
  const tool = { name: "add", description: "adds", inputSchema: { type: "object" } };

  it("are greeted first; prompts wait for what they offer", () => {
    const first = decode(start(), request({ subtype: "initialize", sdkMcpServers: ["calc"] }));
    const waiting = decode(first.state, hello);
    expect(waiting.commands).toEqual([]);
    const greeted = decode(waiting.state, answerTo(first.frames[1], { jsonrpc: "2.0", id: 0, result: {} }));
    const [initialized, list] = greeted.frames;
    const noted = decode(greeted.state, answerTo(initialized, { jsonrpc: "2.0", result: {}, id: 0 }));
    expect(noted.commands).toEqual([]);
    const listed = decode(noted.state, answerTo(list, { jsonrpc: "2.0", id: 1, result: { tools: [tool] } }));
    expect(listed.commands).toEqual([
      { type: "session.configure", settings: { tools: [{ ...tool, executor: "client", server: "calc" }] } },
      send,
    ]);
  });

  it("do without one that fails", () => {
    const first = decode(start({ sdkServers: ["calc"] }), hello);
    const error = { jsonrpc: "2.0", id: 0, error: { code: -32603, message: "broken" } };
    const failed = decode(first.state, answerTo(first.frames[0], error));
    expect(failed.commands).toEqual([send]);
    expect(failed.state.servers.calc?.status).toBe("failed");
  });
});

describe("endInput", () => {
  it("settles what waits for the host, and lets prompts be answered", () => {
    const first = decode(start({ sdkServers: ["calc"] }), hello);
    const asked: ServerState = {
      ...first.state,
      asked: {
        ...first.state.asked,
        perm_1: { kind: "permission", requestId: "perm_1" },
        call_1: { kind: "tool", callId: "toolu_1" },
      },
    };
    const { commands, state } = endInput(asked);
    expect(commands).toMatchObject([
      send,
      { type: "permission.resolve", requestId: "perm_1", decision: "deny" },
      { type: "tool.resolve", callId: "toolu_1", outcome: { status: "error" } },
      { type: "input.end", when: "drained" },
    ]);
    expect(state.asked).toEqual({});
  });
});

const encodeAll = (log: readonly KnownEvent[], state: ServerState) => {
  let next = state;
  const frames = log.flatMap((event) => {
    const encoded = encode(next, event);
    next = encoded.state;
    return encoded.frames;
  });
  return { frames, state: next };
};
const plain = { thinking: [], text: ["Hello."], tools: [] };
const asking = { thinking: [], text: [], tools: [{ executor: "server" as const, fails: false }] };

describe("encode", () => {
  it("begins each turn with `init`, ends it with the full `result`, and counts over the process", () => {
    const turn = { rounds: [asking, plain], steered: false, end: "completed" as const };
    const { frames } = encodeAll(conversation([turn, turn]), start());
    const shown = ["system", "assistant", "user", "assistant", "result"];
    expect(frames.map(({ type }) => type)).toEqual([...shown, ...shown]);
    expect(frames.at(-1)).toMatchObject({
      subtype: "success",
      is_error: false,
      result: "Hello.",
      stop_reason: "end_turn",
      num_turns: 2,
      total_cost_usd: 0,
      usage: { input_tokens: 82, output_tokens: 18, server_tool_use: { web_search_requests: 0 } },
      modelUsage: { demo: { inputTokens: 164, outputTokens: 36, contextWindow: 200_000 } },
      permission_denials: [],
      terminal_reason: "completed",
      queued_turn_count: 0,
      result_index: 1,
    });
  });

  it.each([
    ["sealed", "error_max_budget_usd", "budget_exhausted", 1],
    ["failed", "error_during_execution", "model_error", 1],
    ["interrupted", "error_during_execution", "aborted_streaming", 1],
    ["completed", "success", "completed", 0],
  ] as const)(
    "says how a %s turn ended, and the process with it",
    (end, subtype, terminal_reason, exitCode) => {
      const { frames, state } = encodeAll(conversation([{ rounds: [plain], steered: false, end }]), start());
      const result = frames.find(({ type }) => type === "result");
      expect(result).toMatchObject({ subtype, terminal_reason, is_error: exitCode === 1 });
      if (exitCode === 1) expect(result).toMatchObject({ errors: [expect.any(String)] });
      expect(exitCodeOf(state)).toBe(exitCode);
    },
  );

  it("tells state in pairs, when the host reads it", () => {
    const log = conversation([{ rounds: [plain], steered: false, end: "completed" }]);
    const { frames } = encodeAll(log, start({ reportsState: true }));
    expect(frames.map((frame) => ("subtype" in frame ? frame.subtype : frame.type))).toEqual([
      "session_state_changed",
      "init",
      "assistant",
      "success",
      "session_state_changed",
    ]);
  });

  it("ends a message whose calls were never made", () => {
    const log = conversation([{ rounds: [asking], steered: false, end: "failed" }]);
    const cut = log.filter(({ type }) => !type.startsWith("tool."));
    const { frames } = encodeAll(cut, start({ includePartialMessages: true }));
    const pieces = frames.flatMap((frame) => (frame.type === "stream_event" ? [frame.event.type] : []));
    expect(pieces).toEqual(["message_start", "message_delta", "message_stop"]);
  });

  it("shows a call that its message did not name under the id of the message, which does not begin again", () => {
    const log = conversation([{ rounds: [asking], steered: false, end: "failed" }]);
    const unnamed = log.map((event) =>
      event.type === "message.completed" ? { ...event, content: [], stopReason: "end" } : event,
    );
    const { frames } = encodeAll(unnamed, start({ includePartialMessages: true }));
    const pieces = frames.flatMap((frame) => (frame.type === "stream_event" ? [frame.event.type] : []));
    expect(pieces).toEqual(["message_start", "message_delta", "message_stop"]);
    const began = log.find(({ type }) => type === "message.started");
    expect(frames.find(({ type }) => type === "assistant")).toMatchObject({
      message: { id: began && "messageId" in began && began.messageId, content: [{ type: "tool_use" }] },
    });
  });

  it("shows a turn that runs already from its beginning, with its open calls", () => {
    const log = conversation([{ rounds: [asking, plain], steered: false, end: "completed" }]);
    const cut = log.findIndex(({ type }) => type === "tool.started") + 1;
    const joined = joinSession(start(), fold(initialState, log.slice(0, cut)));
    const { frames } = encodeAll(log.slice(cut), joined);
    expect(frames.map(({ type }) => type)).toEqual(["system", "assistant", "user", "assistant", "result"]);
    expect(frames[1]).toMatchObject({ message: { content: [{ type: "tool_use", name: "tool" }] } });
  });
});
