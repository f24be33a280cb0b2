import { openEnum } from "@colloquy/define";
import type { z } from "zod";
import { claudeStreamJson } from "../namespace.ts";

export const startupFailureReasonSchema = claudeStreamJson.define(
  "StartupFailureReason",
  {
    description: "Why the CLI could not begin.",
    source: "claude-stream-json §21",
    examples: ["cwd_unavailable"],
  },
  openEnum({
    org_pin_api_key_conflict: "The key is not of the pinned organisation.",
    provider_not_allowed: "The provider is not allowed.",
    org_verify_failed: "The organisation could not be checked.",
    org_pin_mismatch: "The account is of another organisation.",
    managed_settings_invalid: "Managed settings are wrong.",
    remote_settings_required_unavailable: "Required remote settings cannot be had.",
    gateway_signin_required: "The gateway wants a sign-in.",
    gateway_access_denied: "The gateway refuses.",
    proxy_invalid: "The proxy is wrong.",
    temp_dir_unusable: "The temporary folder cannot be used.",
    cwd_unavailable: "The working folder is not there.",
    shell_tool_missing: "There is no shell.",
    session_held_by_background: "A background process holds the session.",
    worktree_resume_refused: "The worktree of the session cannot be used.",
    worktree_unverified: "The worktree could not be checked.",
    cli_version_too_old: "The CLI is too old.",
    bypass_root: "Permissions may not be bypassed as root.",
    org_config_required_unavailable: "Required settings of the organisation cannot be had.",
    org_config_refused: "The settings of the organisation were refused.",
    sandbox_required_unavailable: "A required sandbox cannot be had.",
    initialize_not_first: "`initialize` did not come first.",
    config_file_invalid: "A settings file cannot be read.",
    managed_settings_not_delivered: "Managed settings did not arrive.",
    initialize_fields_not_delivered: "Promised members of `initialize` did not arrive.",
  }),
);

export type StartupFailureReason = z.infer<typeof startupFailureReasonSchema>;
