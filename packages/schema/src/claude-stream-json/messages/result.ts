import {
  boolean,
  float64,
  int53,
  json,
  list,
  map,
  nullish,
  optional,
  required,
  string,
  tag,
} from "@colloquy/define";
import type { z } from "zod";
import { stamped } from "../envelope.ts";
import { resultFacts, stamp } from "../examples.ts";
import { claudeStreamJson } from "../namespace.ts";
import { answered, stopReasonSchema } from "./assistant.ts";
import { fastModeDisabledReasonSchema, fastModeStateSchema, terminalReasonSchema } from "./enums.ts";
import { originSchema } from "./origin.ts";
import { startupFailureReasonSchema } from "./startup.ts";
import { modelUsageSchema, permissionDenialSchema, usageSchema } from "./usage.ts";

const source = "claude-stream-json §4.6";
const ms = (description: string) => optional(float64(), { description, unit: "ms" });

/** Members of every result. Older CLIs leave out what is optional here (§13). */
const facts = {
  type: tag("result"),
  duration_ms: required(float64(), { description: "Time the turn took.", unit: "ms" }),
  duration_api_ms: required(float64(), { description: "Time the model API took.", unit: "ms" }),
  is_error: required(
    boolean(),
    "Whether it failed; may be true beside `success`, and decides the exit code.",
  ),
  num_turns: required(int53(), "Round trips to the model; 0 for local commands, -1 was once seen."),
  stop_reason: nullish(stopReasonSchema, "Why the model stopped."),
  total_cost_usd: required(float64(), { description: "Cost of the process so far.", unit: "USD" }),
  usage: required(usageSchema, "Tokens of the turn."),
  modelUsage: optional(map(modelUsageSchema), "Use of the process so far, by model."),
  permission_denials: optional(list(permissionDenialSchema), "Tools that were refused."),
  terminal_reason: optional(terminalReasonSchema, "What ended the turn."),
  queued_turn_count: optional(int53(), "Turns that still wait."),
  result_index: optional(int53(), "Counts the results of this process, from 0."),
  fast_mode_state: optional(fastModeStateSchema, "Whether the fast mode is on."),
  fast_mode_disabled_reason: optional(fastModeDisabledReasonSchema, "Why it cannot be had."),
  origin: optional(originSchema, "Where the message was from."),
  credential_expires_at: optional(json(), "When the credential ends."),
  ...answered,
  ...stamped,
};

export const deferredToolUseSchema = claudeStreamJson.object(
  "DeferredToolUse",
  {
    description: "A tool that was put off.",
    source,
    examples: [{ id: "toolu_01", name: "Deploy", input: {} }],
  },
  {
    id: required(string(), "The call."),
    name: required(string(), "The tool."),
    input: required(json(), "Its input."),
  },
);

export const resultSuccessSchema = claudeStreamJson.object(
  "ResultSuccess",
  {
    description: "A turn went through. Look at `is_error` too: a failure of the model API ends so.",
    source,
    examples: [
      {
        type: "result",
        subtype: "success",
        is_error: false,
        result: "Three files.",
        stop_reason: "end_turn",
        ...resultFacts,
        ...stamp,
      },
    ],
  },
  {
    ...facts,
    subtype: tag("success"),
    result: required(string(), "The final text; may be empty."),
    structured_output: optional(json(), "The answer by the schema that was asked for."),
    deferred_tool_use: optional(deferredToolUseSchema, "The tool that was put off."),
    api_error_status: nullish(int53(), "HTTP status of the model API behind a failure."),
    local_command: optional(string(), "The local command the turn was."),
    ttft_ms: ms("Time to the first token."),
    ttft_stream_ms: ms("Time to the first streamed token."),
    time_to_request_ms: ms("Time to the request."),
    time_to_request_from_spawn_ms: ms("Time from the start of the process to the request."),
    request_sent_wall_ms: ms("When the request was sent, since 1970."),
    first_content_frame_ms: ms("Time to the first frame with content."),
    time_origin_ms: ms("When the clock of the others began, since 1970."),
    warm_spare_claimed: optional(boolean(), "Whether a process was kept ready."),
  },
);

/** The `errors` of a failed turn; absent before 2.0 (§13). */
const errors = optional(list(string()), "What went wrong, for people; some SDKs fail without it.");

const failed = <const Subtype extends string>(name: string, subtype: Subtype, description: string) =>
  claudeStreamJson.object(
    name,
    {
      description,
      source,
      examples: [
        { type: "result", subtype, is_error: true, errors: ["it failed"], ...resultFacts, ...stamp },
      ],
    },
    {
      ...facts,
      subtype: tag(subtype),
      errors,
      startup_failure_reason: optional(startupFailureReasonSchema, "Why the CLI could not begin."),
      invalid_config_file: optional(json(), "The settings file that cannot be read."),
    },
  );

export const resultErrorDuringExecutionSchema = failed(
  "ResultErrorDuringExecution",
  "error_during_execution",
  "A turn was interrupted, or could not go on.",
);
export const resultErrorMaxTurnsSchema = failed(
  "ResultErrorMaxTurns",
  "error_max_turns",
  "A turn reached its limit of round trips.",
);
export const resultErrorMaxBudgetSchema = failed(
  "ResultErrorMaxBudget",
  "error_max_budget_usd",
  "A turn reached its limit of cost.",
);
export const resultErrorMaxStructuredOutputRetriesSchema = failed(
  "ResultErrorMaxStructuredOutputRetries",
  "error_max_structured_output_retries",
  "The output never fitted its schema.",
);

export const resultSchema = claudeStreamJson.openUnion(
  "Result",
  {
    description: "Ends a turn: exactly one does. An unknown `subtype` is kept whole.",
    source,
    examples: [{ type: "result", subtype: "success", is_error: false, result: "", ...resultFacts, ...stamp }],
  },
  "subtype",
  [
    resultSuccessSchema,
    resultErrorDuringExecutionSchema,
    resultErrorMaxTurnsSchema,
    resultErrorMaxBudgetSchema,
    resultErrorMaxStructuredOutputRetriesSchema,
  ],
);

export type ResultSuccess = z.infer<typeof resultSuccessSchema>;
export type ResultErrorDuringExecution = z.infer<typeof resultErrorDuringExecutionSchema>;
export type ResultErrorMaxTurns = z.infer<typeof resultErrorMaxTurnsSchema>;
export type ResultErrorMaxBudget = z.infer<typeof resultErrorMaxBudgetSchema>;
export type Result = z.infer<typeof resultSchema>;
