import type { ConnectionEvent, FailedOpenEvent } from "@colloquy/schema/blackbox-ws";
import { digestOf } from "../../../digest.ts";
import { fromPrefixedId } from "../../../ids.ts";
import { present } from "../../../present.ts";
import { initialState } from "../../../state/index.ts";
import { tell, tellSession } from "../../../story.ts";
import { protocolId, voiceCallId } from "../words.ts";
import type { Story } from "./state.ts";
import { endTurn } from "./turns.ts";

const uuid = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The conversation exists; on the telephone that is when the server begins to ring somebody. */
export function tellConnection(story: Story, data: ConnectionEvent["data"]): void {
  if (story.state.session.lastSeq > 0) return;
  const { settings, callType } = story.state;
  const { jobId, recordId } = data ?? {};
  const facts = present({ jobId: jobId && uuid.test(jobId) ? undefined : jobId, recordId });
  story.state = { ...story.state, session: { ...initialState, sessionId: sessionIdOf(jobId) } };
  const native = Object.keys(facts).length > 0 ? { native: { [protocolId]: facts } } : {};
  tell(story, { type: "session.created", settings, ...native });
  if (callType === "onPhone") tell(story, { type: "call.offered", callId: voiceCallId, sdp: "" });
}

/** A job id is the session's when it is a UUID; anything else is digested. */
const sessionIdOf = (jobId: string | undefined): string =>
  jobId !== undefined && uuid.test(jobId) ? jobId : fromPrefixedId(`job_${digestOf(jobId ?? "")}`);

export function tellOffer(story: Story, sdp: string): void {
  tellSession(story, undefined, undefined);
  if (!story.state.session.voice) tell(story, { type: "call.offered", callId: voiceCallId, sdp });
}

/** In a call it means that somebody took it; a chat is open at once. */
export function tellOpened(story: Story): void {
  if (story.state.session.voice?.phase !== "offered") return;
  tell(story, { type: "call.answered", callId: voiceCallId, sdp: story.state.sdpAnswer ?? "" });
}

/** Who ended a call, by the reason of `closed`; nobody knows for others. */
const enders: Readonly<Record<string, "client" | "server">> = {
  clientTerminated: "client",
  remoteHangup: "client",
  agentFinished: "server",
  maxDuration: "server",
};

export function tellClosed(story: Story, reason: string | undefined): void {
  tellSession(story, undefined, undefined);
  if (story.state.session.status === "closed") return;
  endTurn(story);
  if (story.state.session.voice)
    tell(story, { type: "call.ended", callId: voiceCallId, reason: enders[reason ?? ""] ?? "failed" });
  tell(story, { type: "session.closed", ...nativeOf(present({ reason })) });
}

export function tellFailed(story: Story, data: FailedOpenEvent["data"]): void {
  tellSession(story, undefined, undefined);
  if (story.state.session.status === "closed") return;
  const { reason = "unknown", details } = data ?? {};
  const facts = nativeOf({ reason });
  if (story.state.session.voice)
    tell(story, {
      type: "call.ended",
      callId: voiceCallId,
      reason: "failed",
      message: details ?? reason,
      ...facts,
    });
  tell(story, { type: "session.closed", ...facts });
}

const nativeOf = (facts: object) =>
  Object.keys(facts).length > 0 ? { native: { [protocolId]: { ...facts } } } : {};
