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
    description: "A tool call is still running. Sent repeatedly while it does.",
    source,
    example: {
      tool_use_id: "toolu_01",
      tool_name: "Bash",
      parent_tool_use_id: null,
      elapsed_time_seconds: 2.5,
    },
  },
  {
    tool_use_id: required(string(), "Id of the running tool call."),
    tool_name: required(string(), "Tool that is running, named as in its `tool_use` block."),
    parent_tool_use_id: parentToolUseId,
    elapsed_time_seconds: required(float64(), { description: "Time since the call started.", unit: "s" }),
    task_id: optional(
      string(),
      "Background task that carries out the call. Absent when it runs in the foreground.",
    ),
    heartbeat: optional(
      boolean(),
      "True when nothing changed and the frame only shows that the call is alive.",
    ),
    subagent_type: optional(
      string(),
      "Agent definition of the sub-agent the call runs. Absent for other tools.",
    ),
    subagent_retry: optional(
      json(),
      "Retry of a failed model request by the sub-agent: `{agent_id, attempt, max_retries, retry_delay_ms, error_status, error_category}`.",
    ),
  },
);

export const toolUseSummarySchema = frame(
  "ToolUseSummary",
  "tool_use_summary",
  {
    description: "Short account of the preceding tool calls, for display instead of the calls themselves.",
    source,
    example: { summary: "Listed files", preceding_tool_use_ids: ["toolu_01"] },
  },
  {
    summary: required(string(), "One line for the user, such as «Listed files»."),
    preceding_tool_use_ids: required(list(string()), "Ids of the tool calls that the summary covers."),
  },
);

export const authStatusSchema = frame(
  "AuthStatus",
  "auth_status",
  {
    description: "Progress of a sign-in that the CLI carries out.",
    source,
    example: { isAuthenticating: true, output: [] },
  },
  {
    isAuthenticating: required(boolean(), "True while the sign-in is in progress, false when it has ended."),
    output: required(list(string()), "Lines of text to display to the user, such as the address to open."),
    error: optional(string(), "Reason the sign-in failed. Absent unless it did."),
  },
);

export const rateLimitInfoSchema = claudeStreamJson.object(
  "RateLimitInfo",
  {
    description: "State of one usage allowance of the account.",
    source: "claude-stream-json §6, §21",
    examples: [{ status: "allowed_warning", rateLimitType: "five_hour", utilization: 0.91 }],
  },
  {
    status: required(
      openEnum({
        allowed: "Enough of the allowance is left.",
        allowed_warning: "The allowance is nearly used up; requests still pass.",
        rejected: "The allowance is used up and requests are refused until it resets.",
      }),
      "Whether requests are served under this allowance.",
    ),
    resetsAt: optional(float64(), {
      description:
        "Time the allowance resets, since the Unix epoch. Seconds, unlike the other times of the protocol.",
      unit: "s",
    }),
    rateLimitType: optional(
      openEnum({
        five_hour: "Allowance over a window of five hours.",
        seven_day: "Allowance over a window of seven days, all models.",
        seven_day_opus: "Seven-day allowance for Opus models.",
        seven_day_sonnet: "Seven-day allowance for Sonnet models.",
        seven_day_overage_included: "Seven-day allowance with paid extra usage counted in.",
        overage: "Extra usage that is paid for beyond the plan.",
      }),
      "Allowance that the frame describes. The set is open.",
    ),
    utilization: optional(float64(), "Share of the allowance that is used, 0 to 1."),
    overageStatus: optional(string(), "State of paid extra usage, with the values of `status`."),
    overageResetsAt: optional(float64(), {
      description: "Time the allowance of paid extra usage resets, since the Unix epoch.",
      unit: "s",
    }),
    overageDisabledReason: optional(
      string(),
      "Reason extra usage cannot be bought, such as `out_of_credits` or `org_level_disabled`. The set is open.",
    ),
    isUsingOverage: optional(boolean(), "Whether the request was served from paid extra usage."),
    overageInUse: optional(boolean(), "Whether paid extra usage is being consumed at the moment."),
    overageEnabled: optional(boolean(), "Whether the account may consume paid extra usage."),
    surpassedThreshold: optional(
      float64(),
      "Highest warning threshold that the used share has passed, 0 to 1.",
    ),
    limitScope: optional(
      openEnum({
        service: "Applies to all users of the service.",
        channel: "Applies to the channel the request came through.",
        group_pool: "Applies to a group whose members share it.",
      }),
      "Scope that the limit applies to. Absent when the CLI does not report it.",
    ),
    errorCode: optional(
      openEnum({ credits_required: "The user must buy credits before further requests are served." }),
      "Machine-readable reason for the refusal. Absent unless `status` is `rejected`.",
    ),
    canUserPurchaseCredits: optional(
      boolean(),
      "Whether this user is permitted to buy credits for the account.",
    ),
    hasChargeableSavedPaymentMethod: optional(
      boolean(),
      "Whether a saved payment method can be charged for credits.",
    ),
  },
);

export const rateLimitEventSchema = frame(
  "RateLimitEvent",
  "rate_limit_event",
  {
    description: "The state of a usage allowance changed.",
    source,
    example: { rate_limit_info: { status: "allowed" } },
  },
  { rate_limit_info: required(rateLimitInfoSchema, "New state of the allowance.") },
);

export const promptSuggestionSchema = frame(
  "PromptSuggestion",
  "prompt_suggestion",
  {
    description:
      "A prompt the user may want to send next. Sent after `result` when the host enabled `promptSuggestions`.",
    source,
    example: { suggestion: "Run the tests" },
  },
  { suggestion: required(string(), "Text of the proposed prompt, ready to be sent.") },
);

export const conversationResetSchema = frame(
  "ConversationReset",
  "conversation_reset",
  {
    description:
      "The conversation was replaced by an empty one, for example by `/clear`. Later frames carry the new session id.",
    source,
    example: { new_conversation_id: ids.prompt },
  },
  {
    new_conversation_id: required(string(), "Session id from now on."),
    trigger: optional(
      openEnum({
        clear: "The user ran `/clear`.",
        plan_mode_exit: "The user accepted a plan, which is carried out in a fresh conversation.",
        fresh_session: "The host or user requested an empty conversation.",
        onboarding: "The reset belongs to the introduction for new users.",
      }),
      "Cause of the reset. Absent: not recorded.",
    ),
    user_message_uuid: optional(
      uuid(),
      "UUID of the stamped message that caused the reset. Absent when none did.",
    ),
    timestamp: optional(string(), "Time of the reset, ISO 8601."),
  },
);

export const goalSchema = claudeStreamJson.object(
  "Goal",
  {
    description: "Condition that the agent keeps working towards over several turns.",
    source,
    examples: [
      { condition: "tests pass", iterations: 2, set_at: "2026-11-01T09:00:00Z", tokens_at_start: 900 },
    ],
  },
  {
    condition: required(string(), "Condition that must hold for the goal to be reached, in words."),
    iterations: required(float64(), "Attempts made so far to reach the goal."),
    set_at: required(json(), "Time the goal was set. Form not documented."),
    tokens_at_start: required(float64(), {
      description: "Total tokens the session had used when the goal was set.",
      unit: "tokens",
    }),
    last_reason: optional(
      string(),
      "Reason the last attempt did not reach the goal. Absent before the first attempt.",
    ),
  },
);

export const activeGoalSchema = frame(
  "ActiveGoal",
  "active_goal",
  { description: "The goal of the session was set, changed or cleared.", source, example: { value: null } },
  { value: nullable(goalSchema, "Goal that is in force from now on; `null` when there is none.") },
);

export const autocompactStateSchema = frame(
  "AutocompactState",
  "autocompact_state",
  {
    description: "Opaque state of automatic compaction. Known by name only; readers ignore it.",
    source,
    example: {},
  },
  {},
);

export const commandLifecycleSchema = frame(
  "CommandLifecycle",
  "command_lifecycle",
  {
    description:
      "State change of a user message that carried a `uuid`. Unstamped messages have no such frames.",
    source: "claude-stream-json §6, §9",
    example: { command_uuid: ids.prompt, state: "queued" },
  },
  {
    command_uuid: required(string(), "The `uuid` of the stamped user message."),
    state: required(
      openEnum({
        queued: "The message waits for the running turn to end.",
        started: "The turn that answers the message has begun.",
        completed: "The turn that answered the message has ended; sent after its `result`.",
        cancelled:
          "The message was cancelled, or its turn was interrupted; sent after the `result` in that case.",
        discarded: "The message was dropped and will never start a turn.",
      }),
      "Stage the message has reached.",
    ),
  },
);

export const keepAliveSchema = claudeStreamJson.object(
  "KeepAlive",
  {
    description: "Heartbeat from either side; it has no other members and needs no response.",
    source,
    examples: [{ type: "keep_alive" }],
  },
  { type: tag("keep_alive") },
);

export const transcriptMirrorSchema = claudeStreamJson.object(
  "TranscriptMirror",
  {
    description:
      "Entries just appended to the transcript file, sent with `--session-mirror`. Carries neither `uuid` nor `session_id`.",
    source,
    examples: [{ type: "transcript_mirror", filePath: "/srv/sessions/a.jsonl", entries: [{ type: "user" }] }],
  },
  {
    type: tag("transcript_mirror"),
    filePath: required(string(), "Path of the transcript file on the machine of the CLI."),
    entries: required(list(json()), "Appended entries in file order, one per line of the file."),
  },
);

export type ToolProgress = z.infer<typeof toolProgressSchema>;
export type RateLimitInfo = z.infer<typeof rateLimitInfoSchema>;
export type CommandLifecycle = z.infer<typeof commandLifecycleSchema>;
export type KeepAlive = z.infer<typeof keepAliveSchema>;
