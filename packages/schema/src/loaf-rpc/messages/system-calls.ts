import {
  boolean,
  json,
  list,
  literal,
  map,
  nullish,
  openEnum,
  optional,
  required,
  string,
} from "@colloquy/define";
import type { z } from "zod";
import { at, ids } from "../examples.ts";
import { loafRpc } from "../namespace.ts";
import { filledString, time } from "../scalars.ts";

export const handshakeParamsSchema = loafRpc.object(
  "HandshakeParams",
  {
    description: "Tells who calls. The server keeps none of it.",
    source: "loaf-rpc §5",
    examples: [{ protocol_version: "1.0.0", strict: true, client_name: "inspector" }],
  },
  {
    protocol_version: nullish(string(), "Compared only with `strict`."),
    strict: nullish(boolean(), { description: "Refuse another version.", default: false }),
    client_name: optional(json(), "Never read, so of any type."),
    client_version: optional(json(), "Never read, so of any type."),
  },
);

export const capabilitiesSchema = loafRpc.object(
  "Capabilities",
  {
    description: "What the server can do; constant.",
    source: "loaf-rpc §5",
    examples: [
      { events: true, command_execute: true, multi_session: true, image_inputs: ["path", "data_url"] },
    ],
  },
  {
    events: required(boolean(), "Sends events."),
    command_execute: required(boolean(), "Runs slash commands."),
    multi_session: required(boolean(), "Keeps many sessions at once."),
    image_inputs: required(
      list(openEnum({ path: "A file on the server.", data_url: "The bytes." })),
      "Forms of pictures it takes.",
    ),
  },
);

export const handshakeResultSchema = loafRpc.object(
  "HandshakeResult",
  {
    description: "What the server speaks.",
    source: "loaf-rpc §5",
    examples: [
      {
        protocol_version: "1.0.0",
        server_name: "loaf",
        capabilities: {
          events: true,
          command_execute: true,
          multi_session: true,
          image_inputs: ["path", "data_url"],
        },
        methods: ["rpc.handshake", "session.create"],
      },
    ],
  },
  {
    protocol_version: required(string(), "Version of the protocol."),
    server_name: required(string(), "`loaf`, whatever the server is."),
    capabilities: required(capabilitiesSchema, "What it can do."),
    methods: required(list(string()), "Every method, sorted."),
  },
);

export const pingResultSchema = loafRpc.object(
  "PingResult",
  { description: "The server lives.", source: "loaf-rpc §6.3", examples: [{ ok: true, time: at }] },
  { ok: required(literal(true), "Always true."), time: time("Its clock.") },
);

export const shutdownParamsSchema = loafRpc.object(
  "ShutdownParams",
  {
    description: "Asks the server to stop taking requests.",
    source: "loaf-rpc §6.3, §14",
    examples: [{}, { reason: "restart" }],
  },
  { reason: nullish(string(), "Told to everybody in `state.changed`.") },
);

export const shutdownResultSchema = loafRpc.object(
  "ShutdownResult",
  {
    description: "Nothing after this is answered; running turns still send their last events.",
    source: "loaf-rpc §6.3, §14",
    examples: [{ accepted: true }],
  },
  {
    accepted: required(literal(true), "Always true."),
    reason: optional(string(), "As given; absent when none was."),
  },
);

export const commandExecuteParamsSchema = loafRpc.object(
  "CommandExecuteParams",
  {
    description: "A slash command for a session.",
    source: "loaf-rpc §13",
    examples: [{ session_id: ids.session, raw_command: "/help" }],
  },
  {
    session_id: required(filledString(), "The live session."),
    raw_command: required(filledString(), "The whole line; the command's word is without regard to case."),
  },
);

export const commandExecuteResultSchema = loafRpc.object(
  "CommandExecuteResult",
  {
    description: "Whether it was a command, and what it says.",
    source: "loaf-rpc §13",
    examples: [{ handled: false }, { handled: true, output: { cleared: true } }],
  },
  {
    handled: required(boolean(), "Whether the line begins with `/`. Unknown commands count as handled."),
    output: optional(json(), "Depends on the command; an unknown one gives `{error}`."),
  },
);

export const skillSchema = loafRpc.object(
  "Skill",
  {
    description: "Instructions the agent may load.",
    source: "loaf-rpc §6.3",
    examples: [
      {
        name: "changelog",
        description: "Write a changelog entry.",
        description_preview: "Write a changelog entry.",
        source_path: "/srv/loaf/skills/changelog/SKILL.md",
      },
    ],
  },
  {
    name: required(string(), "Its name."),
    description: required(string(), "What it is for."),
    description_preview: required(string(), "The same, cut short."),
    source_path: required(string(), "Its file on the server."),
  },
);

export const skillsListResultSchema = loafRpc.object(
  "SkillsListResult",
  {
    description: "The skills, read anew for every call.",
    source: "loaf-rpc §6.3",
    examples: [{ directories: ["/srv/loaf/skills"], errors: [], skills: [] }],
  },
  {
    directories: required(list(string()), "Where they were looked for."),
    errors: required(list(string()), "What could not be read."),
    skills: required(list(skillSchema), "What was found."),
  },
);

export const toolSchema = loafRpc.object(
  "Tool",
  {
    description: "A tool the agent may call.",
    source: "loaf-rpc §6.3",
    examples: [{ name: "bash", description: "run a command", input_schema: { type: "object" } }],
  },
  {
    name: required(string(), "Its name."),
    description: required(string(), "What it does."),
    input_schema: optional(map(json()), "JSON Schema of its input; absent when it has none."),
  },
);

export const toolsListResultSchema = loafRpc.object(
  "ToolsListResult",
  { description: "The tools, by name.", source: "loaf-rpc §6.3", examples: [{ tools: [] }] },
  { tools: required(list(toolSchema), "Sorted by name.") },
);

const debug = required(boolean(), "Whether `session.debug` is sent for all sessions.");

export const debugSetParamsSchema = loafRpc.object(
  "DebugSetParams",
  { description: "Turns debugging on or off.", source: "loaf-rpc §6.3", examples: [{ super_debug: true }] },
  { super_debug: debug },
);

export const debugSetResultSchema = loafRpc.object(
  "DebugSetResult",
  { description: "As it is now.", source: "loaf-rpc §6.3", examples: [{ super_debug: true }] },
  { super_debug: debug },
);

export type HandshakeParams = z.infer<typeof handshakeParamsSchema>;
export type HandshakeResult = z.infer<typeof handshakeResultSchema>;
export type PingResult = z.infer<typeof pingResultSchema>;
export type ShutdownParams = z.infer<typeof shutdownParamsSchema>;
export type ShutdownResult = z.infer<typeof shutdownResultSchema>;
export type CommandExecuteParams = z.infer<typeof commandExecuteParamsSchema>;
export type CommandExecuteResult = z.infer<typeof commandExecuteResultSchema>;
export type SkillsListResult = z.infer<typeof skillsListResultSchema>;
export type Tool = z.infer<typeof toolSchema>;
export type ToolsListResult = z.infer<typeof toolsListResultSchema>;
export type DebugSetParams = z.infer<typeof debugSetParamsSchema>;
export type DebugSetResult = z.infer<typeof debugSetResultSchema>;
