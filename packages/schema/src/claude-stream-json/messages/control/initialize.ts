import {
  boolean,
  float64,
  json,
  kindUnion,
  list,
  map,
  nullish,
  openEnum,
  optional,
  required,
  string,
} from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../../../mapping.ts";
import { claudeStreamJson } from "../../namespace.ts";
import { fastModeDisabledReasonSchema, fastModeStateSchema } from "../enums.ts";
import { slashCommandSchema } from "../system/notice.ts";
import { request } from "./request.ts";

const source = "claude-stream-json §7.2";

export const hookMatcherSchema = claudeStreamJson.object(
  "HookMatcher",
  {
    description: "Set of hook callbacks in the host, and the tools they apply to.",
    source,
    examples: [{ matcher: "Bash", hookCallbackIds: ["hook_0"], timeout: 30 }],
  },
  {
    matcher: optional(
      string(),
      "Tool name or pattern that the hooks apply to. Absent: every occurrence of the event.",
    ),
    hookCallbackIds: required(
      list(string()),
      "Ids the host chose; the CLI sends one back as `callback_id` of `hook_callback`.",
    ),
    timeout: optional(float64(), { description: "Longest time the CLI waits for one callback.", unit: "s" }),
    onFailure: optional(
      openEnum({
        continue: "The step proceeds as if the hook had decided nothing.",
        block: "The step is blocked. Needs a CLI that answers `hook_on_failure_supported`.",
      }),
      "Effect of a callback that fails or times out. Absent: `continue` (INFERRED).",
    ),
  },
);

export const agentDefinitionSchema = claudeStreamJson.object(
  "AgentDefinition",
  {
    description: "Sub-agent that the host defines for this session.",
    source,
    examples: [{ description: "counts files", prompt: "Count." }],
  },
  {
    description: required(
      string(),
      "Purpose of the sub-agent; the model decides by it when to use the sub-agent.",
    ),
    prompt: required(string(), "System prompt of the sub-agent."),
    tools: optional(
      list(string()),
      "Tools the sub-agent may call. Absent: all tools of the session (INFERRED).",
    ),
    disallowedTools: optional(list(string()), "Tools the sub-agent must not call."),
    model: optional(string(), "Model the sub-agent runs on. Absent: the model of the session (INFERRED)."),
    mcpServers: optional(json(), "MCP servers available to the sub-agent only."),
    skills: optional(list(string()), "Names of skills loaded for the sub-agent."),
    initialPrompt: optional(string(), "First user message of the sub-agent."),
    maxTurns: optional(
      float64(),
      "Most model round trips per run of the sub-agent. Absent: no limit of its own (INFERRED).",
    ),
    background: optional(boolean(), "True runs the sub-agent as a background task."),
    memory: optional(json(), "Memory the sub-agent may use. Form not documented."),
    effort: optional(
      json(),
      "Reasoning effort of the sub-agent: a level such as `high`. Form not documented.",
    ),
    permissionMode: optional(
      string(),
      "Permission mode for tool calls of the sub-agent. Absent: the mode of the session (INFERRED).",
    ),
  },
);

export const initializeRequestSchema = request(
  "initialize",
  {
    description:
      "Configures the session. First frame of both SDKs; optional for the CLI. Answered before the first `init`; a repeated one is answered again.",
    source,
    example: { hooks: null, sdkMcpServers: ["calc"] },
    mapping: mapsTo("session.create", "session.configure"),
  },
  {
    hooks: nullish(
      map(list(hookMatcherSchema)),
      "Hook callbacks of the host by event name; `null` or absent for none. The Python SDK sends `null`.",
    ),
    sdkMcpServers: optional(
      list(string()),
      "Names of MCP servers that run inside the host and are reached with `mcp_message`.",
    ),
    sdkMcpServerConfigs: optional(
      map(json()),
      "Settings by server name: `{timeout?, tools?: [{name, permission_policy?, org_max_permission?}]}`.",
    ),
    sdkMcpServerManifests: optional(
      map(json()),
      "Answers to the MCP handshake by server name: `{initializeResult, toolsListResult?}`. The CLI then skips the handshake.",
    ),
    sdkMcpServerManifestsOrigin: optional(
      string(),
      "Origin of the manifests; `host_per_send` is the only value observed.",
    ),
    mcpServers: optional(
      json(),
      "Further MCP servers, in the form of `--mcp-config`. Sent only when the host delivers them here instead of in the arguments.",
    ),
    plugins: optional(
      json(),
      "Plugins to load. Sent only when the host delivers them here instead of in the arguments.",
    ),
    systemPrompt: optional(
      kindUnion({ string: string(), array: list(string()) }),
      'System prompt, instead of the built-in one. A list since SDK 0.2.140, where `[""]` is the empty prompt; plain text before.',
    ),
    appendSystemPrompt: optional(string(), "Added at the end of the built-in or given system prompt."),
    systemPromptSnapshot: optional(
      boolean(),
      "True keeps the system prompt of the first turn for later turns. Effect by name; not documented.",
    ),
    excludeDynamicSections: optional(
      boolean(),
      "True leaves sections out of the system prompt that change between sessions. Effect by name; not documented.",
    ),
    planModeInstructions: optional(
      string(),
      "Instructions for the model while the mode is `plan`, instead of the built-in ones.",
    ),
    title: optional(
      string(),
      "Title under which the session is listed. Absent: the CLI chooses one (INFERRED).",
    ),
    toolAliases: optional(map(json()), "Alternative tool names. Form not documented."),
    jsonSchema: optional(
      map(json()),
      "JSON Schema the final answer must satisfy; the answer then stands in `structured_output`.",
    ),
    agents: optional(map(agentDefinitionSchema), "Sub-agents of the host by name."),
    skills: optional(
      list(string()),
      "Names of the skills to load. Absent: all that are installed (INFERRED).",
    ),
    promptSuggestions: optional(boolean(), "True enables `prompt_suggestion` frames after results."),
    agentProgressSummaries: optional(
      boolean(),
      "True enables `summary` in `task_progress` frames of sub-agents.",
    ),
    forwardSubagentText: optional(
      boolean(),
      "True forwards text written by sub-agents as frames with `parent_tool_use_id`.",
    ),
    perTaskStopAffordance: optional(
      boolean(),
      "True when the host offers to stop tasks one by one with `stop_task`.",
    ),
    supportedDialogKinds: optional(
      list(string()),
      "Kinds of `request_user_dialog` the host can display. Absent: none.",
    ),
    managedSettings: optional(
      json(),
      "Settings an administrator enforces. Sent only with `--managed-settings-in-initialize`.",
    ),
    settings: optional(
      json(),
      "Settings in the form of a settings file. Sent only with `--initialize-fields`.",
    ),
    disallowedTools: optional(
      list(string()),
      "Tools that must not be called in this session. Sent only with `--initialize-fields`.",
    ),
  },
);

export const modelInfoSchema = claudeStreamJson.object(
  "ModelInfo",
  {
    description: "Model that `set_model` accepts, with its abilities.",
    source,
    examples: [{ value: "default", displayName: "Default", description: "Recommended" }],
  },
  {
    value: required(string(), "Name to pass to `set_model`, possibly an alias."),
    displayName: required(string(), "Human-readable label for a selection menu."),
    description: required(string(), "One line on the strengths of the model, for display."),
    resolvedModel: optional(
      string(),
      "Concrete model the alias stands for. Absent when `value` is concrete.",
    ),
    supportsEffort: optional(boolean(), "Whether the model accepts an effort level."),
    supportedEffortLevels: optional(
      list(string()),
      "Effort levels the model accepts, lowest first. Absent without `supportsEffort`.",
    ),
    supportsAdaptiveThinking: optional(boolean(), "Whether the model decides by itself how much to reason."),
    supportsFastMode: optional(boolean(), "Whether the model can answer in fast mode. Absent: false."),
    supportsAutoMode: optional(boolean(), "Whether permission mode `auto` works with the model."),
  },
);

export const agentInfoSchema = claudeStreamJson.object(
  "AgentInfo",
  {
    description: "Sub-agent that is available in the session.",
    source,
    examples: [{ name: "general-purpose", description: "Does anything" }],
  },
  {
    name: required(string(), "Name by which the model starts the sub-agent."),
    description: required(string(), "Purpose of the sub-agent, as the model reads it."),
    model: optional(string(), "Model the sub-agent runs on. Absent: the model of the session (INFERRED)."),
  },
);

export const accountSchema = claudeStreamJson.object(
  "Account",
  {
    description: "Account and credential in use. Members that do not apply are absent.",
    source,
    examples: [{ apiKeySource: "none" }],
  },
  {
    email: optional(string(), "E-mail address of the signed-in user."),
    organization: optional(string(), "Name of the organisation that pays for the use."),
    subscriptionType: optional(string(), "Subscription plan, such as `max`. Absent for API keys."),
    tokenSource: optional(string(), "Origin of the sign-in token. Absent when an API key is used."),
    apiKeySource: optional(string(), "Origin of the API key, with the values of `init`."),
    apiProvider: optional(
      openEnum({
        firstParty: "The model API of Anthropic itself.",
        bedrock: "Amazon Bedrock serves the model.",
        vertex: "Google Vertex AI serves the model.",
        foundry: "Microsoft Foundry serves the model.",
        anthropicAws: "Anthropic's own service on AWS.",
        anthropicGoogleCloud: "Anthropic's own service on Google Cloud.",
        mantle: "Mantle serves the model. Known by name only.",
        gateway: "A gateway between the CLI and the provider.",
      }),
      "Service that runs the model. The set is open.",
    ),
  },
);

export const initializeResultSchema = claudeStreamJson.object(
  "InitializeResult",
  {
    description:
      "Capabilities of the session. The TypeScript SDK fails when `commands`, `models` or `account` is missing.",
    source,
    examples: [
      {
        commands: [],
        agents: [],
        output_style: "default",
        available_output_styles: ["default"],
        models: [],
        account: {},
      },
    ],
  },
  {
    commands: required(list(slashCommandSchema), "Slash commands the user may type."),
    agents: optional(list(agentInfoSchema), "Sub-agents the model may start."),
    output_style: required(string(), "Output style in use, such as `default`."),
    available_output_styles: required(list(string()), "Names of the output styles that can be selected."),
    models: required(list(modelInfoSchema), "Models that `set_model` accepts for this account."),
    account: required(accountSchema, "Account and credential in use; `{}` when unknown."),
    hooks_applied: optional(boolean(), "Whether the hooks of the request are in force."),
    hook_on_failure_supported: optional(
      boolean(),
      "Whether `onFailure` is honoured. Must be true when a hook uses `block`, or the TypeScript SDK fails.",
    ),
    plugins_applied: optional(boolean(), "Whether the plugins of the request were loaded."),
    mcp_servers_applied: optional(
      boolean(),
      "Whether the MCP servers of the request were added. Required by the TypeScript SDK when it sent servers.",
    ),
    sdk_mcp_manifests_parked: optional(
      map(json()),
      "Use made of each manifest, by server: `parked`, `already_connected`, `protocol_version_mismatch`, `malformed` or `not_honoured`.",
    ),
    claude_code_version: optional(
      string(),
      "Version of the CLI, as `X.Y.Z`. Readers test capabilities instead.",
    ),
    fast_mode_state: optional(fastModeStateSchema, "Availability of fast mode at the start of the session."),
    fast_mode_disabled_reason: optional(
      fastModeDisabledReasonSchema,
      "Reason fast mode is unavailable. Absent while it can be used.",
    ),
  },
);

export type AgentInfo = z.infer<typeof agentInfoSchema>;
export type InitializeRequest = z.infer<typeof initializeRequestSchema>;
export type InitializeResult = z.infer<typeof initializeResultSchema>;
