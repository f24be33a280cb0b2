import { type KnownServerFrame, serverFrameSchema } from "@colloquy/schema/chucky-ws";
import type { DecodedEvents } from "../../../codec/codec.ts";
import { byType } from "../../../codec/dispatch.ts";
import {
  addMessage,
  clientToolsIn,
  completeCall,
  createClockedRecorder,
  createDecode,
  createRecordSent,
  recordTurnEnd,
  startSession,
} from "../../../codec/event-recorder/index.ts";
import { recordAssistant, recordPayload, recordStreamEvent } from "./decode/message.ts";
import { recordControl, recordError, recordSystem } from "./decode/session.ts";
import { recordToolCall } from "./decode/tool.ts";
import { recordResult } from "./decode/turn.ts";
import type { ClientDecodeState, Recorder } from "./state.ts";

const ignore = () => {};

const recordFrame = byType<KnownServerFrame, Recorder>({
  control: recordControl,
  sdk_message: (recorder, { payload }) => {
    startSession(recorder);
    recordPayload(recorder, payload);
  },
  tool_call: (recorder, { payload }) => {
    startSession(recorder);
    recordToolCall(recorder, payload);
  },
  result: recordResult,
  error: recordError,
  pong: ignore,
  assistant: (recorder, frame) => {
    startSession(recorder, { sessionId: frame.session_id });
    recordAssistant(recorder, frame);
  },
  system: recordSystem,
  stream_event: (recorder, frame) => {
    startSession(recorder, { sessionId: frame.session_id });
    recordStreamEvent(recorder, frame);
  },
  user: ignore,
});

/** The events one frame of a server reports, in any dialect. An `error` frame is a diagnostic. */
export const decode = createDecode(serverFrameSchema, recordFrame);

/**
 * Records that the connection ended, and with it the running turn: a client interrupts by leaving (§6.7). What the turn
 * had open is left as it was shown.
 */
export function recordDisconnect(state: ClientDecodeState): DecodedEvents<ClientDecodeState, never> {
  const recorder = createClockedRecorder(state);
  recordTurnEnd(recorder, { outcome: "interrupted", reason: "user" });
  return recorder.result();
}

/**
 * Records what the client sent: the wire carries neither user messages nor outcomes of tools back to it. To be called
 * once the session is known.
 */
export const recordSent = createRecordSent<ClientDecodeState>({
  "session.create": (recorder, { settings }) => recorder.update({ clientTools: clientToolsIn(settings) }),
  "session.open": (recorder, { settings, sessionId }) => {
    if (sessionId === undefined || settings.tools) recorder.update({ clientTools: clientToolsIn(settings) });
  },
  "message.send": (recorder, { content, messageId }) => addMessage(recorder, { content, id: messageId }),
  "tool.resolve": (recorder, { callId, outcome }) => completeCall(recorder, callId, outcome),
});
