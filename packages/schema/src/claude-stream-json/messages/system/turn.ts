import {
  boolean,
  float64,
  int53,
  json,
  list,
  nullable,
  openEnum,
  optional,
  required,
  string,
  uuid,
} from "@colloquy/define";
import type { z } from "zod";
import { systemFrame } from "../../envelope.ts";

import { claudeStreamJson } from "../../namespace.ts";
import { apiErrorSchema, permissionModeSchema } from "../enums.ts";

const source = "claude-stream-json §5";

export const compactMetadataSchema = claudeStreamJson.object(
  "CompactMetadata",
  {
    description: "How a history was summed up.",
    source,
    examples: [{ trigger: "auto", pre_tokens: 150000 }],
  },
  {
    trigger: required(openEnum({ manual: "Somebody asked.", auto: "The window was full." }), "Why."),
    pre_tokens: required(float64(), { description: "Size before.", unit: "tokens" }),
    post_tokens: optional(float64(), { description: "Size after.", unit: "tokens" }),
    duration_ms: optional(float64(), { description: "Time it took.", unit: "ms" }),
    preserved_segment: optional(json(), "Messages that were kept, by first and last."),
    preserved_messages: optional(json(), "Messages that were kept."),
  },
);

export const systemCompactBoundarySchema = systemFrame(
  "compact_boundary",
  {
    description: "What came before is one summary now.",
    example: { compact_metadata: { trigger: "auto", pre_tokens: 150000 } },
  },
  { compact_metadata: required(compactMetadataSchema, "How.") },
);

export const systemStatusSchema = systemFrame(
  "status",
  { description: "What the CLI is doing.", example: { status: "requesting" } },
  {
    status: nullable(
      openEnum({ compacting: "It sums the history up.", requesting: "It asks the model." }),
      "What; `null` for nothing of the kind.",
    ),
    permissionMode: optional(permissionModeSchema, "The new mode."),
    compact_result: optional(
      openEnum({ success: "It went well.", failed: "It failed." }),
      "How summing up went.",
    ),
    compact_error: optional(string(), "Why summing up failed."),
  },
);

export const systemApiRetrySchema = systemFrame(
  "api_retry",
  {
    description: "The model API failed and is asked again.",
    example: {
      attempt: 1,
      max_retries: 10,
      retry_delay_ms: 573,
      error_status: 529,
      error: "overloaded",
    },
  },
  {
    attempt: required(int53(), "Which attempt, from 1."),
    max_retries: required(int53(), "How many there may be."),
    retry_delay_ms: required(float64(), { description: "Time until then.", unit: "ms" }),
    error_status: nullable(int53(), "HTTP status; `null` without an answer."),
    error: required(apiErrorSchema, "Why."),
    no_response: optional(json(), "How long nothing came."),
  },
);

export const systemThinkingTokensSchema = systemFrame(
  "thinking_tokens",
  {
    description: "How much the model has reasoned so far.",
    example: { estimated_tokens: 50, estimated_tokens_delta: 50 },
  },
  {
    estimated_tokens: required(float64(), { description: "So far.", unit: "tokens" }),
    estimated_tokens_delta: required(float64(), { description: "Since the last time.", unit: "tokens" }),
    user_message_uuid: optional(uuid(), "The stamped message it answers."),
  },
);

export const systemSessionStateChangedSchema = systemFrame(
  "session_state_changed",
  {
    description: "Whether the session is busy. `running` wants an `idle` later.",
    example: { state: "idle" },
  },
  {
    state: required(
      openEnum({ idle: "Nothing runs.", running: "A turn runs.", requires_action: "The host is asked." }),
      "How it is.",
    ),
    sdk_host_only: optional(boolean(), "For the SDK, which does not pass it on; seen, not documented."),
  },
);

export const systemPermissionDeniedSchema = systemFrame(
  "permission_denied",
  {
    description: "A tool was refused without asking the host.",
    example: { tool_name: "Bash", tool_use_id: "toolu_01", message: "denied by rule" },
  },
  {
    tool_name: required(string(), "The tool."),
    tool_use_id: required(string(), "The call."),
    message: required(string(), "Why, for people."),
    agent_id: optional(string(), "The sub-agent."),
    decision_reason_type: optional(string(), "Kind of reason."),
    decision_reason: optional(string(), "The reason."),
  },
);

export const systemControlRequestProgressSchema = systemFrame(
  "control_request_progress",
  { description: "A control request takes a while.", example: { request_id: "r1", status: "started" } },
  {
    request_id: required(string(), "The request."),
    status: required(
      openEnum({ started: "It began.", api_retry: "The model API is asked again." }),
      "How far it is.",
    ),
    attempt: optional(int53(), "Which attempt."),
    max_retries: optional(int53(), "How many there may be."),
    retry_delay_ms: optional(float64(), { description: "Time until then.", unit: "ms" }),
    error_status: optional(json(), "HTTP status, or `null`."),
  },
);

const refusal = {
  original_model: required(string(), "The model that refused."),
  request_id: nullable(string(), "Request to the model API."),
  api_refusal_category: optional(json(), "Kind of refusal."),
  api_refusal_explanation: optional(json(), "Why."),
  refused_user_message_uuid: optional(json(), "The message that was refused."),
  content: required(string(), "What to tell people."),
};

export const systemModelRefusalFallbackSchema = systemFrame(
  "model_refusal_fallback",
  {
    description: "A model refused and another one answers.",
    example: {
      trigger: "refusal",
      direction: "retry",
      original_model: "model-a",
      fallback_model: "model-b",
      request_id: null,
      content: "switched model",
    },
  },
  {
    trigger: required(openEnum({ refusal: "The model refused." }), "Why."),
    direction: required(
      openEnum({
        retry: "To the other model.",
        revert: "Back again.",
        sticky: "To the other model, to stay.",
      }),
      "Where to.",
    ),
    scope: optional(openEnum({ session: "The session.", local: "This turn." }), "For how long."),
    fallback_model: required(string(), "The model that answers."),
    retracted_message_uuids: optional(list(uuid()), "Frames that do not count any more."),
    ...refusal,
  },
);

export const systemModelRefusalNoFallbackSchema = systemFrame(
  "model_refusal_no_fallback",
  {
    description: "A model refused and there is no other.",
    example: { original_model: "model-a", request_id: null, content: "no fallback configured" },
  },
  refusal,
);

export const systemPostTurnSummarySchema = systemFrame(
  "post_turn_summary",
  { description: "Known by name only; opaque." },
  {},
);
export const systemTaskSummarySchema = systemFrame(
  "task_summary",
  { description: "Known by name only; opaque." },
  {},
);
export const systemSessionMetadataSchema = systemFrame(
  "session_metadata",
  { description: "Known by name only; opaque." },
  {},
);

export type CompactMetadata = z.infer<typeof compactMetadataSchema>;
export type SystemStatus = z.infer<typeof systemStatusSchema>;
