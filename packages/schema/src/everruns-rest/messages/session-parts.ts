import {
  boolean,
  json,
  list,
  map,
  nullish,
  openEnum,
  optional,
  required,
  string,
  uint32,
} from "@colloquy/define";
import type { z } from "zod";
import { modelId } from "../ids.ts";
import { everrunsRest } from "../namespace.ts";
import { toolDefinitionSchema } from "./tools.ts";

export const capabilityRefSchema = everrunsRest.object(
  "CapabilityRef",
  {
    description: "A capability to give to an agent or a session.",
    source: "everruns-rest §3.1",
    examples: [{ ref: "clock", config: {} }],
  },
  { ref: required(string(), "Name of the capability."), config: nullish(json(), "Its settings.") },
);

export const initialFileSchema = everrunsRest.object(
  "InitialFile",
  {
    description: "A file the workspace starts with.",
    source: "everruns-rest §3.1",
    examples: [{ path: "/notes/berths.md", content: "# Berths", encoding: "text" }],
  },
  {
    path: required(string(), "Where it is in the workspace."),
    content: required(string(), "What is in it, in `encoding`."),
    encoding: nullish(openEnum({ text: "As it is.", base64: "Bytes in base64." }), {
      description: "How `content` is written.",
      default: "text",
    }),
    is_readonly: nullish(boolean(), { description: "Whether the agent may not change it.", default: false }),
  },
);

export const networkAccessSchema = everrunsRest.object(
  "NetworkAccess",
  {
    description: "Hosts the session's tools may reach.",
    source: "everruns-rest §3.1",
    examples: [{ allowed: ["tides.example"] }],
  },
  {
    allowed: optional(list(string()), { description: "Only these hosts.", default: [] }),
    blocked: optional(list(string()), { description: "Not these hosts; wins over `allowed`.", default: [] }),
  },
);

/** What both a request to make a session and the session itself say about it. */
export const configurationFields = {
  title: nullish(string(), "Name to show to a person."),
  locale: nullish(string(), "BCP 47 language tag of the user."),
  model_id: nullish(modelId(), "Model to use; beats the agent's."),
  system_prompt: nullish(string(), "Instructions put before the agent's own."),
  tags: optional(list(string()), { description: "Labels.", default: [] }),
  capabilities: optional(list(capabilityRefSchema), {
    description: "Capabilities in addition to the agent's.",
    default: [],
  }),
  tools: optional(list(toolDefinitionSchema), {
    description: "Client-side tools in addition to the agent's.",
    default: [],
  }),
  parallel_tool_calls: nullish(boolean(), {
    description: "Whether a model round may ask for several tools.",
    default: true,
  }),
  max_iterations: nullish(uint32(), { description: "Most model rounds in a turn.", unit: "rounds" }),
  hints: nullish(map(json()), "Abilities of the client."),
  initial_files: optional(list(initialFileSchema), { description: "Files to start with.", default: [] }),
  mcpServers: nullish(map(json()), "Tool servers (MCP) by name. The only name in camel case on this wire."),
  network_access: nullish(networkAccessSchema, "Hosts its tools may reach."),
  agent_identity_id: nullish(string(), "Identity the agent acts under."),
};

export type CapabilityRef = z.infer<typeof capabilityRefSchema>;
export type InitialFile = z.infer<typeof initialFileSchema>;
export type NetworkAccess = z.infer<typeof networkAccessSchema>;
