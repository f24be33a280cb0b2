import type { ConversationSummary } from "@colloquy/schema/blackbox-ws";
import type { KnownEvent } from "@colloquy/schema/session";
import { fromNative } from "../../../../codec/native.ts";
import { type EventOf, itemsOf } from "../../../../state/index.ts";
import { protocolId, resultCallTypes } from "../../values/constants.ts";
import type { ServerBody } from "../../values/frames.ts";
import { type EncodeContext, emitBody, timeOf } from "../state.ts";

/** The session is there; a chat opens at once. */
export function connect(context: EncodeContext, event: EventOf<"session.created">): void {
  const jobId = nativeText(event, "jobId") ?? event.sessionId;
  const recordId = nativeText(event, "recordId") ?? event.sessionId;
  context.update({ phase: "connected", jobId });
  emitBody(context, { type: "event", name: "connection", data: { jobId, recordId } });
  if (context.state.callType === "chat") open(context);
}

export function open(context: EncodeContext): void {
  context.update({ phase: "opened", openedAt: timeOf(context) });
  emitBody(context, { type: "event", name: "opened" });
}

/** The end of a voice call ends the conversation; a call that fails before it opens never began one. */
export function endCall(context: EncodeContext, event: EventOf<"call.ended">): void {
  const { callType, phase } = context.state;
  if (callType === "chat") return;
  const { reason, message } = event;
  if (reason === "failed" && phase === "connected")
    failConversation(context, nativeText(event, "reason") ?? "MediaFailed", message);
  else closeConversation(context, hangUps.get(reason)?.[callType]);
}

/** Which side hung up, as `closed` reports it (§4.1). */
const hangUps = new Map<string, Readonly<Record<"webCall" | "onPhone", string>>>([
  ["client", { webCall: "clientTerminated", onPhone: "remoteHangup" }],
  ["server", { webCall: "agentFinished", onPhone: "agentFinished" }],
]);

/** Reasons of `closed`, and what the summary calls them (§4.1, §4.7; INFERRED but `user_hangup`). */
const finishReasons = new Map([
  ["clientTerminated", "client_terminated"],
  ["agentFinished", "agent_finished"],
  ["remoteHangup", "user_hangup"],
  ["maxDuration", "max_duration"],
]);

/** The conversation is over: `closed`, the summary if it is wanted, then close 1000 (§5). */
export function closeConversation(context: EncodeContext, otherwise: string | undefined): void {
  const { terminated, openedAt } = context.state;
  const reason = terminated ? "clientTerminated" : (nativeText(context.event, "reason") ?? otherwise);
  const data = reason === undefined ? {} : { data: { reason } };
  const finishReason = reason === undefined ? {} : { finishReason: finishReasons.get(reason) ?? reason };
  const status = openedAt === undefined ? "Canceled" : "Completed";
  finish(context, { type: "event", name: "closed", ...data }, { status, ...finishReason });
}

/** The conversation never began. */
function failConversation(context: EncodeContext, reason: string, details: string | undefined): void {
  const data = { reason, ...(details !== undefined && { details }) };
  const end: ConversationEnd = { status: "Failed", errorMessage: details ?? reason };
  finish(context, { type: "event", name: "failedOpen", data }, end);
}

/** How a conversation ended. */
interface ConversationEnd {
  readonly status: "Completed" | "Failed" | "Canceled";
  readonly finishReason?: string;
  readonly errorMessage?: string;
}

function finish(context: EncodeContext, last: ServerBody, end: ConversationEnd): void {
  emitBody(context, last);
  if (context.state.rules.features.has("SendCallResult"))
    emitBody(context, { type: "conversationResult", result: toSummary(context, end) });
  context.update({ phase: "over" });
  context.close({ code: 1000, reason: "" });
}

/** The conversation as its record keeps it (§4.7). */
function toSummary(context: EncodeContext, end: ConversationEnd): ConversationSummary {
  const { openedAt, session, jobId, callType, additionalData, endpoint, transcript } = context.state;
  const time = timeOf(context);
  return {
    callId: jobId,
    serverJobId: jobId,
    endpoint: endpoint ?? null,
    errorMessage: end.errorMessage ?? null,
    status: end.status,
    callType: resultCallTypes[callType],
    durationSeconds: openedAt === undefined ? 0 : Math.max(0, time - openedAt) / 1000,
    createdTime: new Date(session.createdAt || 0).toISOString(),
    completedTime: new Date(time).toISOString(),
    ...(additionalData && { callAdditionalData: { ...additionalData } }),
    transcription: itemsOf(transcript),
    result: end.finishReason === undefined ? null : { finishReason: end.finishReason },
  };
}

/** A text that an event carries for this protocol. */
function nativeText({ native }: KnownEvent, name: string): string | undefined {
  const { [name]: value } = fromNative(protocolId, native);
  return typeof value === "string" ? value : undefined;
}
