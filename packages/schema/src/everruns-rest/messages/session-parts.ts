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
    description: "Capability to add to an agent or a session.",
    source: "everruns-rest §3.1",
    examples: [{ ref: "clock", config: {} }],
  },
  {
    ref: required(string(), "Id of the capability, such as `clock`."),
    config: nullish(json(), "Settings in a form that the capability defines. Absent: its defaults."),
  },
);

export const initialFileSchema = everrunsRest.object(
  "InitialFile",
  {
    description: "File to create in the workspace of the session.",
    source: "everruns-rest §3.1",
    examples: [{ path: "/notes/berths.md", content: "# Berths", encoding: "text" }],
  },
  {
    path: required(string(), "Path in the workspace, from its root."),
    content: required(string(), "File content, written as `encoding` indicates."),
    encoding: nullish(
      openEnum({ text: "The content is plain text.", base64: "The content is base64 of arbitrary bytes." }),
      {
        description: "Form in which `content` is written.",
        default: "text",
      },
    ),
    is_readonly: nullish(boolean(), {
      description: "True forbids the agent to change the file.",
      default: false,
    }),
  },
);

export const networkAccessSchema = everrunsRest.object(
  "NetworkAccess",
  {
    description: "Hosts that tools of the session may reach.",
    source: "everruns-rest §3.1",
    examples: [{ allowed: ["tides.example"] }],
  },
  {
    allowed: optional(list(string()), {
      description: "The only hosts that may be reached. Empty: no such restriction (INFERRED).",
      default: [],
    }),
    blocked: optional(list(string()), {
      description: "Hosts that must not be reached. Takes precedence over `allowed`.",
      default: [],
    }),
  },
);

/** Fields that a session shares with the request that creates it. */
export const configurationFields = {
  title: nullish(string(), "Title for display in lists of sessions."),
  locale: nullish(string(), "Language of the user as a BCP 47 tag, such as `nl-NL`."),
  model_id: nullish(modelId(), "Model to use. Takes precedence over that of the agent."),
  system_prompt: nullish(string(), "Instructions placed before those of the agent."),
  tags: optional(list(string()), { description: "Labels for finding the entry in lists.", default: [] }),
  capabilities: optional(list(capabilityRefSchema), {
    description: "Extensions to enable. Those of a session are added to those of its agent.",
    default: [],
  }),
  tools: optional(list(toolDefinitionSchema), {
    description:
      "Client-side tools. Those of a session are added to those of its agent; `builtin` entries are dropped silently.",
    default: [],
  }),
  parallel_tool_calls: nullish(boolean(), {
    description: "Whether the model may call several tools in one round.",
    default: true,
  }),
  max_iterations: nullish(uint32(), {
    description: "Most model rounds per turn. Absent: only the server sets a limit.",
    unit: "rounds",
  }),
  hints: nullish(map(json()), "Abilities of the client, by name. A message can override them key by key."),
  initial_files: optional(list(initialFileSchema), {
    description: "Files to create in the workspace at the start.",
    default: [],
  }),
  mcpServers: nullish(map(json()), "MCP servers by name. The only member in camel case on this wire."),
  network_access: nullish(
    networkAccessSchema,
    "Hosts that tools may reach. Absent: no restriction (INFERRED).",
  ),
  agent_identity_id: nullish(string(), "Identity under which the agent acts towards other systems."),
};

export type CapabilityRef = z.infer<typeof capabilityRefSchema>;
export type InitialFile = z.infer<typeof initialFileSchema>;
export type NetworkAccess = z.infer<typeof networkAccessSchema>;
