import { openEnum } from "@colloquy/define";
import type { z } from "zod";
import { claudeStreamJson } from "../namespace.ts";

export const startupFailureReasonSchema = claudeStreamJson.define(
  "StartupFailureReason",
  {
    description: "Reason the CLI could not start the session. Meanings follow the names; the set is open.",
    source: "claude-stream-json §21",
    examples: ["cwd_unavailable"],
  },
  openEnum({
    org_pin_api_key_conflict: "The API key does not belong to the organisation that settings require.",
    provider_not_allowed: "Settings do not allow the configured model provider.",
    org_verify_failed: "The organisation of the account could not be verified.",
    org_pin_mismatch: "The account belongs to another organisation than settings require.",
    managed_settings_invalid: "Settings enforced by an administrator are malformed.",
    remote_settings_required_unavailable: "Remote settings are mandatory, but could not be fetched.",
    gateway_signin_required: "The gateway requires the user to sign in first.",
    gateway_access_denied: "The gateway refused the account or its credential.",
    proxy_invalid: "The configured proxy address is malformed.",
    temp_dir_unusable: "The temporary folder is missing or not writable.",
    cwd_unavailable: "The working directory does not exist or cannot be entered.",
    shell_tool_missing: "No usable shell was found for the shell tool.",
    session_held_by_background: "A background process still uses the session.",
    worktree_resume_refused: "The git worktree of the session cannot be resumed.",
    worktree_unverified: "The git worktree of the session could not be verified.",
    cli_version_too_old: "The organisation requires a newer version of the CLI.",
    bypass_root: "Permission mode `bypassPermissions` is not allowed for the root user.",
    org_config_required_unavailable: "Mandatory configuration of the organisation could not be fetched.",
    org_config_refused: "The configuration of the organisation was rejected.",
    sandbox_required_unavailable: "A sandbox is mandatory, but none is available.",
    initialize_not_first: "With `--await-initialize`, another frame arrived before `initialize`.",
    config_file_invalid: "A configuration file cannot be parsed; `invalid_config_file` names it.",
    managed_settings_not_delivered:
      "`--managed-settings-in-initialize` was given, but `initialize` carried no managed settings.",
    initialize_fields_not_delivered:
      "`--initialize-fields` announced members that `initialize` did not carry.",
  }),
);

export type StartupFailureReason = z.infer<typeof startupFailureReasonSchema>;
