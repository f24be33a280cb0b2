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
import { claudeStreamJson } from "../../namespace.ts";
import { fastModeDisabledReasonSchema, fastModeStateSchema } from "../enums.ts";
import { slashCommandSchema } from "../system/notice.ts";
import { request } from "./request.ts";

const source = "claude-stream-json §7.2";

export const hookMatcherSchema = claudeStreamJson.object(
  "HookMatcher",
  {
    description: "Which calls a host's hook is for.",
    source,
    examples: [{ matcher: "Bash", hookCallbackIds: ["hook_0"], timeout: 30 }],
  },
  {
    matcher: optional(string(), "Tools it is for; absent for all."),
    hookCallbackIds: required(list(string()), "Ids the CLI calls back with."),
    timeout: optional(float64(), { description: "Time it may take.", unit: "s" }),
    onFailure: optional(openEnum({ continue: "Go on.", block: "Refuse." }), "What a failing hook means."),
  },
);

export const agentDefinitionSchema = claudeStreamJson.object(
  "AgentDefinition",
  {
    description: "A sub-agent the host brings along.",
    source,
    examples: [{ description: "counts files", prompt: "Count." }],
  },
  {
    description: required(string(), "When to use it."),
    prompt: required(string(), "What it is told."),
    tools: optional(list(string()), "Tools it may call."),
    disallowedTools: optional(list(string()), "Tools it may not call."),
    model: optional(string(), "Its model."),
    mcpServers: optional(json(), "Its MCP servers."),
    skills: optional(list(string()), "Its skills."),
    initialPrompt: optional(string(), "What it begins with."),
    maxTurns: optional(float64(), "Round trips it may make."),
    background: optional(boolean(), "Whether it runs in the background."),
    memory: optional(json(), "What it remembers."),
    effort: optional(json(), "How much its model works."),
    permissionMode: optional(string(), "Who decides about its tools."),
  },
);

export const initializeRequestSchema = request(
  "initialize",
  {
    description: "Introduces the host: the first frame of both SDKs, though the CLI does not need it.",
    source,
    example: { hooks: null, sdkMcpServers: ["calc"] },
  },
  {
    hooks: nullish(map(list(hookMatcherSchema)), "The host's hooks by event; the Python SDK sends `null`."),
    sdkMcpServers: optional(list(string()), "MCP servers that live in the host."),
    sdkMcpServerConfigs: optional(map(json()), "Settings of those, by name."),
    sdkMcpServerManifests: optional(map(json()), "What those answer to the MCP handshake, by name."),
    sdkMcpServerManifestsOrigin: optional(string(), "Where those are from."),
    mcpServers: optional(json(), "Other MCP servers."),
    plugins: optional(json(), "Plugins."),
    systemPrompt: optional(
      kindUnion({ string: string(), array: list(string()) }),
      'The system prompt; a list since 0.2.140, `[""]` for an empty one.',
    ),
    appendSystemPrompt: optional(string(), "Added to it."),
    systemPromptSnapshot: optional(boolean(), "Keep it as it is."),
    excludeDynamicSections: optional(boolean(), "Leave out what changes."),
    planModeInstructions: optional(string(), "What to mind in plan mode."),
    title: optional(string(), "Title of the session."),
    toolAliases: optional(map(json()), "Other names of tools."),
    jsonSchema: optional(map(json()), "JSON Schema of the answer."),
    agents: optional(map(agentDefinitionSchema), "Sub-agents by name."),
    skills: optional(list(string()), "Skills to load."),
    promptSuggestions: optional(boolean(), "Send `prompt_suggestion`."),
    agentProgressSummaries: optional(boolean(), "Sum up what sub-agents do."),
    forwardSubagentText: optional(boolean(), "Send the text of sub-agents."),
    perTaskStopAffordance: optional(boolean(), "Tasks can be stopped one by one."),
    supportedDialogKinds: optional(list(string()), "Dialogs the host can show."),
    managedSettings: optional(json(), "Managed settings."),
    settings: optional(json(), "Settings."),
    disallowedTools: optional(list(string()), "Tools that may not be called."),
  },
);

export const modelInfoSchema = claudeStreamJson.object(
  "ModelInfo",
  {
    description: "A model that can be set.",
    source,
    examples: [{ value: "default", displayName: "Default", description: "Recommended" }],
  },
  {
    value: required(string(), "What `set_model` takes."),
    displayName: required(string(), "Its name."),
    description: required(string(), "What it is good at."),
    resolvedModel: optional(string(), "The model it stands for."),
    supportsEffort: optional(boolean(), "Whether it has levels of effort."),
    supportedEffortLevels: optional(list(string()), "Which."),
    supportsAdaptiveThinking: optional(boolean(), "Whether it reasons as needed."),
    supportsFastMode: optional(boolean(), "Whether it has the fast mode."),
    supportsAutoMode: optional(boolean(), "Whether it has the auto mode."),
  },
);

export const agentInfoSchema = claudeStreamJson.object(
  "AgentInfo",
  {
    description: "A sub-agent there is.",
    source,
    examples: [{ name: "general-purpose", description: "Does anything" }],
  },
  {
    name: required(string(), "Its name."),
    description: required(string(), "When it is used."),
    model: optional(string(), "Its model."),
  },
);

export const accountSchema = claudeStreamJson.object(
  "Account",
  { description: "Who is signed in.", source, examples: [{ apiKeySource: "none" }] },
  {
    email: optional(string(), "Address."),
    organization: optional(string(), "Organisation."),
    subscriptionType: optional(string(), "Plan."),
    tokenSource: optional(string(), "Where the token is from."),
    apiKeySource: optional(string(), "Where the key is from."),
    apiProvider: optional(
      openEnum({
        firstParty: "The vendor.",
        bedrock: "Amazon.",
        vertex: "Google.",
        foundry: "Microsoft.",
        anthropicAws: "The vendor at Amazon.",
        anthropicGoogleCloud: "The vendor at Google.",
        mantle: "Mantle.",
        gateway: "A gateway.",
      }),
      "Who runs the model.",
    ),
  },
);

export const initializeResultSchema = claudeStreamJson.object(
  "InitializeResult",
  {
    description: "What the CLI offers. The TypeScript SDK fails where a list is missing.",
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
    commands: required(list(slashCommandSchema), "Commands."),
    agents: optional(list(agentInfoSchema), "Sub-agents."),
    output_style: required(string(), "Style of the output."),
    available_output_styles: required(list(string()), "Styles there are."),
    models: required(list(modelInfoSchema), "Models."),
    account: required(accountSchema, "Who is signed in."),
    hooks_applied: optional(boolean(), "Whether hooks were taken."),
    hook_on_failure_supported: optional(boolean(), "Whether `onFailure` is minded."),
    plugins_applied: optional(boolean(), "Whether plugins were taken."),
    mcp_servers_applied: optional(boolean(), "Whether MCP servers were taken."),
    sdk_mcp_manifests_parked: optional(map(json()), "What became of the manifests."),
    claude_code_version: optional(string(), "Version of the CLI."),
    fast_mode_state: optional(fastModeStateSchema, "Whether the fast mode is on."),
    fast_mode_disabled_reason: optional(fastModeDisabledReasonSchema, "Why it cannot be had."),
  },
);

export type AgentInfo = z.infer<typeof agentInfoSchema>;
export type InitializeRequest = z.infer<typeof initializeRequestSchema>;
export type InitializeResult = z.infer<typeof initializeResultSchema>;
