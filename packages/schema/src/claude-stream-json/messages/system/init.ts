import { json, list, nullish, openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
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
    description: "An MCP server and how it is.",
    source: "claude-stream-json §4.1",
    examples: [{ name: "desk", status: "connected" }],
  },
  {
    name: required(string(), "Its name."),
    status: required(
      openEnum({
        connected: "It answers.",
        failed: "It does not.",
        "needs-auth": "It wants a sign-in.",
        pending: "Not known yet.",
        disabled: "It is off.",
      }),
      "How it is.",
    ),
    source: optional(string(), "Where it is set up."),
  },
);

export const pluginSchema = claudeStreamJson.object(
  "Plugin",
  {
    description: "A plugin that is loaded.",
    source: "claude-stream-json §4.1",
    examples: [{ name: "lint", path: "/srv/plugins/lint" }],
  },
  {
    name: required(string(), "Its name."),
    path: required(string(), "Its folder."),
    version: optional(string(), "Its version."),
    source: optional(string(), "Where it is from; seen, not documented."),
  },
);

const apiKeySource = openEnum({
  ANTHROPIC_API_KEY: "The environment.",
  apiKeyHelper: "A helper program.",
  "/login managed key": "A key made by signing in.",
  none: "There is none.",
  user: "The user's settings.",
  project: "The project's settings.",
  org: "The organisation.",
  temporary: "A key for a while.",
  oauth: "A sign-in.",
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
    description: "A turn begins: after the prompt was taken, before any output. Never by itself.",
    source: "claude-stream-json §4.1",
    example,
  },
  {
    cwd: required(string(), "Working folder."),
    tools: required(list(string()), "Tools; `mcp__<server>__<tool>` for MCP."),
    mcp_servers: required(list(mcpServerSchema), "MCP servers."),
    model: required(string(), "The model; may change from turn to turn."),
    permissionMode: required(permissionModeSchema, "Who decides about tools."),
    apiKeySource: required(apiKeySource, "Where the credential is from."),
    claude_code_version: optional(string(), "Version of the CLI; absent in 1.0."),
    slash_commands: optional(list(string()), "Commands; absent in 1.0."),
    output_style: optional(string(), "Style of the output; absent in 1.0."),
    skills: optional(list(string()), "Skills; since 2.0."),
    plugins: optional(list(pluginSchema), "Plugins; since 2.0."),
    agents: optional(list(string()), "Sub-agents."),
    betas: optional(list(string()), "Betas of the model API."),
    terminal_slash_commands: optional(list(string()), "Commands of the terminal only."),
    plugin_errors: optional(list(json()), "Plugins that could not be loaded."),
    fast_mode_state: optional(fastModeStateSchema, "Whether the fast mode is on."),
    fast_mode_disabled_reason: optional(fastModeDisabledReasonSchema, "Why it cannot be had."),
    effort: nullish(effortSchema, "How much the model works."),
    view_mode: optional(openEnum({ focus: "Focus.", default: "As usual." }), "How the terminal shows it."),
    capabilities: optional(list(string()), "Names of abilities; rely on these, not on the version."),
  },
);

export type McpServer = z.infer<typeof mcpServerSchema>;
export type SystemInit = z.infer<typeof systemInitSchema>;
