import type { ConnectionEvent, FailedOpenEvent } from "@colloquy/schema/blackbox-ws";
import { record, startSession } from "../../../codec/event-recorder.ts";
import { digestOf, fromPrefixedId, isCanonicalUuid } from "../../../codec/ids.ts";
import { present } from "../../../codec/values.ts";
import { initialState } from "../../../state/index.ts";
import { protocolId, voiceCallId } from "../words.ts";
import type { Recorder } from "./state.ts";
import { endTurn } from "./turns.ts";

/** The conversation exists; on the telephone that is when the server begins to ring somebody. */
export function recordConnection(recorder: Recorder, data: ConnectionEvent["data"]): void {
  if (recorder.state.session.lastSeq > 0) return;
  const { settings, callType } = recorder.state;
  const { jobId, recordId } = data ?? {};
  const facts = present({ jobId: jobId && isCanonicalUuid(jobId) ? undefined : jobId, recordId });
  recorder.state = { ...recorder.state, session: { ...initialState, sessionId: sessionIdOf(jobId) } };
  const native = Object.keys(facts).length > 0 ? { native: { [protocolId]: facts } } : {};
  record(recorder, { type: "session.created", settings, ...native });
  if (callType === "onPhone") record(recorder, { type: "call.offered", callId: voiceCallId, sdp: "" });
}

/** A job id is the session's when it is a UUID; anything else is digested. */
const sessionIdOf = (jobId: string | undefined): string =>
  jobId !== undefined && isCanonicalUuid(jobId) ? jobId : fromPrefixedId(`job_${digestOf(jobId ?? "")}`);

export function recordOffer(recorder: Recorder, sdp: string): void {
  startSession(recorder, undefined, undefined);
  if (!recorder.state.session.voice) record(recorder, { type: "call.offered", callId: voiceCallId, sdp });
}

/** In a call it means that somebody took it; a chat is open at once. */
export function recordOpened(recorder: Recorder): void {
  if (recorder.state.session.voice?.phase !== "offered") return;
  record(recorder, { type: "call.answered", callId: voiceCallId, sdp: recorder.state.sdpAnswer ?? "" });
}

/** Who ended a call, by the reason of `closed`; nobody knows for others. */
const enders: Readonly<Record<string, "client" | "server">> = {
  clientTerminated: "client",
  remoteHangup: "client",
  agentFinished: "server",
  maxDuration: "server",
};

export function recordClosed(recorder: Recorder, reason: string | undefined): void {
  startSession(recorder, undefined, undefined);
  if (recorder.state.session.status === "closed") return;
  endTurn(recorder);
  if (recorder.state.session.voice)
    record(recorder, { type: "call.ended", callId: voiceCallId, reason: enders[reason ?? ""] ?? "failed" });
  record(recorder, { type: "session.closed", ...nativeOf(present({ reason })) });
}

export function recordFailed(recorder: Recorder, data: FailedOpenEvent["data"]): void {
  startSession(recorder, undefined, undefined);
  if (recorder.state.session.status === "closed") return;
  const { reason = "unknown", details } = data ?? {};
  const facts = nativeOf({ reason });
  if (recorder.state.session.voice)
    record(recorder, {
      type: "call.ended",
      callId: voiceCallId,
      reason: "failed",
      message: details ?? reason,
      ...facts,
    });
  record(recorder, { type: "session.closed", ...facts });
}

const nativeOf = (facts: object) =>
  Object.keys(facts).length > 0 ? { native: { [protocolId]: { ...facts } } } : {};
