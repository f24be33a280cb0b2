import {
  type KnownCliFrame,
  type KnownHostFrame,
  type System,
  type SystemInit,
  serverFrameSchema,
} from "@colloquy/schema/claude-stream-json";
import type { Settings } from "@colloquy/schema/session";
import type { DecodedEvents } from "../../../codec/codec.ts";
import { fromIssue } from "../../../codec/diagnostics.ts";
import { currentTurn, record, recordSent, startSession } from "../../../codec/event-recorder.ts";
import { isUuid, uuidOf } from "../../../codec/ids.ts";
import { fromNative, toNative } from "../../../codec/native.ts";
import { protocolId } from "../protocol-id.ts";
import { completeMessage, recordAssistant, recordStreamEvent } from "./answers.ts";
import { releaseHeld } from "./calls.ts";
import { takeCancel, takeRequest, takeResponse } from "./control.ts";
import { recordReset, recordResult } from "./ends.ts";
import { type ClientState, change, type Reading, readingOf } from "./state.ts";
import { recordUser } from "./users.ts";

type Step = DecodedEvents<ClientState, KnownHostFrame>;
type Of<T> = Extract<KnownCliFrame, { readonly type: T }>;
type Reader = (reading: Reading, frame: KnownCliFrame) => void;
type Readers = { readonly [T in KnownCliFrame["type"]]?: (reading: Reading, frame: Of<T>) => void };
type SystemReaders = {
  readonly [S in System["subtype"] & string]?: (
    reading: Reading,
    frame: Extract<System, { readonly subtype: S }>,
  ) => void;
};

/** What one frame of a CLI of any era tells. An unknown frame tells nothing and is no fault; a malformed one is a diagnostic. */
export function decode(state: ClientState, frame: unknown): Step {
  const parsed = serverFrameSchema.safeParse(frame);
  if (!parsed.success)
    return {
      state,
      events: [],
      frames: [],
      diagnostics: parsed.error.issues.map((issue) => fromIssue(issue)),
    };
  const reading = readingOf(state);
  const known = parsed.data as KnownCliFrame;
  const read = (readers as Record<string, Reader | undefined>)[known.type];
  read?.(reading, known);
  return {
    state: reading.state,
    events: reading.events,
    frames: reading.frames,
    diagnostics: reading.diagnostics,
  };
}

const readers: Readers = {
  system: (reading, frame) => {
    const read = (systemReaders as Record<string, ((reading: Reading, frame: System) => void) | undefined>)[
      frame.subtype
    ];
    read?.(reading, frame);
  },
  assistant: (reading, frame) => {
    if (isSubAgent(frame)) return;
    begin(reading, frame.session_id, {});
    recordAssistant(reading, frame);
  },
  stream_event: (reading, frame) => {
    if (isSubAgent(frame)) return;
    begin(reading, frame.session_id, {});
    recordStreamEvent(reading, frame);
  },
  user: (reading, frame) => {
    if (isSubAgent(frame)) return;
    begin(reading, frame.session_id, {});
    if (!frame.isReplay) goOn(reading);
    recordUser(reading, frame);
  },
  result: (reading, frame) => {
    const { session_id } = frame;
    begin(reading, typeof session_id === "string" ? session_id : "", {});
    recordResult(reading, frame);
  },
  control_request: (reading, { request_id, request }) => {
    const isCall = request.subtype === "mcp_message";
    if (reading.state.session.turn) completeMessage(reading);
    if (!isCall) releaseHeld(reading);
    takeRequest(reading, request_id, request);
  },
  control_cancel_request: (reading, { request_id }) => takeCancel(reading, request_id),
  control_response: takeResponse,
  conversation_reset: (reading, { session_id }) => {
    begin(reading, session_id, {});
    recordReset(reading);
  },
};

/** Sub-agents speak between the lines of the main thread (§9.8). */
const isSubAgent = ({ parent_tool_use_id }: { readonly parent_tool_use_id?: string | null | undefined }) =>
  parent_tool_use_id !== null && parent_tool_use_id !== undefined;

/** Results of tools show that the message before them is whole, and that the CLI runs what nobody else was asked for. */
function goOn(reading: Reading): void {
  completeMessage(reading);
  releaseHeld(reading);
}

const systemReaders: SystemReaders = {
  init: (reading, frame) => {
    recordSettings(reading, frame.session_id, settingsIn(frame));
    currentTurn(reading);
  },
  status: (reading, { session_id, permissionMode }) => {
    if (permissionMode === undefined) return;
    const known = fromNative(protocolId, reading.state.session.settings.native);
    recordSettings(reading, session_id, { native: toNative(protocolId, { ...known, permissionMode }) ?? {} });
  },
  compact_boundary: (reading, { session_id, compact_metadata }) => {
    begin(reading, session_id, {});
    const native = toNative(protocolId, { compact_metadata }) ?? {};
    record(reading, { type: "context.compacted", trigger: compact_metadata.trigger, native });
  },
};

/** All that `init` says of the session; what has no neutral name rides along. */
function settingsIn(init: SystemInit): Settings {
  const { type: _, subtype: __, uuid: ___, session_id: ____, model, ...facts } = init;
  const native = toNative(protocolId, facts);
  return { model, ...(native && { native }) };
}

/** The session, and later what became of its settings. */
function recordSettings(reading: Reading, sessionId: string, settings: Settings): void {
  if (reading.state.session.lastSeq === 0) {
    begin(reading, sessionId, settings);
    return;
  }
  const known = reading.state.session.settings;
  const changed = Object.entries(settings).filter(
    ([name, value]) => JSON.stringify(known[name as keyof Settings]) !== JSON.stringify(value),
  );
  if (changed.length > 0) record(reading, { type: "session.updated", settings: Object.fromEntries(changed) });
}

/** Begins the log, with the prompts that were sent before the session was known. */
function begin(reading: Reading, sessionId: string, settings: Settings): void {
  if (reading.state.session.lastSeq > 0) return;
  const id = sessionId === "" || isUuid(sessionId) ? sessionId : uuidOf(sessionId);
  startSession(reading, id || undefined, settings.model, settings.native);
  const { unsaid } = reading.state;
  change(reading, { unsaid: [] });
  for (const { content, messageId, native } of unsaid) recordSent(reading, content, messageId, native);
}
