import {
  boolean,
  float64,
  json,
  list,
  map,
  openEnum,
  optional,
  required,
  string,
  uint53,
} from "@colloquy/define";
import type { z } from "zod";
import { nativeSchema } from "./content.ts";
import { session } from "./namespace.ts";

export const toolExecutorSchema = session.define(
  "ToolExecutor",
  "Who runs a tool.",
  openEnum({
    server: "The server, or something behind it.",
    client: "The connected client, which is asked and must answer.",
  }),
);

export const toolDefinitionSchema = session.object(
  "ToolDefinition",
  {
    description: "A tool the agent may ask for.",
    examples: [
      {
        name: "crane_status",
        description: "Tells whether a crane is free.",
        inputSchema: { type: "object", properties: { crane: { type: "integer" } }, required: ["crane"] },
        executor: "client",
      },
    ],
  },
  {
    name: required(string(), "Bare name, unique in the session."),
    description: required(string(), "What it does; the model reads it."),
    inputSchema: required(map(json()), "JSON Schema of its arguments."),
    executor: required(toolExecutorSchema, "Who runs it."),
    server: optional(string(), "Name of the tool server it belongs to, when it came with one."),
    native: optional(nativeSchema, "Protocol facts of the definition."),
  },
);

export const settingsSchema = session.object(
  "Settings",
  {
    description:
      "What a session was asked to be. Every member is optional; an absent one is the server's choice.",
    examples: [{ model: "demo", systemPrompt: "Answer in one sentence.", maxTurns: 8 }],
  },
  {
    title: optional(string(), "Name to show to a person."),
    model: optional(string(), "Model to use."),
    systemPrompt: optional(string(), "Instructions above the conversation."),
    tools: optional(list(toolDefinitionSchema), { description: "Tools of this session.", default: [] }),
    allowedTools: optional(list(string()), "When present, only these tools may be used."),
    disallowedTools: optional(list(string()), "Tools that may not be used; wins over `allowedTools`."),
    maxTurns: optional(uint53(), { description: "Model rounds allowed in one turn.", unit: "rounds" }),
    maxBudgetUsd: optional(float64(), { description: "Money the session may cost.", unit: "USD" }),
    parallelToolCalls: optional(boolean(), {
      description: "Whether one round may ask for several tools.",
      default: true,
    }),
    locale: optional(string(), "BCP 47 language tag of the user."),
    tags: optional(list(string()), { description: "Labels for finding the session.", default: [] }),
    owner: optional(string(), "Principal the session belongs to; nobody else may open it."),
    native: optional(nativeSchema, "Protocol facts of the settings."),
  },
);

export type ToolExecutor = z.infer<typeof toolExecutorSchema>;
export type ToolDefinition = z.infer<typeof toolDefinitionSchema>;
export type Settings = z.infer<typeof settingsSchema>;
