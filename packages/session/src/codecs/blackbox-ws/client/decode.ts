import {
  type ClosedEvent,
  type ConnectionEvent,
  type FailedOpenEvent,
  type OpenedEvent,
  type ServerFrame,
  serverFrameSchema,
} from "@colloquy/schema/blackbox-ws";
import type { Settings } from "@colloquy/schema/session";
import type { DecodedEvents } from "../../../codec/codec.ts";
import { bySomeTypes, byTag } from "../../../codec/dispatch.ts";
import {
  clientToolsIn,
  completeCall,
  createClockedRecorder,
  createDecode,
  createRecordSent,
  releaseHeld,
} from "../../../codec/event-recorder/index.ts";
import { requestIn } from "../values/settings.ts";
import { recordAnswer, recordOffer } from "./decode/call.ts";
import { recordText } from "./decode/message.ts";
import { recordClosed, recordConnection, recordFailedOpen } from "./decode/session.ts";
import { recordToolCall, recordToolRequest, recordToolResult } from "./decode/tool.ts";
import { completeTurn, recordError } from "./decode/turn.ts";
import type { ClientDecodeState, Recorder } from "./state.ts";

type ServerEvent = ConnectionEvent | OpenedEvent | ClosedEvent | FailedOpenEvent;

const recordEvent = byTag<"name", ServerEvent, Recorder>("name", {
  connection: (recorder, { data }) => recordConnection(recorder, data),
  opened: recordAnswer,
  closed: (recorder, { data }) => {
    releaseHeld(recorder);
    recordClosed(recorder, data?.reason);
  },
  failedOpen: (recorder, { data }) => recordFailedOpen(recorder, data),
});

const recordFrame = bySomeTypes<ServerFrame, Recorder>({
  // The name of an event is open: one the contract does not know has no handler.
  event: (recorder, frame) => recordEvent(recorder, frame as ServerEvent),
  text: (recorder, { content }) => recordText(recorder, content),
  sdpInvite: (recorder, { data }) => recordOffer(recorder, data.invite ?? data.sdpOffer ?? ""),
  toolCall: (recorder, { content }) => recordToolCall(recorder, content),
  websocketToolRequest: (recorder, { content }) => recordToolRequest(recorder, content),
  toolCallResult: (recorder, { content }) => recordToolResult(recorder, content),
  error: (recorder, { data }) => recordError(recorder, data),
});

/** The events one frame of a server reports. An `error` frame that comes while the agent does nothing is a diagnostic. */
export const decode = createDecode(serverFrameSchema, recordFrame);

/** Ends the turn once nothing has come for so long that the agent must be done: no frame reports the end (§6). */
export function recordSilence(state: ClientDecodeState): DecodedEvents<ClientDecodeState, never> {
  const recorder = createClockedRecorder(state);
  if (recorder.session.turn?.calls.length === 0) completeTurn(recorder);
  return recorder.result();
}

/**
 * Records what the client sent: the server sends back neither which kind of conversation it asked for nor, without
 * `SendToolCallLogs`, what its tools answered. What the user typed comes back as an echo.
 */
export const recordSent = createRecordSent<ClientDecodeState>({
  "session.open": (recorder, { settings }) => recordSettings(recorder, settings),
  "session.create": (recorder, { settings }) => recordSettings(recorder, settings),
  "call.answer": (recorder, { sdp }) => recorder.update({ sdpAnswer: sdp }),
  "tool.resolve": (recorder, { callId, outcome }) =>
    completeCall(recorder, callId, outcome, { since: recorder.state.calledAt.get(callId) }),
});

function recordSettings(recorder: Recorder, settings: Settings): void {
  const { callType } = requestIn(settings);
  recorder.update({ settings, callType, ...(settings.tools && { clientTools: clientToolsIn(settings) }) });
}
