import {
  float64,
  instant,
  json,
  list,
  map,
  nullish,
  openEnum,
  optional,
  required,
  string,
} from "@colloquy/define";
import type { z } from "zod";
import { envelope } from "../envelope.ts";
import { ids, envelope as written } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";
import { textSourceSchema } from "./chat.ts";

export const conversationStatusSchema = blackboxWs.define(
  "ConversationStatus",
  {
    description: "How far a conversation got. The last frame carries `Completed`, `Failed` or `Canceled`.",
    source: "blackbox-ws §4.7 (LIVE-READ; values DOC-R)",
    examples: ["Completed"],
  },
  openEnum({
    Unknown: "Not known.",
    Created: "Asked for.",
    Pending: "Not yet queued.",
    Queued: "Waiting for its turn.",
    Running: "Going on.",
    Completed: "Over, normally.",
    Failed: "Over, by a fault; `errorMessage` says which.",
    Canceled: "Over before it was open.",
  }),
);

export const resultCallTypeSchema = blackboxWs.define(
  "ResultCallType",
  {
    description: "Kind of conversation, in other words than `CallType`.",
    source: "blackbox-ws §4.7 (DOC-R)",
    examples: ["Chat"],
  },
  openEnum({
    Unknown: "Not known.",
    InboundAudio: "Somebody rang.",
    OutboundAudio: "The server rang somebody.",
    WebCall: "Voice over WebRTC.",
    Chat: "Text.",
  }),
);

export const transcriptLineSchema = blackboxWs.object(
  "TranscriptLine",
  {
    description: "One confirmed piece of the transcript.",
    source: "blackbox-ws §4.7 (DOC-R; times INFERRED)",
    examples: [{ speaker: "user", text: "Is berth 4 free tonight?" }],
  },
  {
    speaker: required(textSourceSchema, "Who said it."),
    text: required(string(), "What was said."),
    startTime: nullish(instant(), "When it began."),
    endTime: nullish(instant(), "When it ended."),
  },
);

export const outcomeSchema = blackboxWs.object(
  "Outcome",
  {
    description: "What came of a conversation.",
    source: "blackbox-ws §4.7 (DOC-R)",
    examples: [{ finishReason: "user_hangup", postCallAnalysis: { intent: "rental" } }],
  },
  {
    finishReason: optional(openEnum({ user_hangup: "The person ended it." }), "Why it ended."),
    postCallAnalysis: optional(map(json()), "What the agent was set up to extract."),
  },
);

export const conversationSummarySchema = blackboxWs.object(
  "ConversationSummary",
  {
    description: "The conversation as its record keeps it. Only `status` is sure to be there.",
    source: "blackbox-ws §4.7 (INFERRED from DOC-R except as marked)",
    examples: [
      { status: "Completed", callId: ids.job, callType: "Chat", durationSeconds: 72.5, transcription: [] },
    ],
  },
  {
    status: required(conversationStatusSchema, "How far it got."),
    errorMessage: nullish(string(), "What went wrong, when it failed (LIVE-READ)."),
    callId: optional(string(), "The conversation; our server writes the `jobId` of the `connection` event."),
    agentId: optional(string(), "The agent that ran."),
    orgId: optional(string(), "The organisation it belongs to."),
    serverJobId: nullish(string(), "The engine's own id of the conversation."),
    callType: optional(resultCallTypeSchema, "Kind of conversation."),
    createdTime: nullish(instant(), "When it was asked for."),
    completedTime: nullish(instant(), "When it was over."),
    durationSeconds: nullish(float64().nonnegative(), { description: "How long it took.", unit: "s" }),
    endpoint: nullish(string(), "Telephone number or SIP URI of a telephone call."),
    callAdditionalData: optional(map(json()), "Echo of `request.additionalData`."),
    transcription: optional(list(transcriptLineSchema), "What was said, in order."),
    result: nullish(outcomeSchema, "What came of it. Yes, `result.result`."),
    inspectorUrl: nullish(string(), "Page that shows the conversation."),
    recordingUrl: nullish(string(), "Recording of the sound."),
  },
);

export const conversationResultSchema = blackboxWs.object(
  "ConversationResult",
  {
    description:
      "Sums up a conversation after its end, when the integration has the feature `SendCallResult`.",
    source: "blackbox-ws §4.7 (SEED)",
    examples: [{ type: "conversationResult", ...written, result: { status: "Completed" } }],
  },
  { ...envelope("conversationResult"), result: required(conversationSummarySchema, "The summary.") },
);

export type ConversationStatus = z.infer<typeof conversationStatusSchema>;
export type ResultCallType = z.infer<typeof resultCallTypeSchema>;
export type TranscriptLine = z.infer<typeof transcriptLineSchema>;
export type ConversationSummary = z.infer<typeof conversationSummarySchema>;
export type ConversationResult = z.infer<typeof conversationResultSchema>;
