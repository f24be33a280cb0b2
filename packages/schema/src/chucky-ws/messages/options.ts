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
  docs("§3.1", "Predefined selection of the vendor.", "claude_code"),
  openEnum({ claude_code: "The selection of the Claude Code command line." }),
);

export const systemPromptPresetSchema = chucky.object(
  "SystemPromptPreset",
  docs("§3.1", "Predefined system prompt, optionally extended.", {
    type: "preset",
    preset: "claude_code",
    append: "Be brief.",
  }),
  {
    type: tag("preset"),
    preset: required(
      presetSchema,
      "Name of the vendor's predefined text; `claude_code` is the only one known.",
    ),
    append: nullish(string(), "Text appended to the predefined prompt. Absent: nothing."),
  },
);

export const systemPromptSchema = chucky.kindUnion(
  "SystemPrompt",
  docs("§3.1", "Instructions that precede the conversation: own text, or a predefined prompt.", "Be brief."),
  { string: string(), object: systemPromptPresetSchema },
);

export const toolPresetSchema = chucky.object(
  "ToolPreset",
  docs("§3.1", "Predefined set of built-in tools.", { type: "preset", preset: "claude_code" }),
  { type: tag("preset"), preset: required(presetSchema, "Predefined set to use.") },
);

export const toolEntrySchema = chucky.kindUnion(
  "ToolEntry",
  docs("§3.1", "Tool to enable: the name of a built-in one, or a definition.", "Read"),
  { string: string(), object: toolDefinitionSchema },
);

export const toolSelectionSchema = chucky.kindUnion(
  "ToolSelection",
  docs("§3.1", "Tools to enable: definitions and names of built-in ones, or a predefined set.", [
    "Read",
    "Grep",
  ]),
  { array: list(toolEntrySchema), object: toolPresetSchema },
);

export const agentDefinitionSchema = chucky.object(
  "AgentDefinition",
  docs("§3.1", "Sub-agent that the agent may delegate work to. Without effect on this server.", {
    name: "helper",
    description: "Does small jobs.",
    tools: ["Read"],
    maxTurns: 2,
  }),
  {
    name: required(string(), "Name by which the agent starts the sub-agent."),
    description: nullish(
      string(),
      "Purpose of the sub-agent; the model decides by it when to use the sub-agent.",
    ),
    model: nullish(string(), "Model the sub-agent runs on. Absent: the model of the session."),
    systemPrompt: nullish(string(), "Instructions that precede the sub-agent's conversation."),
    tools: nullish(
      list(string()),
      "Names of the tools the sub-agent may use. Absent: all tools of the session.",
    ),
    maxTurns: nullish(uint32().min(1), {
      description: "Most model rounds of one run of the sub-agent.",
      unit: "rounds",
    }),
  },
);

export const outputFormatSchema = chucky.object(
  "OutputFormat",
  docs("§3.1", "Requests an answer as JSON instead of free text. Applies to the whole session.", {
    type: "json_schema",
    schema: { type: "object" },
  }),
  { type: tag("json_schema"), schema: required(map(json()), "JSON Schema the answer must satisfy.") },
);

/** Options of `init` and `prompt`. `sdkConfig` of the token takes precedence; the server has a default for each (§1). */
export const baseOptions = {
  model: nullish(string(), "Model to use. Absent: that of the token, then the default of the server."),
  fallbackModel: nullish(string(), "Model to use while `model` is overloaded."),
  systemPrompt: nullish(
    systemPromptSchema,
    "Instructions that precede the conversation. Absent: those of the token, then none.",
  ),
  maxTurns: nullish(uint32().min(1), {
    description: "Most model rounds of one turn. Absent: only the limits of token and server apply.",
    unit: "rounds",
  }),
  maxBudgetUsd: nullish(float64().min(0), {
    description: "Most the session may cost. Reaching it ends the turn with an error.",
    unit: "USD",
  }),
  maxThinkingTokens: nullish(uint32(), {
    description: "Most tokens of reasoning per model round.",
    unit: "tokens",
  }),
  tools: nullish(toolSelectionSchema, "Tools of this session, or names of built-in ones."),
  allowedTools: nullish(
    list(string()),
    "Restricts the tools to these: bare names or `mcp__<server>__<tool>`. Absent: no restriction. Defines no tools.",
  ),
  disallowedTools: nullish(
    list(string()),
    "Tools that must not be used. Takes precedence over `allowedTools`.",
  ),
  mcpServers: nullish(
    list(toolServerSchema),
    "Tool servers: a list with the name inside each entry, not a map.",
  ),
  agents: nullish(map(agentDefinitionSchema), "Sub-agents by name. Without effect on this server."),
  betas: nullish(list(string()), "Beta features of the model provider to switch on."),
  permissionMode: nullish(permissionModeSchema, {
    description: "How much the agent may do without permission. Without effect on this server.",
    default: "default",
  }),
  allowDangerouslySkipPermissions: nullish(boolean(), {
    description: "Confirms `bypassPermissions`; that mode is refused without it.",
    default: false,
  }),
  env: nullish(map(string()), "Environment variables of the sandbox. Without effect on this server."),
  outputFormat: nullish(
    outputFormatSchema,
    "Requests answers as JSON that satisfies a schema. Absent: free text.",
  ),
  includePartialMessages: nullish(boolean(), {
    description: "True streams flat answers as `stream_event` frames.",
    default: false,
  }),
  settingSources: nullish(list(settingSourceSchema), "Settings files the sandbox reads. Absent: none."),
  jobId: nullish(string(), "Opaque correlation id of the client; stored and never interpreted."),
};

export type ToolSelection = z.infer<typeof toolSelectionSchema>;
export type SystemPrompt = z.infer<typeof systemPromptSchema>;
