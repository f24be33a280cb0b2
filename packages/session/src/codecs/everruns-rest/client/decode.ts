import type { DecodedEvents } from "../../../codec/codec.ts";
import { bySomeTypes } from "../../../codec/dispatch.ts";
import { createEventRecorder } from "../../../codec/event-recorder/index.ts";
import { fromPrefixedId } from "../../../codec/ids.ts";
import { protocolId } from "../values/constants.ts";
import type { EverrunsEvent, EverrunsRequest } from "../values/frames.ts";
import {
  recordInput,
  recordMessageEnd,
  recordMessageStart,
  recordModelCall,
  recordShown,
  recordThinkingEnd,
} from "./decode/message.ts";
import {
  recordActions,
  recordClientCalls,
  recordToolEnd,
  recordToolOutput,
  recordToolStart,
} from "./decode/tool.ts";
import {
  recordCancelled,
  recordCompleted,
  recordFailed,
  recordSealed,
  recordTurnStart,
} from "./decode/turn.ts";
import type { ClientDecodeState, Recorder } from "./state.ts";

/** Types of events that are not here have no neutral counterpart; `losses.ts` names them. */
const recordEvent = bySomeTypes<EverrunsEvent, Recorder>({
  "session.started": (recorder, { data }) =>
    recorder.record({ type: "session.created", settings: { native: { [protocolId]: { ...data } } } }),
  "session.idled": (recorder) => recorder.update({ cancelled: undefined }),
  "input.message": recordInput,
  "turn.started": recordTurnStart,
  "turn.completed": recordCompleted,
  "turn.failed": recordFailed,
  "turn.sealed": recordSealed,
  "turn.cancelled": recordCancelled,
  "output.message.started": recordMessageStart,
  "output.message.delta": (recorder, { data }) => recordShown(recorder, { text: data.accumulated }),
  "output.message.completed": recordMessageEnd,
  "reason.thinking.delta": (recorder, { data }) => recordShown(recorder, { thinking: data.accumulated }),
  "reason.thinking.completed": recordThinkingEnd,
  "llm.generation": recordModelCall,
  "act.started": recordActions,
  "tool.started": recordToolStart,
  "tool.output.delta": recordToolOutput,
  "tool.call_requested": recordClientCalls,
  "tool.completed": recordToolEnd,
});

/** The neutral events an event reports, for a client that has read the stream from the session's start. */
export function decode(
  state: ClientDecodeState,
  event: EverrunsEvent,
): DecodedEvents<ClientDecodeState, EverrunsRequest> {
  const sessionId = fromPrefixedId(event.session_id);
  const recorder = createEventRecorder<ClientDecodeState, EverrunsRequest>({
    state,
    sessionId,
    at: event.ts,
  });
  recordEvent(recorder, event);
  return recorder.result();
}
