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
import { mapsTo } from "../../mapping.ts";
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
  duration_ms: required(float64(), {
    description: "Wall-clock time from taking the message to this result.",
    unit: "ms",
  }),
  duration_api_ms: required(float64(), {
    description: "Part of the time spent waiting for the model API.",
    unit: "ms",
  }),
  is_error: required(
    boolean(),
    "Whether the turn failed. May be true with `success` too; the exit code follows the flag of the last result.",
  ),
  num_turns: required(
    int53(),
    "Model round trips of the turn. 0 when the model was not asked; -1 was once recorded.",
  ),
  stop_reason: nullish(
    stopReasonSchema,
    "Reason the last model answer of the turn ended; `null` if there was none.",
  ),
  total_cost_usd: required(float64(), {
    description: "Estimated cost, accumulated over the life of the process, not per turn.",
    unit: "USD",
  }),
  usage: required(usageSchema, "Token counts of this turn, all model round trips added up."),
  modelUsage: optional(
    map(modelUsageSchema),
    "Usage accumulated over the life of the process, by model name. May be `{}`; absent from CLIs of 1.0.",
  ),
  permission_denials: optional(
    list(permissionDenialSchema),
    "Tool calls that were denied in this turn. Absent from CLIs of 1.0.",
  ),
  terminal_reason: optional(
    terminalReasonSchema,
    "Cause of the end, finer than `subtype`. Absent when the turn bypassed the model.",
  ),
  queued_turn_count: optional(int53(), "Messages still waiting in the queue, each of which becomes a turn."),
  result_index: optional(int53(), "Position among the results of this process, from 0."),
  fast_mode_state: optional(fastModeStateSchema, "Availability of fast mode at the end of the turn."),
  fast_mode_disabled_reason: optional(
    fastModeDisabledReasonSchema,
    "Reason fast mode is unavailable. Absent while it can be used.",
  ),
  origin: optional(originSchema, "Source of the user message that started the turn."),
  credential_expires_at: optional(json(), "Expiry of the credential the CLI uses. Form not documented."),
  ...answered,
  ...stamped,
};

export const deferredToolUseSchema = claudeStreamJson.object(
  "DeferredToolUse",
  {
    description: "Tool call that a hook deferred; the host can run it later and resume the session.",
    source,
    examples: [{ id: "toolu_01", name: "Deploy", input: {} }],
  },
  {
    id: required(string(), "Id of the `tool_use` block whose execution was postponed."),
    name: required(string(), "Name of the postponed tool, as in its `tool_use` block."),
    input: required(json(), "Arguments the model chose for the call."),
  },
);

export const resultSuccessSchema = claudeStreamJson.object(
  "ResultSuccess",
  {
    description:
      "The turn ran to its end. Readers must test `is_error` too: a final failure of the model API also has this subtype.",
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
    mapping: mapsTo("turn.completed"),
  },
  {
    ...facts,
    subtype: tag("success"),
    result: required(string(), 'Text of the last answer, or output of a local command. `""` is allowed.'),
    structured_output: optional(
      json(),
      "Answer as JSON that satisfies the schema of `--json-schema`. Absent without such a schema.",
    ),
    deferred_tool_use: optional(
      deferredToolUseSchema,
      "Call to be run later. Present only with `terminal_reason` `tool_deferred`.",
    ),
    api_error_status: nullish(
      int53(),
      "HTTP status of the model API when `is_error` is true; `null` or absent otherwise.",
    ),
    local_command: optional(
      string(),
      "Name of the local slash command that was the whole turn. Absent when the model was asked.",
    ),
    ttft_ms: ms("From the start of the turn to the first token of the model."),
    ttft_stream_ms: ms("From the start of the turn to the first token sent to the host."),
    time_to_request_ms: ms("From the start of the turn to the request to the model API."),
    time_to_request_from_spawn_ms: ms("From the start of the process to the request to the model API."),
    request_sent_wall_ms: ms("Clock time at which the request was sent, since the Unix epoch."),
    first_content_frame_ms: ms("From the start of the turn to the first frame that carries content."),
    time_origin_ms: ms("Clock time the other durations count from, since the Unix epoch."),
    warm_spare_claimed: optional(boolean(), "Whether the turn ran in a process that was started in advance."),
  },
);

/** The `errors` of a failed turn; absent before 2.0 (§13). */
const errors = optional(
  list(string()),
  "Error messages for the user, instead of `result`. Absent from CLIs of 1.0, but the TypeScript SDK fails without it.",
);

const failed = <const Subtype extends string>(
  name: string,
  subtype: Subtype,
  description: string,
  mapping = mapsTo("turn.failed"),
) =>
  claudeStreamJson.object(
    name,
    {
      description,
      source,
      examples: [
        { type: "result", subtype, is_error: true, errors: ["it failed"], ...resultFacts, ...stamp },
      ],
      mapping,
    },
    {
      ...facts,
      subtype: tag(subtype),
      errors,
      startup_failure_reason: optional(
        startupFailureReasonSchema,
        "Reason the CLI could not start. Absent when it had started.",
      ),
      invalid_config_file: optional(
        json(),
        "Settings file that could not be parsed, as `{path, is_global, backup_searched, backup_path?}`.",
      ),
    },
  );

export const resultErrorDuringExecutionSchema = failed(
  "ResultErrorDuringExecution",
  "error_during_execution",
  "The turn was interrupted, or failed before or during execution. The session stays usable after an interrupt.",
  mapsTo("turn.failed", "turn.interrupted"),
);
export const resultErrorMaxTurnsSchema = failed(
  "ResultErrorMaxTurns",
  "error_max_turns",
  "The turn reached the number of model round trips allowed by `--max-turns`.",
);
export const resultErrorMaxBudgetSchema = failed(
  "ResultErrorMaxBudget",
  "error_max_budget_usd",
  "The cost reached the limit set by `--max-budget-usd`.",
);
export const resultErrorMaxStructuredOutputRetriesSchema = failed(
  "ResultErrorMaxStructuredOutputRetries",
  "error_max_structured_output_retries",
  "The output still failed the JSON Schema after the last retry.",
);

export const resultSchema = claudeStreamJson.openUnion(
  "Result",
  {
    description: "Last frame of a turn; every turn ends in exactly one. An unknown `subtype` is kept whole.",
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
