import type { ConnectionEvent, FailedOpenEvent } from "@colloquy/schema/blackbox-ws";
import { startSession } from "../../../../codec/event-recorder/index.ts";
import { digestOf, fromPrefixedId, isCanonicalUuid } from "../../../../codec/ids.ts";
import { toNative } from "../../../../codec/native.ts";
import { protocolId } from "../../values/constants.ts";
import type { Recorder } from "../state.ts";
import { endCall, recordOffer } from "./call.ts";
import { completeTurn } from "./turn.ts";

/** The conversation exists; on the telephone that is when the server begins to ring. */
export function recordConnection(recorder: Recorder, data: ConnectionEvent["data"]): void {
  if (recorder.session.lastSeq > 0) return;
  const { settings, callType } = recorder.state;
  const { jobId = "", recordId } = data ?? {};
  const isSessionId = isCanonicalUuid(jobId);
  startSession(recorder, {
    // Any other job id is digested.
    sessionId: isSessionId ? jobId : fromPrefixedId(`job_${digestOf(jobId)}`),
    settings,
    native: toNative(protocolId, { jobId: isSessionId ? undefined : data?.jobId, recordId }),
  });
  if (callType === "onPhone") recordOffer(recorder, "");
}

/** Sides that end a call, by the reason of `closed`; other reasons are failures. */
const enders: ReadonlyMap<string | undefined, "client" | "server"> = new Map([
  ["clientTerminated", "client"],
  ["remoteHangup", "client"],
  ["agentFinished", "server"],
  ["maxDuration", "server"],
] as const);

export function recordClosed(recorder: Recorder, reason: string | undefined): void {
  startSession(recorder);
  if (recorder.session.status === "closed") return;
  completeTurn(recorder);
  endCall(recorder, { reason: enders.get(reason) ?? "failed" });
  closeSession(recorder, reason);
}

export function recordFailedOpen(recorder: Recorder, data: FailedOpenEvent["data"]): void {
  startSession(recorder);
  if (recorder.session.status === "closed") return;
  const { reason = "unknown", details } = data ?? {};
  const native = toNative(protocolId, { reason });
  endCall(recorder, { reason: "failed", message: details ?? reason, ...(native && { native }) });
  closeSession(recorder, reason);
}

function closeSession(recorder: Recorder, reason: string | undefined): void {
  const native = toNative(protocolId, { reason });
  recorder.record({ type: "session.closed", ...(native && { native }) });
}
