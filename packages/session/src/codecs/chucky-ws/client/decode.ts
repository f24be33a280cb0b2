import type { Diagnostic } from "@colloquy/define/support";
import { type KnownClientFrame, type KnownServerFrame, serverFrameSchema } from "@colloquy/schema/chucky-ws";
import type { DecodedEvents } from "../../../codec/codec.ts";
import { fromIssue } from "../../../codec/diagnostics.ts";
import {
  createRecorder,
  currentTurn,
  record,
  settleCalls,
  startSession,
} from "../../../codec/event-recorder.ts";
import {
  type Payload,
  recordAssistant,
  recordStreamEvent,
  recordText,
  recordThinking,
  recordToolUse,
} from "./answers.ts";
import { recordResult, recordWrappedResult } from "./ends.ts";
import type { ClientDecodeState, Recorder } from "./state.ts";
import { askClient } from "./tools.ts";

type Step = DecodedEvents<ClientDecodeState, KnownClientFrame>;
type Of<Type> = Extract<KnownServerFrame, { readonly type: Type }>;
type Readers = { readonly [T in KnownServerFrame["type"]]: (recorder: Recorder, frame: Of<T>) => void };
type Reader = ((recorder: Recorder, frame: KnownServerFrame) => void) | undefined;

/**
 * What one frame of a server tells, in any dialect. An unknown frame tells nothing and is no fault; a malformed one is a
 * diagnostic, and so is an `error` frame.
 */
export function decode(state: ClientDecodeState, frame: unknown): Step {
  const parsed = serverFrameSchema.safeParse(frame);
  if (!parsed.success)
    return { ...nothing(state), diagnostics: parsed.error.issues.map((issue) => fromIssue(issue)) };
  const known = parsed.data as KnownServerFrame;
  if (known.type === "error") return { ...nothing(state), diagnostics: [errorDiagnostic(known)] };
  const recorder = createRecorder(state);
  const read = readers[known.type] as Reader;
  read?.(recorder, known);
  return { ...nothing(recorder.state), events: recorder.events };
}

const nothing = (state: ClientDecodeState): Step => ({ state, events: [], frames: [], diagnostics: [] });

function errorDiagnostic({ payload: { code, message } }: Of<"error">): Diagnostic {
  return {
    code: (code ?? "unknown-error").toLowerCase().replaceAll("_", "-"),
    severity: "error",
    pointer: "",
    message,
  };
}

const readers: Readers = {
  control: (recorder, { payload }) => {
    if (payload.action === "session_info") recordInfo(recorder, payload.data.sessionId, payload.data.model);
    if (payload.action === "close" && recorder.state.session.lastSeq > 0) settleCalls(recorder);
  },
  sdk_message: (recorder, { payload }) => {
    startSession(recorder, undefined, undefined);
    payloads[payload.type]?.(recorder, payload);
  },
  tool_call: (recorder, { payload }) => {
    startSession(recorder, undefined, undefined);
    askClient(recorder, payload);
  },
  result: recordResult,
  error: () => {},
  pong: () => {},
  assistant: (recorder, frame) => {
    startSession(recorder, frame.session_id, undefined);
    recordAssistant(recorder, frame);
  },
  system: (recorder, frame) => {
    if (frame.subtype === "init") {
      recordInfo(recorder, frame.session_id, frame.model);
      currentTurn(recorder);
    }
    if (frame.subtype === "compact_boundary") {
      startSession(recorder, frame.session_id, undefined);
      const { trigger, pre_tokens } = frame.compact_metadata;
      record(recorder, { type: "context.compacted", trigger, native: { "chucky-ws": { pre_tokens } } });
    }
  },
  stream_event: (recorder, frame) => {
    startSession(recorder, frame.session_id, undefined);
    recordStreamEvent(recorder, frame);
  },
  user: () => {},
};

/** Payloads of `sdk_message` by their type; a wrapped flat message is read as the flat one. */
const payloads: Readonly<Record<string, (recorder: Recorder, payload: Payload) => void>> = {
  assistant: (recorder, payload) => {
    if (payload.type !== "assistant") return;
    if (!("subtype" in payload)) recordAssistant(recorder, payload);
    else if (payload.subtype === "text") recordText(recorder, payload.text);
    else if (payload.subtype === "thinking") recordThinking(recorder, payload.thinking);
    else if (payload.subtype === "tool_use") recordToolUse(recorder, payload);
  },
  content_block_delta: (recorder, payload) => {
    if (payload.type === "content_block_delta") recordDelta(recorder, payload.delta);
  },
  assistant_message: (recorder, payload) => {
    if (payload.type !== "assistant_message") return;
    if (payload.delta) recordDelta(recorder, payload.delta);
    if (typeof payload.content === "string") recordText(recorder, payload.content);
  },
  result: (recorder, payload) => {
    if (payload.type === "result") recordWrappedResult(recorder, payload);
  },
  system: (recorder, payload) => {
    if (payload.type === "system") readers.system(recorder, payload);
  },
  stream_event: (recorder, payload) => {
    if (payload.type === "stream_event") recordStreamEvent(recorder, payload);
  },
};

type Delta = Extract<Payload, { readonly type: "content_block_delta" }>["delta"];

function recordDelta(recorder: Recorder, delta: Delta): void {
  if (delta.type === "text_delta") recordText(recorder, delta.text);
  if (delta.type === "thinking_delta") recordThinking(recorder, delta.thinking);
}

/** The session, and later what became of its model. */
function recordInfo(
  recorder: Recorder,
  sessionId: string | null | undefined,
  model: string | null | undefined,
): void {
  startSession(recorder, sessionId ?? undefined, model || undefined);
  const known = recorder.state.session.settings.model;
  if (model && model !== known) record(recorder, { type: "session.updated", settings: { model } });
}
