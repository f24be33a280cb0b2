import { json, list, nullish, openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../../../mapping.ts";
import { systemFrame } from "../../envelope.ts";
import { claudeStreamJson } from "../../namespace.ts";
import {
  effortSchema,
  fastModeDisabledReasonSchema,
  fastModeStateSchema,
  permissionModeSchema,
} from "../enums.ts";

export const mcpServerSchema = claudeStreamJson.object(
  "McpServer",
  {
    description: "MCP server configured for the session, with its connection state.",
    source: "claude-stream-json §4.1",
    examples: [{ name: "desk", status: "connected" }],
  },
  {
    name: required(string(), "Configured name; the middle part of `mcp__<server>__<tool>`."),
    status: required(
      openEnum({
        connected: "Connected; its tools are available to the model.",
        failed: "The connection failed; its tools are missing.",
        "needs-auth": "The user must sign in to the server first.",
        pending: "The connection is still being made.",
        disabled: "Turned off by the user or the configuration.",
      }),
      "Connection state when the frame was sent.",
    ),
    source: optional(string(), "Configuration the server comes from. Absent when not reported."),
  },
);

export const pluginSchema = claudeStreamJson.object(
  "Plugin",
  {
    description: "Plugin that is loaded in the session.",
    source: "claude-stream-json §4.1",
    examples: [{ name: "lint", path: "/srv/plugins/lint" }],
  },
  {
    name: required(string(), "Unique among the loaded plugins; taken from the manifest."),
    path: required(string(), "Folder the plugin was loaded from."),
    version: optional(string(), "Version in the manifest of the plugin. Absent when it has none."),
    source: optional(string(), "Marketplace or folder the plugin comes from. Observed, not documented."),
  },
);

const apiKeySource = openEnum({
  ANTHROPIC_API_KEY: "Taken from the environment variable of that name.",
  apiKeyHelper: "Printed by the configured helper program.",
  "/login managed key": "API key created by signing in with `/login`.",
  none: "No API key; another credential, or none, is in use.",
  user: "Taken from the settings of the user.",
  project: "Taken from the settings of the project.",
  org: "Provided by the organisation for its members.",
  temporary: "A key with limited lifetime.",
  oauth: "OAuth token of a signed-in account.",
});

const example = {
  cwd: "/srv/demo",
  tools: ["Bash", "Read"],
  mcp_servers: [],
  model: "claude-sonnet-4-5",
  permissionMode: "default",
  apiKeySource: "none",
  claude_code_version: "2.1.329",
  slash_commands: ["clear"],
  output_style: "default",
  skills: [],
  plugins: [],
};

export const systemInitSchema = systemFrame(
  "init",
  {
    description:
      "First frame of every turn, sent after the user message was taken and before model output. Never sent at process start.",
    source: "claude-stream-json §4.1",
    example,
    mapping: mapsTo("session.created", "session.updated", "turn.started"),
  },
  {
    cwd: required(string(), "Absolute path of the working directory."),
    tools: required(
      list(string()),
      "Names of all available tools; those of MCP servers as `mcp__<server>__<tool>`.",
    ),
    mcp_servers: required(list(mcpServerSchema), "MCP servers of the session with their connection state."),
    model: required(string(), "Model of this turn. May differ from the previous turn."),
    permissionMode: required(permissionModeSchema, "Permission mode at the start of this turn."),
    apiKeySource: required(apiKeySource, "Origin of the API key in use. The set is open."),
    claude_code_version: optional(
      string(),
      "Version of the CLI. Absent in 1.0. Readers test `capabilities` instead.",
    ),
    slash_commands: optional(
      list(string()),
      "Names of the available slash commands, without the slash. Absent in 1.0.31.",
    ),
    output_style: optional(string(), "Output style in use. Absent in 1.0.31."),
    skills: optional(list(string()), "Names of the loaded skills. Absent before 2.0."),
    plugins: optional(list(pluginSchema), "Plugins that are loaded. Absent before 2.0."),
    agents: optional(list(string()), "Names of the sub-agents the model may start."),
    betas: optional(list(string()), "Beta features of the model API that are switched on."),
    terminal_slash_commands: optional(
      list(string()),
      "Slash commands that work only in a terminal, not over this protocol.",
    ),
    plugin_errors: optional(
      list(json()),
      "Load failures, as `{plugin, type, message, path?, managed_lock?}`.",
    ),
    fast_mode_state: optional(fastModeStateSchema, "Availability of fast mode in this turn."),
    fast_mode_disabled_reason: optional(
      fastModeDisabledReasonSchema,
      "Reason fast mode is unavailable. Absent while it can be used.",
    ),
    effort: nullish(effortSchema, "Reasoning effort of this turn; `null` when the model has no levels."),
    view_mode: optional(
      openEnum({
        focus: "Focus mode, a reduced display; INFERRED from the name.",
        default: "Ordinary display of the terminal interface.",
      }),
      "Display mode of the terminal interface; without effect on this protocol.",
    ),
    capabilities: optional(
      list(string()),
      "Names of supported features, such as `interrupt_receipt_v1`. Hosts rely on these, not on the version.",
    ),
  },
);

export type McpServer = z.infer<typeof mcpServerSchema>;
export type SystemInit = z.infer<typeof systemInitSchema>;
