import { type EnumValues, openEnum } from "@colloquy/define";
import type { z } from "zod";
import { claudeStreamJson } from "../namespace.ts";

/** A mode that is not among these is refused (§7.3). */
export const permissionModes = {
  default: "Rules, then the host.",
  acceptEdits: "Edits of files pass.",
  bypassPermissions: "Everything passes.",
  plan: "Nothing that changes anything.",
  dontAsk: "Rules alone; what they leave open is refused.",
  auto: "A classifier decides.",
} as const satisfies EnumValues;

export const permissionModeSchema = claudeStreamJson.define(
  "PermissionMode",
  { description: "Who decides about tools.", source: "claude-stream-json §10", examples: ["default"] },
  openEnum(permissionModes),
);

export const apiErrorSchema = claudeStreamJson.define(
  "ApiError",
  {
    description: "Why the model API failed.",
    source: "claude-stream-json §4.2",
    examples: ["overloaded"],
  },
  openEnum({
    authentication_failed: "The credential is wrong.",
    oauth_org_not_allowed: "The organisation may not sign in so.",
    account_on_hold: "The account is on hold.",
    verification_required: "The account must be verified.",
    billing_error: "It cannot be paid for.",
    rate_limit: "Too many requests.",
    overloaded: "The API is overloaded.",
    invalid_request: "The request is wrong.",
    model_not_found: "There is no such model.",
    server_error: "A fault of the API.",
    unknown: "Not known.",
    max_output_tokens: "The answer was cut off.",
    cloud_credential_error: "The cloud's credential is wrong.",
  }),
);

export const fastModeStateSchema = claudeStreamJson.define(
  "FastModeState",
  { description: "Whether the fast mode is on.", source: "claude-stream-json §4.1", examples: ["off"] },
  openEnum({ off: "Off.", cooldown: "Off for a while.", on: "On." }),
);

export const fastModeDisabledReasonSchema = claudeStreamJson.define(
  "FastModeDisabledReason",
  {
    description: "Why the fast mode cannot be had.",
    source: "claude-stream-json §4.1",
    examples: ["preference"],
  },
  openEnum({
    free: "The plan is free.",
    preference: "It was turned off.",
    extra_usage_disabled: "Extra usage is off.",
    network_error: "The API did not answer.",
    unknown: "Not known.",
    not_first_party: "Another provider runs the model.",
    disabled_by_env: "The environment turns it off.",
    model_not_allowed: "The model has none.",
    sdk_opt_in_required: "The host must ask for it.",
    pending: "Not known yet.",
  }),
);

export const effortSchema = claudeStreamJson.define(
  "Effort",
  { description: "How much the model works.", source: "claude-stream-json §4.1", examples: ["medium"] },
  openEnum({
    low: "Little.",
    medium: "As usual.",
    high: "Much.",
    xhigh: "Very much.",
    max: "As much as possible.",
  }),
);

export const terminalReasonSchema = claudeStreamJson.define(
  "TerminalReason",
  {
    description: "What ended a turn. Absent when the turn went past the model.",
    source: "claude-stream-json §4.6",
    examples: ["completed"],
  },
  openEnum({
    completed: "The model was done.",
    max_turns: "The limit of round trips.",
    budget_exhausted: "The limit of cost.",
    structured_output_retry_exhausted: "The output never fitted its schema.",
    aborted_streaming: "Interrupted while the model wrote.",
    aborted_tools: "Interrupted while a tool ran.",
    api_error: "The model API failed.",
    model_error: "The model failed.",
    image_error: "A picture could not be used.",
    prompt_too_long: "The prompt does not fit.",
    blocking_limit: "The window is full.",
    rapid_refill_breaker: "The window filled too fast again.",
    malformed_tool_use_exhausted: "The model kept calling tools wrongly.",
    stop_hook_prevented: "A hook forbade the end, in vain.",
    hook_stopped: "A hook stopped it.",
    tool_deferred: "A tool was put off.",
    tool_deferred_unavailable: "A tool that was put off is gone.",
    background_requested: "It goes on in the background.",
    turn_setup_failed: "It could not begin.",
  }),
);

export const elicitationModeSchema = claudeStreamJson.define(
  "ElicitationMode",
  {
    description: "How an MCP server asks a person.",
    source: "claude-stream-json §7.4, §8",
    examples: ["form"],
  },
  openEnum({ form: "A form.", url: "A page." }),
);

export type PermissionMode = z.infer<typeof permissionModeSchema>;
export type ApiError = z.infer<typeof apiErrorSchema>;
export type TerminalReason = z.infer<typeof terminalReasonSchema>;
