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
  "Side that runs a tool.",
  openEnum({
    server: "Run by the server, or by a tool server it reaches.",
    client: "Run by a connected client, which must deliver the outcome.",
  }),
);

export const toolDefinitionSchema = session.object(
  "ToolDefinition",
  {
    description: "Tool the model may call.",
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
    name: required(string(), "Bare tool name, unique in the session."),
    description: required(string(), "Purpose of the tool, as the model reads it."),
    inputSchema: required(map(json()), "JSON Schema that the arguments follow."),
    executor: required(toolExecutorSchema, "Side that runs the tool: server or client."),
    server: optional(string(), "Tool server that provides the tool. Absent for tools defined on their own."),
    native: optional(nativeSchema, "Members of the definition that only its protocol has."),
  },
);

export const settingsSchema = session.object(
  "Settings",
  {
    description:
      "Settings requested for a session. All members are optional; the server chooses absent ones.",
    examples: [{ model: "demo", systemPrompt: "Answer in one sentence.", maxTurns: 8 }],
  },
  {
    title: optional(string(), "Title to display in lists of sessions."),
    model: optional(string(), "Name of the model for the next turn on."),
    systemPrompt: optional(
      string(),
      "Instructions that precede the conversation. Absent: those of the server, if any.",
    ),
    tools: optional(list(toolDefinitionSchema), {
      description: "Definitions of tools in addition to those of the server.",
      default: [],
    }),
    allowedTools: optional(list(string()), "Restricts the tools to these names. Absent: no restriction."),
    disallowedTools: optional(
      list(string()),
      "Names of tools that must not be called. Takes precedence over `allowedTools`.",
    ),
    maxTurns: optional(uint53(), {
      description:
        "Most model rounds of one turn; a turn that needs more fails with `max_turns`. Absent: no limit.",
      unit: "rounds",
    }),
    maxBudgetUsd: optional(float64(), {
      description:
        "Most the session may cost; the turn that reaches it fails with `max_budget`. Absent: no limit.",
      unit: "USD",
    }),
    parallelToolCalls: optional(boolean(), {
      description: "Whether the model may call several tools in one round.",
      default: true,
    }),
    locale: optional(string(), "Language of the user as a BCP 47 tag, such as `de-CH`."),
    tags: optional(list(string()), { description: "Labels for finding the session in lists.", default: [] }),
    owner: optional(string(), "Principal the session belongs to; no other may open it. Absent: any may."),
    native: optional(nativeSchema, "Members of the settings that only one protocol has."),
  },
);

export type ToolExecutor = z.infer<typeof toolExecutorSchema>;
export type ToolDefinition = z.infer<typeof toolDefinitionSchema>;
export type Settings = z.infer<typeof settingsSchema>;
