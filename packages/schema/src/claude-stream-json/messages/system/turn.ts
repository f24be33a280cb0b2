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
  unmapped,
  uuid,
} from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../../../mapping.ts";
import { systemFrame } from "../../envelope.ts";
import { forPeople, opaque } from "../../mappings.ts";

import { claudeStreamJson } from "../../namespace.ts";
import { apiErrorSchema, permissionModeSchema } from "../enums.ts";

const fallback = unmapped("The message itself names the model that answered.");

const source = "claude-stream-json §5";

export const compactMetadataSchema = claudeStreamJson.object(
  "CompactMetadata",
  {
    description: "Cause, size and extent of a compaction.",
    source,
    examples: [{ trigger: "auto", pre_tokens: 150000 }],
  },
  {
    trigger: required(
      openEnum({
        manual: "The user ran the command for compaction.",
        auto: "The context window was nearly full.",
      }),
      "Cause of the compaction. The set is open.",
    ),
    pre_tokens: required(float64(), {
      description: "Size of the context before the compaction.",
      unit: "tokens",
    }),
    post_tokens: optional(float64(), {
      description: "Size of the context after the compaction.",
      unit: "tokens",
    }),
    duration_ms: optional(float64(), { description: "Time the compaction took.", unit: "ms" }),
    preserved_segment: optional(
      json(),
      "Messages kept verbatim, as a range `{head_uuid, anchor_uuid, tail_uuid}`.",
    ),
    preserved_messages: optional(json(), "Messages kept verbatim, one by one: `{anchor_uuid, uuids}`."),
  },
);

export const systemCompactBoundarySchema = systemFrame(
  "compact_boundary",
  {
    description: "The history before this frame was replaced by a summary.",
    example: { compact_metadata: { trigger: "auto", pre_tokens: 150000 } },
    mapping: mapsTo("context.compacted"),
  },
  { compact_metadata: required(compactMetadataSchema, "Cause, size and extent of the compaction.") },
);

export const systemStatusSchema = systemFrame(
  "status",
  {
    description: "Current activity of the CLI, or a change of the permission mode.",
    example: { status: "requesting" },
    mapping: forPeople,
  },
  {
    status: nullable(
      openEnum({
        compacting: "The history is being compacted.",
        requesting: "A request to the model API is under way.",
      }),
      "Activity that began; `null` when it ended.",
    ),
    permissionMode: optional(
      permissionModeSchema,
      "New permission mode. Present only when the mode changed.",
    ),
    compact_result: optional(
      openEnum({
        success: "The history was replaced by a summary.",
        failed: "The history was left as it was; `compact_error` gives the reason.",
      }),
      "Outcome of a compaction. Present only when one ended.",
    ),
    compact_error: optional(string(), "Reason the compaction failed. Absent when it succeeded."),
  },
);

export const systemApiRetrySchema = systemFrame(
  "api_retry",
  {
    description: "A request to the model API failed and will be repeated after a delay.",
    example: {
      attempt: 1,
      max_retries: 10,
      retry_delay_ms: 573,
      error_status: 529,
      error: "overloaded",
    },
    mapping: unmapped("The neutral model has the outcome of a model call, not its attempts."),
  },
  {
    attempt: required(int53(), "Number of the retry that follows, from 1."),
    max_retries: required(int53(), "Retries before the CLI gives up; 10 by default."),
    retry_delay_ms: required(float64(), {
      description: "Delay before the retry; it grows exponentially.",
      unit: "ms",
    }),
    error_status: nullable(int53(), "HTTP status of the failed request; `null` when no response arrived."),
    error: required(apiErrorSchema, "Category of the failure."),
    no_response: optional(json(), "Details when no response arrived: `{waited_ms, retry_wait_ms}`."),
  },
);

export const systemThinkingTokensSchema = systemFrame(
  "thinking_tokens",
  {
    description: "Running estimate of the reasoning the model has produced for this answer.",
    example: { estimated_tokens: 50, estimated_tokens_delta: 50 },
    mapping: unmapped("An estimate; the neutral model has the reasoning itself."),
  },
  {
    estimated_tokens: required(float64(), {
      description: "Estimate since the answer began.",
      unit: "tokens",
    }),
    estimated_tokens_delta: required(float64(), {
      description: "Increase since the previous frame of this kind.",
      unit: "tokens",
    }),
    user_message_uuid: optional(
      uuid(),
      "UUID of the stamped message that is being answered. Absent when the host did not stamp it.",
    ),
  },
);

export const systemSessionStateChangedSchema = systemFrame(
  "session_state_changed",
  {
    description:
      "Whether the session is busy. Every `running` must be followed by `idle`, because hosts wait for it.",
    example: { state: "idle" },
    mapping: unmapped("Whether a turn is running follows from the turn events."),
  },
  {
    state: required(
      openEnum({
        idle: "No turn is running and none is queued.",
        running: "A turn is running; sent before its `init`.",
        requires_action: "The turn waits for a response of the host, such as a permission decision.",
      }),
      "State that holds until the next frame of this kind.",
    ),
    sdk_host_only: optional(
      boolean(),
      "True when the SDK consumes the frame and does not pass it on. Observed, not documented.",
    ),
  },
);

export const systemPermissionDeniedSchema = systemFrame(
  "permission_denied",
  {
    description:
      "A tool call was denied without a request to the host, by rule or for lack of a host that decides.",
    example: { tool_name: "Bash", tool_use_id: "toolu_01", message: "denied by rule" },
    mapping: mapsTo("permission.resolved"),
  },
  {
    tool_name: required(string(), "As in the denied `tool_use` block, such as `Bash`."),
    tool_use_id: required(string(), "Id of the denied call; its error `tool_result` follows."),
    message: required(string(), "Explanation of the denial for the user."),
    agent_id: optional(string(), "Sub-agent that made the call. Absent for the main conversation."),
    decision_reason_type: optional(
      string(),
      "Category of `decision_reason`, with the values of `can_use_tool`.",
    ),
    decision_reason: optional(string(), "Rule, mode or check that denied the call, in words."),
  },
);

export const systemControlRequestProgressSchema = systemFrame(
  "control_request_progress",
  {
    description: "Progress of a control request that takes long. Its response still follows.",
    example: { request_id: "r1", status: "started" },
    mapping: unmapped("The neutral model has the outcome of a request, not its progress."),
  },
  {
    request_id: required(string(), "Id the host gave the pending `control_request`."),
    status: required(
      openEnum({
        started: "Processing of the request began.",
        api_retry: "A model request made for it failed and will be repeated.",
      }),
      "Stage the request has reached.",
    ),
    attempt: optional(int53(), "Number of the retry that follows. Only with `api_retry`."),
    max_retries: optional(int53(), "Retries before the request fails. Only with `api_retry`."),
    retry_delay_ms: optional(float64(), {
      description: "Delay before the retry. Only with `api_retry`.",
      unit: "ms",
    }),
    error_status: optional(
      json(),
      "HTTP status of the failed model request; `null` when no response arrived.",
    ),
  },
);

const refusal = {
  original_model: required(string(), "Model that refused the request."),
  request_id: nullable(string(), "Id the model API gave to the refused request; `null` if it gave none."),
  api_refusal_category: optional(
    json(),
    "Refusal category reported by the model API, unchanged. Form not documented.",
  ),
  api_refusal_explanation: optional(
    json(),
    "Explanation reported by the model API, unchanged. Form not documented.",
  ),
  refused_user_message_uuid: optional(
    json(),
    "UUID of the user message that was refused. Absent when it was not stamped.",
  ),
  content: required(string(), "Explanation to display to the user."),
};

export const systemModelRefusalFallbackSchema = systemFrame(
  "model_refusal_fallback",
  {
    description: "The model refused a request and the CLI switched to another model, or back again.",
    example: {
      trigger: "refusal",
      direction: "retry",
      original_model: "model-a",
      fallback_model: "model-b",
      request_id: null,
      content: "switched model",
    },
    mapping: fallback,
  },
  {
    trigger: required(
      openEnum({ refusal: "The model declined to answer." }),
      "Cause of the switch. The set is open.",
    ),
    direction: required(
      openEnum({
        retry: "The same request is repeated with the fallback model.",
        revert: "Back to the original model.",
        sticky: "The fallback model stays in use for later requests as well.",
      }),
      "Direction and duration of the switch.",
    ),
    scope: optional(
      openEnum({
        session: "The switch applies to the whole session.",
        local: "The switch is local and does not extend to the whole session.",
      }),
      "Extent of the switch. Absent: not reported.",
    ),
    fallback_model: required(string(), "Model that answers from now on."),
    retracted_message_uuids: optional(
      list(uuid()),
      "UUIDs of earlier frames that are void; readers drop those.",
    ),
    ...refusal,
  },
);

export const systemModelRefusalNoFallbackSchema = systemFrame(
  "model_refusal_no_fallback",
  {
    description: "The model refused a request and no fallback model is configured.",
    example: { original_model: "model-a", request_id: null, content: "no fallback configured" },
    mapping: fallback,
  },
  refusal,
);

export const systemPostTurnSummarySchema = systemFrame(
  "post_turn_summary",
  { description: "Opaque summary of a turn. Known by name only; readers ignore it.", mapping: opaque },
  {},
);
export const systemTaskSummarySchema = systemFrame(
  "task_summary",
  { description: "Opaque summary of a task. Known by name only; readers ignore it.", mapping: opaque },
  {},
);
export const systemSessionMetadataSchema = systemFrame(
  "session_metadata",
  { description: "Opaque data about the session. Known by name only; readers ignore it.", mapping: opaque },
  {},
);

export type CompactMetadata = z.infer<typeof compactMetadataSchema>;
export type SystemStatus = z.infer<typeof systemStatusSchema>;
