import { about, noCounterpart, same, type UnionCounterparts } from "@colloquy/define";
import {
  clearQueueSchema,
  configureSessionSchema,
  createSessionSchema,
  interruptTurnSchema,
  permissionRequestedSchema,
  renameSessionSchema,
  toolRequestedSchema,
} from "../../session/index.ts";
import { topics } from "../../topics.ts";
import { cliRequestSchema } from "../messages/control/cli-requests.ts";
import { hostRequestSchema } from "../messages/control/host-requests.ts";

const configures = same(configureSessionSchema);
const reads = noCounterpart(
  "Reads what is known. The neutral model is the log that the answer is made from.",
);
const toolServers = noCounterpart("How tool servers are reached is settled outside the session.");
const task = about(topics.background);
const workspace = noCounterpart("Files and repositories are no part of a session in the neutral model.");
const process = noCounterpart("Concerns the process, not the session.");

/** What each control request says in the neutral model, whoever asks. */
export const requestCounterparts: readonly UnionCounterparts[] = [
  {
    union: hostRequestSchema,
    variants: {
      initialize: same(createSessionSchema, configureSessionSchema),
      interrupt: same(interruptTurnSchema),
      set_permission_mode: configures,
      set_model: configures,
      set_max_thinking_tokens: configures,
      cancel_async_message: same(clearQueueSchema),
      rewind_files: workspace,
      mcp_status: toolServers,
      mcp_reconnect: toolServers,
      mcp_toggle: toolServers,
      mcp_set_servers: configures,
      mcp_call: toolServers,
      mcp_read_resource: toolServers,
      mcp_message: toolServers,
      stop_task: task,
      background_tasks: task,
      get_task_output: task,
      get_context_usage: reads,
      get_session_cost: about(topics.readingUsage),
      get_usage: about(topics.readingUsage),
      get_settings: reads,
      list_models: about(topics.models),
      list_permission_rules: reads,
      get_hooks_listing: reads,
      get_binary_version: about(topics.server),
      file_suggestions: workspace,
      read_file: workspace,
      apply_flag_settings: configures,
      update_settings: process,
      seed_read_state: workspace,
      register_repo_root: workspace,
      reload_plugins: process,
      reload_skills: process,
      reload_output_styles: process,
      rename_session: same(renameSessionSchema),
      set_color: process,
      set_has_subscribers: process,
    },
  },
  {
    union: cliRequestSchema,
    variants: {
      can_use_tool: same(permissionRequestedSchema),
      hook_callback: noCounterpart("Hooks are the CLI's own; what one decides shows in other events."),
      mcp_message: same(toolRequestedSchema),
      elicitation: noCounterpart("Questions of tool servers are no part of the neutral model."),
      request_user_dialog: noCounterpart("Dialogs are the CLI's own."),
    },
  },
];
