import { type EnumValues, openEnum } from "@colloquy/define";
import type { z } from "zod";
import { claudeStreamJson } from "../namespace.ts";

/** Any other mode is refused (§7.3). */
export const permissionModes = {
  default: "Permission rules decide; calls they leave undecided are sent to the host as `can_use_tool`.",
  acceptEdits: "File edits are allowed without a prompt; other tools follow the rules.",
  bypassPermissions: "Every tool call is allowed without a prompt.",
  plan: "Planning only: tools that change anything are not run.",
  dontAsk: "Permission rules decide alone; calls they leave undecided are denied.",
  auto: "A classifier in the CLI decides calls that the rules leave undecided.",
} as const satisfies EnumValues;

export const permissionModeSchema = claudeStreamJson.define(
  "PermissionMode",
  {
    description:
      "How the CLI decides whether a tool call may run. A mode outside this set is refused with an error that lists the valid ones.",
    source: "claude-stream-json §10",
    examples: ["default"],
  },
  openEnum(permissionModes),
);

export const apiErrorSchema = claudeStreamJson.define(
  "ApiError",
  {
    description:
      "Reason a request to the model API failed. Set on the synthetic message that reports the failure.",
    source: "claude-stream-json §4.2",
    examples: ["overloaded"],
  },
  openEnum({
    authentication_failed: "The API rejected the API key or sign-in token.",
    oauth_org_not_allowed: "The account's organisation does not permit this way of signing in.",
    account_on_hold: "The API refuses requests because the account is on hold.",
    verification_required: "The account must complete verification before the API serves it.",
    billing_error: "The API refused the request over payment or missing credit.",
    rate_limit: "Too many requests in a period; the CLI retries before it reports this.",
    overloaded: "The API has no capacity at the moment; the CLI retries before it reports this.",
    invalid_request: "The API rejected the request as malformed (HTTP 400); it is not retried.",
    model_not_found: "The API does not offer the requested model to this account.",
    server_error: "The API failed internally (HTTP 5xx); the CLI retries before it reports this.",
    unknown: "The CLI could not classify the failure.",
    max_output_tokens: "The answer reached the model's limit of output tokens and was cut off.",
    cloud_credential_error: "Credentials of the cloud provider that hosts the model are missing or rejected.",
  }),
);

export const fastModeStateSchema = claudeStreamJson.define(
  "FastModeState",
  {
    description: "Availability of fast mode at the moment the frame is sent.",
    source: "claude-stream-json §4.1",
    examples: ["off"],
  },
  openEnum({
    off: "Fast mode is not in use; `fast_mode_disabled_reason` may give the reason.",
    cooldown: "Fast mode is paused for a while; requests are sent at normal speed meanwhile.",
    on: "Requests are sent in fast mode.",
  }),
);

export const fastModeDisabledReasonSchema = claudeStreamJson.define(
  "FastModeDisabledReason",
  {
    description: "Reason fast mode cannot be used. Meanings follow the names; the set is open.",
    source: "claude-stream-json §4.1",
    examples: ["preference"],
  },
  openEnum({
    free: "The account is on a free plan, which does not include it.",
    preference: "The user turned fast mode off.",
    extra_usage_disabled: "Paid usage beyond the plan is not enabled for the account.",
    network_error: "Availability could not be checked because the API was unreachable.",
    unknown: "The CLI could not determine the reason.",
    not_first_party: "The model is served by a cloud provider or gateway, not by Anthropic itself.",
    disabled_by_env: "An environment variable of the CLI process turns fast mode off.",
    model_not_allowed: "The selected model does not offer fast mode.",
    sdk_opt_in_required: "The host has to opt in before an SDK session can use fast mode.",
    pending: "The check for availability has not finished yet.",
  }),
);

export const effortSchema = claudeStreamJson.define(
  "Effort",
  {
    description:
      "Effort the model spends on an answer, lowest first: `low`, `medium`, `high`, `xhigh`, `max`. Set with `--effort`.",
    source: "claude-stream-json §4.1",
    examples: ["medium"],
  },
  openEnum({
    low: "Least reasoning; fastest and cheapest answers.",
    medium: "Between `low` and `high`.",
    high: "More reasoning than `medium`, at the cost of time and tokens.",
    xhigh: "Between `high` and `max`.",
    max: "Most reasoning the model offers; slowest and most expensive answers.",
  }),
);

export const terminalReasonSchema = claudeStreamJson.define(
  "TerminalReason",
  {
    description:
      "Cause that ended the turn, finer than `subtype`. Absent when the turn bypassed the model, as local commands do.",
    source: "claude-stream-json §4.6",
    examples: ["completed"],
  },
  openEnum({
    completed: "The model finished its answer.",
    max_turns: "The turn reached the number of model round trips allowed by `--max-turns`.",
    budget_exhausted: "The cost limit of `--max-budget-usd` was reached.",
    structured_output_retry_exhausted: "The output still failed its JSON Schema after the last retry.",
    aborted_streaming: "An interrupt arrived while the model was writing.",
    aborted_tools: "An interrupt arrived while a tool was running.",
    api_error: "A request to the model API failed for good; `api_error_status` may carry the HTTP status.",
    model_error: "The model failed to produce an answer.",
    image_error: "An image in the prompt or in a tool result could not be processed.",
    prompt_too_long: "The prompt exceeds the context window of the model.",
    blocking_limit: "The context window is full and blocks further requests.",
    rapid_refill_breaker: "The context filled up again too soon after a compaction, so the turn was stopped.",
    malformed_tool_use_exhausted:
      "The model kept producing malformed tool calls until the retries were used up.",
    stop_hook_prevented: "A `Stop` hook prevented the regular end of the turn.",
    hook_stopped: "A hook stopped the turn by returning `continue: false`.",
    tool_deferred: "A hook deferred a tool call; `deferred_tool_use` carries it.",
    tool_deferred_unavailable: "A deferred tool call was to be continued, but its tool no longer exists.",
    background_requested: "The host asked to continue the work as a background task.",
    turn_setup_failed: "The turn failed before the first request to the model.",
  }),
);

export const elicitationModeSchema = claudeStreamJson.define(
  "ElicitationMode",
  {
    description: "How an MCP server asks the user for input. Absent: `form` (INFERRED).",
    source: "claude-stream-json §7.4, §8",
    examples: ["form"],
  },
  openEnum({
    form: "The host shows a form built from `requested_schema`.",
    url: "The host opens the web page given in `url`.",
  }),
);

export type PermissionMode = z.infer<typeof permissionModeSchema>;
export type ApiError = z.infer<typeof apiErrorSchema>;
export type TerminalReason = z.infer<typeof terminalReasonSchema>;
