import {
  boolean,
  float64,
  json,
  list,
  literal,
  nullish,
  openEnum,
  optional,
  required,
  string,
  uuid,
} from "@colloquy/define";
import type { z } from "zod";
import { frame } from "../envelope.ts";
import { apiMessage } from "../examples.ts";
import { claudeStreamJson } from "../namespace.ts";
import { messageContentSchema } from "./block.ts";
import { apiErrorSchema } from "./enums.ts";
import { usageSchema } from "./usage.ts";

export const stopReasonSchema = claudeStreamJson.define(
  "StopReason",
  {
    description: "Reason the model stopped writing, as reported by the model API.",
    source: "claude-stream-json §4.2",
    examples: ["end_turn"],
  },
  openEnum({
    end_turn: "The model finished its answer.",
    tool_use: "The model waits for the result of a tool call.",
    max_tokens: "The answer reached the limit of output tokens and was cut off.",
    stop_sequence: "The model produced one of the stop sequences; `stop_sequence` names it.",
    pause_turn: "The API paused a long turn; sending the answer back continues it.",
    refusal: "The model declined to answer the request.",
  }),
);

export const apiMessageSchema = claudeStreamJson.object(
  "ApiMessage",
  {
    description:
      "Answer of the model in the form of the model API, or one part of it. Readers merge frames that share an `id`.",
    source: "claude-stream-json §4.2",
    examples: [apiMessage],
  },
  {
    id: optional(
      string(),
      "Id the model API gave the answer. Every frame of one answer carries the same id.",
    ),
    type: optional(literal("message"), "Always `message`."),
    role: required(literal("assistant"), "Always `assistant`."),
    model: optional(
      string(),
      "Model that wrote the answer; `<synthetic>` marks messages the CLI made itself. Required by the Python SDK.",
    ),
    content: required(
      messageContentSchema,
      "Exactly one block per frame in current CLIs. Older ones send several blocks, or plain text.",
    ),
    stop_reason: nullish(
      stopReasonSchema,
      "Reason the model stopped. Always `null` since 2.1; CLIs of 1.0 and 2.0 set it on the last block.",
    ),
    stop_sequence: nullish(
      string(),
      "Stop sequence the model produced; `null` unless `stop_reason` is `stop_sequence`.",
    ),
    usage: optional(
      usageSchema,
      "Token counts at the start of the answer. Final counts are only in the `result` frame.",
    ),
  },
);

export const answered = {
  user_message_uuid: optional(
    uuid(),
    "UUID of the stamped user message that this frame answers. Absent when the host did not stamp it.",
  ),
  user_message_uuids: optional(
    list(uuid()),
    "UUIDs of all stamped user messages that this frame answers, when several were taken together.",
  ),
  resume_reason: optional(
    string(),
    "Reason an interrupted turn was resumed. Absent for a turn that was not.",
  ),
};
export const contextUsageSchema = claudeStreamJson.object(
  "ContextUsage",
  {
    description: "Fill of the context window by category: structured output of the local command `/context`.",
    source: "claude-stream-json §4.2",
    examples: [{ model: "claude-opus-4-6", total_tokens: 900, raw_max_tokens: 200000, percentage: 0 }],
  },
  {
    model: required(string(), "Model whose context window is measured."),
    total_tokens: required(float64(), { description: "Tokens now in the context window.", unit: "tokens" }),
    raw_max_tokens: required(float64(), {
      description: "Full size of the model's context window.",
      unit: "tokens",
    }),
    percentage: required(float64(), { description: "Share of the window in use, 0 to 100.", unit: "%" }),
    over_limit: optional(
      json(),
      "Excess over the window, as `{tokens_over, kind}`. Absent while the conversation fits.",
    ),
    categories: optional(
      list(json()),
      "Use by category, as `{name, tokens, kind}`; `kind` is `used`, `free`, `buffer` or `deferred`.",
    ),
  },
);

export const parentToolUseId = nullish(
  string(),
  "Id of the tool call that started the sub-agent this frame comes from; `null` for the main conversation.",
);

export const assistantSchema = frame(
  "Assistant",
  "assistant",
  {
    description:
      "One content block of a model answer. Text and a tool call of one answer arrive as two frames with the same `message.id`.",
    source: "claude-stream-json §4.2",
    example: { message: apiMessage, parent_tool_use_id: null },
  },
  {
    message: required(apiMessageSchema, "Part of the model's answer that this frame delivers."),
    parent_tool_use_id: parentToolUseId,
    error: optional(
      apiErrorSchema,
      "Set on the synthetic message by which the CLI reports a failure of the model API.",
    ),
    request_id: optional(string(), "Id the model API gave to the request behind this answer."),
    timestamp: optional(string(), "Time the message was made, ISO 8601."),
    aborted: optional(
      boolean(),
      "True on partial content that is kept after an interrupt. Absent otherwise.",
    ),
    supersedes: optional(list(uuid()), "UUIDs of earlier frames that this one replaces; readers drop those."),
    agent_id: optional(
      string(),
      "Id of the sub-agent that produced the frame. Absent in the main conversation.",
    ),
    subagent_type: optional(
      string(),
      "Name of the agent definition the sub-agent runs. Absent in the main conversation.",
    ),
    task_description: optional(string(), "Short description of the task the sub-agent was started with."),
    ...answered,
    resumed_from_incomplete_thinking: optional(
      boolean(),
      "True when the answer continues reasoning that was cut off earlier. Absent otherwise.",
    ),
    context_usage: optional(
      contextUsageSchema,
      "Structured output of the local command that reports context use. Absent on model answers.",
    ),
    usage_report: optional(
      json(),
      "Cost of the session and rate limits, as `{session, rate_limits}`: structured output of a local command.",
    ),
  },
);

export type ApiMessage = z.infer<typeof apiMessageSchema>;
export type Assistant = z.infer<typeof assistantSchema>;
export type StopReason = z.infer<typeof stopReasonSchema>;
