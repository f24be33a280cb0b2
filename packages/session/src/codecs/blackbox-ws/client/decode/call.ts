import { startSession } from "../../../../codec/event-recorder/index.ts";
import type { EventOf } from "../../../../state/index.ts";
import { voiceCallId } from "../../values/constants.ts";
import type { Recorder } from "../state.ts";

/** A voice call is offered; a conversation has one at most. */
export function recordOffer(recorder: Recorder, sdp: string): void {
  startSession(recorder);
  if (!recorder.session.voice) recorder.record({ type: "call.offered", callId: voiceCallId, sdp });
}

/** `opened` in a call means that the callee took it; a chat is open at once. */
export function recordAnswer(recorder: Recorder): void {
  if (recorder.session.voice?.phase !== "offered") return;
  recorder.record({ type: "call.answered", callId: voiceCallId, sdp: recorder.state.sdpAnswer });
}

/** Ends the voice call, if there is one. */
export function endCall(
  recorder: Recorder,
  end: Pick<EventOf<"call.ended">, "reason" | "message" | "native">,
): void {
  if (recorder.session.voice) recorder.record({ type: "call.ended", callId: voiceCallId, ...end });
}
