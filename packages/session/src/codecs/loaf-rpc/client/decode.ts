import type { Diagnostic } from "@colloquy/define/support";
import {
  type Failure,
  historyClearSessionResultSchema,
  type Success,
  serverFrameSchema,
  sessionCreateResultSchema,
  sessionQueueClearResultSchema,
  sessionSendResultSchema,
  sessionStateSchema,
} from "@colloquy/schema/loaf-rpc";
import type { DecodedEvents } from "../../../codec/codec.ts";
import { fromIssue, type Schema } from "../../../codec/diagnostics.ts";
import { bySomeTypes } from "../../../codec/dispatch.ts";
import {
  createEventRecorder,
  refused,
  startSession,
  unchanged,
} from "../../../codec/event-recorder/index.ts";
import type { LoafEvent, LoafServerFrame } from "../frames.ts";
import { recordChunk } from "./decode/message.ts";
import {
  clearHistory,
  clearQueue,
  recordCompaction,
  recordServerState,
  recordStatus,
} from "./decode/session.ts";
import { recordToolResult, recordToolStart } from "./decode/tool.ts";
import {
  recordAppended,
  recordCompleted,
  recordError,
  recordInterrupted,
  recordSendResult,
  runningTurn,
} from "./decode/turn.ts";
import { type ClientState, newSession, type OpenRequest, type Recorder } from "./state.ts";

type Decoded = DecodedEvents<ClientState, never>;

/**
 * The events one frame of a server reports, of any session. An unknown event has no consequence; a malformed frame is a
 * diagnostic, and so is a refused request.
 */
export function decode(state: ClientState, frame: unknown): Decoded {
  const parsed = serverFrameSchema.safeParse(frame);
  if (!parsed.success) return refused(state, parsed.error.issues);
  const known = parsed.data as LoafServerFrame;
  if ("method" in known) return decodeEvent(state, known.params);
  const request = state.requests.find(({ id }) => id === known.id);
  const answered = { ...state, requests: state.requests.filter((open) => open !== request) };
  if ("error" in known) return { ...unchanged(answered), diagnostics: [toDiagnostic(known)] };
  return request ? decodeAnswer(answered, known, request) : unchanged(answered);
}

/** Event types that are not here have no neutral counterpart; `losses.ts` names them. */
const recordEvent = bySomeTypes<LoafEvent, Recorder>({
  "state.changed": (recorder, { payload }) => recordServerState(recorder, payload),
  "session.status": (recorder, { payload }) => recordStatus(recorder, payload),
  "session.message.appended": (recorder, { payload }) => recordAppended(recorder, payload.message),
  "session.stream.chunk": (recorder, { payload }) => {
    if (runningTurn(recorder)) recordChunk(recorder, payload.chunk);
  },
  "session.tool.call.started": (recorder, { payload }) => {
    if (runningTurn(recorder)) recordToolStart(recorder, payload.data);
  },
  "session.tool.call.completed": (recorder, { payload }) => recordToolResult(recorder, payload.data),
  "session.completed": recordCompleted,
  "session.interrupted": recordInterrupted,
  "session.error": (recorder, { payload }) => recordError(recorder, payload.message),
  "compaction.completed": (recorder, { payload }) => recordCompaction(recorder, payload),
});

function decodeEvent(before: ClientState, event: LoafEvent): Decoded {
  let decoded: Decoded = unchanged(before);
  for (const sessionId of sessionIdsOf(before, event)) {
    const { state, events } = recordIn(decoded.state, { sessionId, at: event.timestamp }, (recorder) =>
      recordEvent(recorder, event),
    );
    decoded = { ...decoded, state, events: [...decoded.events, ...events] };
  }
  return decoded;
}

/** The session an event is about. One that names none is about the process, and so about all sessions. */
function sessionIdsOf({ sessions }: ClientState, { payload }: LoafEvent): readonly string[] {
  const { session_id } = payload as { readonly session_id?: unknown };
  return typeof session_id === "string" ? [session_id] : [...sessions.keys()];
}

/** Records what a frame reports of one session; a session about which it reports nothing is left as it is. */
function recordIn(
  state: ClientState,
  { sessionId, at }: { readonly sessionId: string; readonly at: string },
  read: (recorder: Recorder) => void,
): Decoded {
  const before = state.sessions.get(sessionId) ?? newSession(sessionId);
  const recorder = createEventRecorder({ state: before, sessionId, at });
  read(recorder);
  const { state: after, ...decoded } = recorder.result();
  if (after === before) return { ...decoded, state };
  return { ...decoded, state: { ...state, sessions: new Map(state.sessions).set(sessionId, after) } };
}

function decodeAnswer(before: ClientState, { result }: Success, request: OpenRequest): Decoded {
  const read = answers.get(request.method);
  if (!read) return unchanged(before);
  const sessionId = sessionIdOf(result, request);
  const at = new Date(before.now).toISOString();
  const decoded = recordIn(before, { sessionId, at }, (recorder) => read(recorder, result, request));
  const opened = request.method === "session.create" && decoded.diagnostics.length === 0;
  return opened ? { ...decoded, state: { ...decoded.state, sessionId } } : decoded;
}

/** `session.get` answers with the session itself, whose id has another name (§15 quirk 6). */
function sessionIdOf(result: unknown, { method, params }: OpenRequest): string {
  const { session_id, id } = (result ?? {}) as { readonly session_id?: unknown; readonly id?: unknown };
  const sessionId = (method === "session.get" ? id : session_id) ?? params.session_id;
  return typeof sessionId === "string" ? sessionId : "";
}

type AnswerReader = (recorder: Recorder, result: unknown, request: OpenRequest) => void;

/** Reads a result that fits its schema; any other one is reported. */
const result =
  <Result>(
    schema: Schema<Result>,
    read: (recorder: Recorder, result: Result, request: OpenRequest) => void,
  ): AnswerReader =>
  (recorder, value, request) => {
    const parsed = schema.safeParse(value);
    if (parsed.success) read(recorder, parsed.data, request);
    else for (const issue of parsed.error.issues) recorder.report(fromIssue(issue, "/result"));
  };

/** What answers report that no event does, by method. */
const answers: ReadonlyMap<string, AnswerReader> = new Map([
  ["session.create", result(sessionCreateResultSchema, (recorder) => startSession(recorder))],
  ["session.get", result(sessionStateSchema, (recorder) => startSession(recorder))],
  ["session.send", result(sessionSendResultSchema, recordSendResult)],
  ["session.queue.clear", result(sessionQueueClearResultSchema, clearQueue)],
  ["history.clear_session", result(historyClearSessionResultSchema, clearHistory)],
]);

function toDiagnostic({ error: { data, message } }: Failure): Diagnostic {
  const code = (data?.reason ?? "unknown-error").replaceAll("_", "-");
  return { code, severity: "error", pointer: "", message };
}
