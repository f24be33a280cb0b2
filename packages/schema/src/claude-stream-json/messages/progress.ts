import {
  boolean,
  float64,
  json,
  list,
  nullable,
  openEnum,
  optional,
  required,
  string,
  tag,
  uuid,
} from "@colloquy/define";
import type { z } from "zod";
import { frame } from "../envelope.ts";
import { ids } from "../examples.ts";
import { claudeStreamJson } from "../namespace.ts";
import { parentToolUseId } from "./assistant.ts";

const source = "claude-stream-json §6";

export const toolProgressSchema = frame(
  "ToolProgress",
  "tool_progress",
  {
    description: "A tool still runs.",
    source,
    example: {
      tool_use_id: "toolu_01",
      tool_name: "Bash",
      parent_tool_use_id: null,
      elapsed_time_seconds: 2.5,
    },
  },
  {
    tool_use_id: required(string(), "The call."),
    tool_name: required(string(), "The tool."),
    parent_tool_use_id: parentToolUseId,
    elapsed_time_seconds: required(float64(), { description: "For how long.", unit: "s" }),
    task_id: optional(string(), "The task it is."),
    heartbeat: optional(boolean(), "A mere sign of life."),
    subagent_type: optional(string(), "Kind of sub-agent."),
    subagent_retry: optional(json(), "How the sub-agent asks the model API again."),
  },
);

export const toolUseSummarySchema = frame(
  "ToolUseSummary",
  "tool_use_summary",
  {
    description: "What some calls came to.",
    source,
    example: { summary: "Listed files", preceding_tool_use_ids: ["toolu_01"] },
  },
  {
    summary: required(string(), "For people."),
    preceding_tool_use_ids: required(list(string()), "The calls."),
  },
);

export const authStatusSchema = frame(
  "AuthStatus",
  "auth_status",
  { description: "Somebody signs in.", source, example: { isAuthenticating: true, output: [] } },
  {
    isAuthenticating: required(boolean(), "Whether it goes on."),
    output: required(list(string()), "What to show."),
    error: optional(string(), "What went wrong."),
  },
);

export const rateLimitInfoSchema = claudeStreamJson.object(
  "RateLimitInfo",
  {
    description: "How much of an allowance is used.",
    source: "claude-stream-json §6, §21",
    examples: [{ status: "allowed_warning", rateLimitType: "five_hour", utilization: 0.91 }],
  },
  {
    status: required(
      openEnum({
        allowed: "Enough is left.",
        allowed_warning: "Little is left.",
        rejected: "Nothing is left.",
      }),
      "How it is.",
    ),
    resetsAt: optional(float64(), { description: "When it starts anew, since 1970.", unit: "s" }),
    rateLimitType: optional(
      openEnum({
        five_hour: "Five hours.",
        seven_day: "A week.",
        seven_day_opus: "A week of Opus.",
        seven_day_sonnet: "A week of Sonnet.",
        seven_day_overage_included: "A week with what is paid for besides.",
        overage: "What is paid for besides.",
      }),
      "Which allowance.",
    ),
    utilization: optional(float64(), "Part that is used, 0 to 1."),
    overageStatus: optional(string(), "How it is with what is paid for besides."),
    overageResetsAt: optional(float64(), { description: "When that starts anew, since 1970.", unit: "s" }),
    overageDisabledReason: optional(string(), "Why nothing can be paid for besides."),
    isUsingOverage: optional(boolean(), "Whether that is used."),
    overageInUse: optional(boolean(), "Whether that is used."),
    overageEnabled: optional(boolean(), "Whether that can be."),
    surpassedThreshold: optional(float64(), "Threshold that was passed, 0 to 1."),
    limitScope: optional(
      openEnum({ service: "The service.", channel: "The channel.", group_pool: "The group." }),
      "Whose allowance.",
    ),
    errorCode: optional(openEnum({ credits_required: "Credits must be bought." }), "Why it was refused."),
    canUserPurchaseCredits: optional(boolean(), "Whether the user may buy credits."),
    hasChargeableSavedPaymentMethod: optional(boolean(), "Whether they can be charged."),
  },
);

export const rateLimitEventSchema = frame(
  "RateLimitEvent",
  "rate_limit_event",
  { description: "An allowance changed.", source, example: { rate_limit_info: { status: "allowed" } } },
  { rate_limit_info: required(rateLimitInfoSchema, "How it is.") },
);

export const promptSuggestionSchema = frame(
  "PromptSuggestion",
  "prompt_suggestion",
  {
    description: "What one might say next; after `result`.",
    source,
    example: { suggestion: "Run the tests" },
  },
  { suggestion: required(string(), "The prompt.") },
);

export const conversationResetSchema = frame(
  "ConversationReset",
  "conversation_reset",
  { description: "The conversation starts anew.", source, example: { new_conversation_id: ids.prompt } },
  {
    new_conversation_id: required(string(), "Its new id."),
    trigger: optional(
      openEnum({
        clear: "Somebody cleared it.",
        plan_mode_exit: "A plan was accepted.",
        fresh_session: "The session is new.",
        onboarding: "The first steps.",
      }),
      "Why.",
    ),
    user_message_uuid: optional(uuid(), "The message that did it."),
    timestamp: optional(string(), "When, ISO 8601."),
  },
);

export const goalSchema = claudeStreamJson.object(
  "Goal",
  {
    description: "What the agent works towards.",
    source,
    examples: [
      { condition: "tests pass", iterations: 2, set_at: "2026-11-01T09:00:00Z", tokens_at_start: 900 },
    ],
  },
  {
    condition: required(string(), "When it is reached."),
    iterations: required(float64(), "Attempts so far."),
    set_at: required(json(), "Since when."),
    tokens_at_start: required(float64(), { description: "Tokens used by then.", unit: "tokens" }),
    last_reason: optional(string(), "Why it was not reached last time."),
  },
);

export const activeGoalSchema = frame(
  "ActiveGoal",
  "active_goal",
  { description: "The goal is another one now.", source, example: { value: null } },
  { value: nullable(goalSchema, "The goal; `null` for none.") },
);

export const autocompactStateSchema = frame(
  "AutocompactState",
  "autocompact_state",
  { description: "Known by name only; opaque.", source, example: {} },
  {},
);

export const commandLifecycleSchema = frame(
  "CommandLifecycle",
  "command_lifecycle",
  {
    description: "What becomes of a stamped prompt.",
    source: "claude-stream-json §6, §9",
    example: { command_uuid: ids.prompt, state: "queued" },
  },
  {
    command_uuid: required(string(), "The prompt."),
    state: required(
      openEnum({
        queued: "It waits.",
        started: "Its turn began.",
        completed: "Its turn ended.",
        cancelled: "Its turn was interrupted.",
        discarded: "It was dropped.",
      }),
      "How it is.",
    ),
  },
);

export const keepAliveSchema = claudeStreamJson.object(
  "KeepAlive",
  {
    description: "A sign of life, from either side. Nothing else is in it.",
    source,
    examples: [{ type: "keep_alive" }],
  },
  { type: tag("keep_alive") },
);

export const transcriptMirrorSchema = claudeStreamJson.object(
  "TranscriptMirror",
  {
    description: "What was added to the transcript's file, with `--session-mirror`. Not stamped.",
    source,
    examples: [{ type: "transcript_mirror", filePath: "/srv/sessions/a.jsonl", entries: [{ type: "user" }] }],
  },
  {
    type: tag("transcript_mirror"),
    filePath: required(string(), "The file."),
    entries: required(list(json()), "What was added."),
  },
);

export type ToolProgress = z.infer<typeof toolProgressSchema>;
export type RateLimitInfo = z.infer<typeof rateLimitInfoSchema>;
export type CommandLifecycle = z.infer<typeof commandLifecycleSchema>;
export type KeepAlive = z.infer<typeof keepAliveSchema>;
