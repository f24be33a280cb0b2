/** Conversations in order and of the right shape, made up for tests, one line per frame. */

const at = "2026-11-20T10:00:00.000Z";

const line = (dir: "c2s" | "s2c", frame: object): string => JSON.stringify({ dir, frame });

/** A session with a turn that calls a tool of the client. */
export const chuckyTurn: readonly string[] = [
  line("c2s", { type: "init", payload: { model: "demo-1" } }),
  line("s2c", { type: "control", payload: { action: "ready", data: {} } }),
  line("s2c", { type: "control", payload: { action: "session_info", data: { sessionId: "harbour-1" } } }),
  line("c2s", { type: "ping", payload: { timestamp: 1 } }),
  line("s2c", { type: "pong", payload: { timestamp: 1 } }),
  line("c2s", { type: "sdk_message", payload: { type: "user", message: "Is berth 4 free?" } }),
  line("s2c", {
    type: "tool_call",
    payload: { callId: "call-1", toolName: "berth_status", input: { berth: 4 } },
  }),
  line("c2s", {
    type: "tool_result",
    payload: { callId: "call-1", result: { content: [{ type: "text", text: "free" }] } },
  }),
  line("s2c", {
    type: "result",
    payload: {
      type: "result",
      subtype: "success",
      text: "It is free.",
      session_id: "harbour-1",
      total_cost_usd: 0,
      duration_secs: 0.2,
      usage: {
        input_tokens: 4,
        output_tokens: 3,
        cache_creation_input_tokens: 0,
        cache_read_input_tokens: 0,
      },
    },
  }),
  line("c2s", { type: "control", payload: { action: "close" } }),
];

/** A chat that the agent ends. */
export const blackboxChat: readonly string[] = [
  line("c2s", { type: "initialize", timestamp: at, request: { callType: "chat" } }),
  line("s2c", event("connection", { jobId: "5b0f2f0e-6d35-4c3f-9a77-0d1f6a3f1c21", recordId: "rec-1" })),
  line("s2c", event("opened")),
  line("c2s", { type: "incomingChatMessage", timestamp: at, content: "Is berth 4 free?" }),
  line("s2c", {
    type: "text",
    timestamp: at,
    channelId: null,
    content: { source: "user", text: "Is berth 4 free?" },
  }),
  line("s2c", event("closed", { reason: "agentFinished" })),
];

function event(name: string, data?: object): object {
  return { type: "event", timestamp: at, channelId: null, name, ...(data === undefined ? {} : { data }) };
}

/** Two questions, the second answered first. */
export const loafCalls: readonly string[] = [
  line("c2s", { jsonrpc: "2.0", id: 1, method: "system.ping" }),
  line("c2s", { jsonrpc: "2.0", id: 2, method: "session.queue.clear", params: { session_id: "s-1" } }),
  line("s2c", {
    jsonrpc: "2.0",
    id: 2,
    error: { code: -32603, message: "unknown session: s-1", data: { reason: "internal_error" } },
  }),
  line("s2c", { jsonrpc: "2.0", id: 1, result: { ok: true, time: at } }),
];

/** A host that asks its CLI two things, as a recorder of processes writes it. */
export const claudeControl: readonly string[] = [
  { event: "spawn", argv: ["--output-format", "stream-json"] },
  { from: "host", frame: { type: "control_request", request_id: "q-1", request: { subtype: "interrupt" } } },
  {
    from: "cli",
    frame: {
      type: "control_response",
      response: { subtype: "success", request_id: "q-1", response: { still_queued: [] } },
    },
  },
  {
    from: "host",
    frame: {
      type: "control_request",
      request_id: "q-2",
      request: { subtype: "set_permission_mode", mode: "plan" },
    },
  },
  {
    from: "cli",
    frame: {
      type: "control_response",
      response: { subtype: "success", request_id: "q-2", response: { mode: "plan" } },
    },
  },
  { event: "exit", code: 0 },
].map((one) => JSON.stringify(one));

/** Three events of a session, as a reader of the stream captures them. */
export const everrunsStream: readonly string[] = [
  "event: connected",
  'data: {"status":"connected"}',
  "",
  ...streamed("session.activated", { turn_id: turn(), input_message_id: `message_${"0".repeat(32)}` }),
  ...streamed("turn.cancelled", { turn_id: turn() }),
];

function turn(): string {
  return "turn_01a194ee2f5b7ca9937a38c32f017584";
}

function streamed(type: string, data: object): readonly string[] {
  const id = "event_01a194ee322c766bab994ec95ceae782";
  const session_id = "session_01a194ee2f317d7fa01896fd9e562e12";
  const value = { id, type, ts: at, session_id, context: {}, data, sequence: 1 };
  return [`event: ${type}`, `id: ${id}`, `data: ${JSON.stringify(value)}`, ""];
}
