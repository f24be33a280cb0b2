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
    description: "Stage of a conversation. The final frame carries `Completed`, `Failed` or `Canceled`.",
    source: "blackbox-ws §4.7 (LIVE-READ; values DOC-R)",
    examples: ["Completed"],
  },
  openEnum({
    Unknown: "The service does not know the stage.",
    Created: "Requested, but not accepted yet.",
    Pending: "Accepted, but not in the queue yet.",
    Queued: "Waiting for a free agent.",
    Running: "The agent and the user are talking.",
    Completed: "Ended regularly after it was open.",
    Failed: "Ended by a failure; `errorMessage` gives the reason.",
    Canceled: "Ended before it was open.",
  }),
);

export const resultCallTypeSchema = blackboxWs.define(
  "ResultCallType",
  {
    description: "Kind of conversation, with other names than `CallType`.",
    source: "blackbox-ws §4.7 (DOC-R)",
    examples: ["Chat"],
  },
  openEnum({
    Unknown: "The service does not know the kind.",
    InboundAudio: "Phone call placed by a person to the agent.",
    OutboundAudio: "Phone call placed by the server; `onPhone` in `initialize`.",
    WebCall: "Voice over WebRTC; `webCall` in `initialize`.",
    Chat: "Text chat over the socket; `chat` in `initialize`.",
  }),
);

export const transcriptLineSchema = blackboxWs.object(
  "TranscriptLine",
  {
    description: "Confirmed piece of the transcript.",
    source: "blackbox-ws §4.7 (DOC-R; times INFERRED)",
    examples: [{ speaker: "user", text: "Is berth 4 free tonight?" }],
  },
  {
    speaker: required(textSourceSchema, "User or agent, whose words the text holds."),
    text: required(string(), "Recognised, typed or generated text."),
    startTime: nullish(instant(), "Time the speaker began. INFERRED."),
    endTime: nullish(instant(), "Time the speaker ended. INFERRED."),
  },
);

export const outcomeSchema = blackboxWs.object(
  "Outcome",
  {
    description: "Result of a conversation beyond its status.",
    source: "blackbox-ws §4.7 (DOC-R)",
    examples: [{ finishReason: "user_hangup", postCallAnalysis: { intent: "rental" } }],
  },
  {
    finishReason: optional(
      openEnum({ user_hangup: "The user ended the conversation." }),
      "Cause of the end. The set is open.",
    ),
    postCallAnalysis: optional(
      map(json()),
      "Values the agent was configured to extract after the conversation.",
    ),
  },
);

export const conversationSummarySchema = blackboxWs.object(
  "ConversationSummary",
  {
    description: "Record of the conversation. Only `status` is always present.",
    source: "blackbox-ws §4.7 (INFERRED from DOC-R except as marked)",
    examples: [
      { status: "Completed", callId: ids.job, callType: "Chat", durationSeconds: 72.5, transcription: [] },
    ],
  },
  {
    status: required(conversationStatusSchema, "Final stage of the conversation."),
    errorMessage: nullish(string(), "Reason for the failure. Present only with `Failed` (LIVE-READ)."),
    callId: optional(
      string(),
      "Id of the conversation. This server writes the `jobId` of the `connection` event.",
    ),
    agentId: optional(string(), "Agent that took part in the conversation."),
    orgId: optional(string(), "Organisation that owns the agent."),
    serverJobId: nullish(
      string(),
      "Id of the conversation inside the voice engine; `null` when it never ran.",
    ),
    callType: optional(resultCallTypeSchema, "Kind of conversation, in other words than `request.callType`."),
    createdTime: nullish(instant(), "Time `initialize` was accepted; INFERRED."),
    completedTime: nullish(instant(), "Time the conversation ended; `null` while it runs."),
    durationSeconds: nullish(float64().nonnegative(), {
      description: "Length of the conversation, 0 or more; `null` when it never opened.",
      unit: "s",
    }),
    endpoint: nullish(string(), "Phone number or SIP URI of a phone call; `null` for others."),
    callAdditionalData: optional(map(json()), "Copy of `request.additionalData`, unchanged."),
    transcription: optional(list(transcriptLineSchema), "Confirmed text of both sides, oldest first."),
    result: nullish(
      outcomeSchema,
      "Cause of the end and extracted values: `result` inside `result`. Absent or `null`: none.",
    ),
    inspectorUrl: nullish(string(), "Web page of the vendor that displays the conversation."),
    recordingUrl: nullish(string(), "Address of the audio recording; `null` when there is none."),
  },
);

export const conversationResultSchema = blackboxWs.object(
  "ConversationResult",
  {
    description: "Record of a conversation after its end. Sent only with the feature `SendCallResult`.",
    source: "blackbox-ws §4.7 (SEED)",
    examples: [{ type: "conversationResult", ...written, result: { status: "Completed" } }],
  },
  {
    ...envelope("conversationResult"),
    result: required(conversationSummarySchema, "Status, times, transcript and outcome of the conversation."),
  },
);

export type ConversationStatus = z.infer<typeof conversationStatusSchema>;
export type ResultCallType = z.infer<typeof resultCallTypeSchema>;
export type TranscriptLine = z.infer<typeof transcriptLineSchema>;
export type ConversationSummary = z.infer<typeof conversationSummarySchema>;
export type ConversationResult = z.infer<typeof conversationResultSchema>;
