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
  { description: "Why the model stopped.", source: "claude-stream-json §4.2", examples: ["end_turn"] },
  openEnum({
    end_turn: "It was done.",
    tool_use: "It asks for a tool.",
    max_tokens: "The answer was cut off.",
    stop_sequence: "It wrote a stop sequence.",
    pause_turn: "It goes on when asked to.",
    refusal: "It refuses.",
  }),
);

export const apiMessageSchema = claudeStreamJson.object(
  "ApiMessage",
  {
    description: "An answer as the model API words it, or a part of one: merge frames by `id`.",
    source: "claude-stream-json §4.2",
    examples: [apiMessage],
  },
  {
    id: optional(string(), "The answer; several frames share it."),
    type: optional(literal("message"), "Always `message`."),
    role: required(literal("assistant"), "Always `assistant`."),
    model: optional(string(), "The model; `<synthetic>` when the CLI made it. The Python SDK demands it."),
    content: required(messageContentSchema, "One block in a frame today; several, or text, in older ones."),
    stop_reason: nullish(stopReasonSchema, "Why it stopped; `null` in every frame since 2.1."),
    stop_sequence: nullish(string(), "The sequence it wrote."),
    usage: optional(usageSchema, "Tokens so far; final only in `result`."),
  },
);

export const answered = {
  user_message_uuid: optional(uuid(), "The stamped message it answers."),
  user_message_uuids: optional(list(uuid()), "The stamped messages it answers."),
  resume_reason: optional(string(), "Why the turn goes on."),
};
export const contextUsageSchema = claudeStreamJson.object(
  "ContextUsage",
  {
    description: "How full the window is, as `/context` tells.",
    source: "claude-stream-json §4.2",
    examples: [{ model: "claude-opus-4-6", total_tokens: 900, raw_max_tokens: 200000, percentage: 0 }],
  },
  {
    model: required(string(), "The model."),
    total_tokens: required(float64(), { description: "Used.", unit: "tokens" }),
    raw_max_tokens: required(float64(), { description: "Size of the window.", unit: "tokens" }),
    percentage: required(float64(), { description: "Used.", unit: "%" }),
    over_limit: optional(json(), "By how much it is over the limit."),
    categories: optional(list(json()), "The same by cause."),
  },
);

export const parentToolUseId = nullish(
  string(),
  "The call that started the sub-agent this is from; `null` for the main thread.",
);

export const assistantSchema = frame(
  "Assistant",
  "assistant",
  {
    description: "A block of the model's answer.",
    source: "claude-stream-json §4.2",
    example: { message: apiMessage, parent_tool_use_id: null },
  },
  {
    message: required(apiMessageSchema, "The answer."),
    parent_tool_use_id: parentToolUseId,
    error: optional(apiErrorSchema, "On the message the CLI makes to tell of a failure of the API."),
    request_id: optional(string(), "Request to the model API."),
    timestamp: optional(string(), "When, ISO 8601."),
    aborted: optional(boolean(), "A part that was kept after an interrupt."),
    supersedes: optional(list(uuid()), "Earlier frames that this one replaces."),
    agent_id: optional(string(), "The sub-agent."),
    subagent_type: optional(string(), "Its kind."),
    task_description: optional(string(), "Its task."),
    ...answered,
    resumed_from_incomplete_thinking: optional(boolean(), "It goes on after reasoning that was cut off."),
    context_usage: optional(contextUsageSchema, "Output of a local command."),
    usage_report: optional(json(), "Output of a local command."),
  },
);

export type ApiMessage = z.infer<typeof apiMessageSchema>;
export type Assistant = z.infer<typeof assistantSchema>;
export type StopReason = z.infer<typeof stopReasonSchema>;
