import {
  boolean,
  float64,
  json,
  list,
  map,
  nullish,
  openEnum,
  required,
  string,
  tag,
  uint32,
} from "@colloquy/define";
import type { z } from "zod";
import { chucky, docs } from "../namespace.ts";
import { permissionModeSchema, settingSourceSchema } from "./enums.ts";
import { toolDefinitionSchema } from "./tool.ts";
import { toolServerSchema } from "./tool-server.ts";

const presetSchema = chucky.define(
  "Preset",
  docs("§3.1", "A ready-made choice of the vendor.", "claude_code"),
  openEnum({ claude_code: "What the Claude Code command line uses." }),
);

export const systemPromptPresetSchema = chucky.object(
  "SystemPromptPreset",
  docs("§3.1", "A ready-made system prompt.", { type: "preset", preset: "claude_code", append: "Be brief." }),
  {
    type: tag("preset"),
    preset: required(presetSchema, "Which one."),
    append: nullish(string(), "Text to put after it."),
  },
);

export const systemPromptSchema = chucky.kindUnion(
  "SystemPrompt",
  docs("§3.1", "Instructions above the conversation: own text, or a preset.", "Be brief."),
  { string: string(), object: systemPromptPresetSchema },
);

export const toolPresetSchema = chucky.object(
  "ToolPreset",
  docs("§3.1", "A ready-made set of built-in tools.", { type: "preset", preset: "claude_code" }),
  { type: tag("preset"), preset: required(presetSchema, "Which one.") },
);

export const toolEntrySchema = chucky.kindUnion(
  "ToolEntry",
  docs("§3.1", "A tool: the name of a built-in one, or a definition.", "Read"),
  { string: string(), object: toolDefinitionSchema },
);

export const toolSelectionSchema = chucky.kindUnion(
  "ToolSelection",
  docs("§3.1", "Tools to enable: definitions and names of built-in ones, or a preset.", ["Read", "Grep"]),
  { array: list(toolEntrySchema), object: toolPresetSchema },
);

export const agentDefinitionSchema = chucky.object(
  "AgentDefinition",
  docs("§3.1", "A helper the agent may hand work to.", {
    name: "helper",
    description: "Does small jobs.",
    tools: ["Read"],
    maxTurns: 2,
  }),
  {
    name: required(string(), "Its name."),
    description: nullish(string(), "When to use it; the model reads it."),
    model: nullish(string(), "Model it uses; absent means the session's."),
    systemPrompt: nullish(string(), "Instructions above its conversation."),
    tools: nullish(list(string()), "Names of the tools it may use; absent means all."),
    maxTurns: nullish(uint32().min(1), { description: "Model rounds it may take.", unit: "rounds" }),
  },
);

export const outputFormatSchema = chucky.object(
  "OutputFormat",
  docs("§3.1", "Asks for an answer that is data.", { type: "json_schema", schema: { type: "object" } }),
  { type: tag("json_schema"), schema: required(map(json()), "JSON Schema the answer has to satisfy.") },
);

/** What every way of asking may say. The token's `sdkConfig` wins over it, the server's default stands behind it (§1). */
export const baseOptions = {
  model: nullish(string(), "Model to use; absent means the token's, then the server's."),
  fallbackModel: nullish(string(), "Model to use when `model` is overloaded."),
  systemPrompt: nullish(systemPromptSchema, "Instructions above the conversation."),
  maxTurns: nullish(uint32().min(1), { description: "Model rounds one turn may take.", unit: "rounds" }),
  maxBudgetUsd: nullish(float64().min(0), {
    description: "Money the session may cost; reaching it ends the turn.",
    unit: "USD",
  }),
  maxThinkingTokens: nullish(uint32(), {
    description: "Reasoning the model may write per round.",
    unit: "tokens",
  }),
  tools: nullish(toolSelectionSchema, "Tools of this session, or names of built-in ones."),
  allowedTools: nullish(
    list(string()),
    "When present, only these may be used; bare names or `mcp__<server>__<tool>`. Defines none.",
  ),
  disallowedTools: nullish(list(string()), "Tools that may not be used; wins over `allowedTools`."),
  mcpServers: nullish(list(toolServerSchema), "Tool servers, each with its name inside: a list, not a map."),
  agents: nullish(map(agentDefinitionSchema), "Helpers, by name."),
  betas: nullish(list(string()), "Features of the model provider to turn on."),
  permissionMode: nullish(permissionModeSchema, {
    description: "How freely the agent may act.",
    default: "default",
  }),
  allowDangerouslySkipPermissions: nullish(boolean(), {
    description: "Must be true together with `bypassPermissions`.",
    default: false,
  }),
  env: nullish(map(string()), "Environment of the sandbox."),
  outputFormat: nullish(outputFormatSchema, "Asks for an answer that is data."),
  includePartialMessages: nullish(boolean(), {
    description: "Whether flat answers stream as `stream_event`.",
    default: false,
  }),
  settingSources: nullish(list(settingSourceSchema), "Settings the sandbox reads; absent means none."),
  jobId: nullish(string(), "Opaque id to find the session by; kept and never interpreted."),
};

export type ToolSelection = z.infer<typeof toolSelectionSchema>;
export type SystemPrompt = z.infer<typeof systemPromptSchema>;
