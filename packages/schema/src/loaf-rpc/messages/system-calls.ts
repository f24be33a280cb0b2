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
    description: "Version the client expects, and its name. The server stores nothing of it.",
    source: "loaf-rpc §5",
    examples: [{ protocol_version: "1.0.0", strict: true, client_name: "inspector" }],
  },
  {
    protocol_version: nullish(
      string(),
      "Version the client implements. Compared only when `strict` is true.",
    ),
    strict: nullish(boolean(), {
      description:
        "True makes the request fail when `protocol_version` differs from the version of the server.",
      default: false,
    }),
    client_name: optional(json(), "Name of the client. Never read or type-checked."),
    client_version: optional(json(), "Version of the client. Never read or type-checked."),
  },
);

export const capabilitiesSchema = loafRpc.object(
  "Capabilities",
  {
    description: "Abilities of the server. Constant today.",
    source: "loaf-rpc §5",
    examples: [
      { events: true, command_execute: true, multi_session: true, image_inputs: ["path", "data_url"] },
    ],
  },
  {
    events: required(boolean(), "Whether the server sends `event` notifications. Always true today."),
    command_execute: required(boolean(), "Whether `command.execute` is available. Always true today."),
    multi_session: required(boolean(), "Whether one process holds several sessions. Always true today."),
    image_inputs: required(
      list(
        openEnum({
          path: "Path of a file on the machine of the server.",
          data_url: "Inline bytes as a data URL.",
        }),
      ),
      "Accepted forms of images in `session.send`.",
    ),
  },
);

export const handshakeResultSchema = loafRpc.object(
  "HandshakeResult",
  {
    description: "Version and abilities of the server.",
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
    protocol_version: required(string(), "Version the server implements, always `1.0.0` today."),
    server_name: required(string(), "Always `loaf`, also from other implementations."),
    capabilities: required(capabilitiesSchema, "Abilities a client may rely on."),
    methods: required(list(string()), "Names of all supported methods, sorted."),
  },
);

export const pingResultSchema = loafRpc.object(
  "PingResult",
  {
    description: "Proof that the server is running.",
    source: "loaf-rpc §6.3",
    examples: [{ ok: true, time: at }],
  },
  {
    ok: required(literal(true), "Always true: the server responds."),
    time: time("Clock of the server when it answered, in UTC with milliseconds."),
  },
);

export const shutdownParamsSchema = loafRpc.object(
  "ShutdownParams",
  {
    description: "Options of a shutdown.",
    source: "loaf-rpc §6.3, §14",
    examples: [{}, { reason: "restart" }],
  },
  { reason: nullish(string(), "Passed on as `reason` of the `state.changed` event. Absent: `shutdown`.") },
);

export const shutdownResultSchema = loafRpc.object(
  "ShutdownResult",
  {
    description:
      "The shutdown has begun. Later requests are not answered; running turns still send their last events.",
    source: "loaf-rpc §6.3, §14",
    examples: [{ accepted: true }],
  },
  {
    accepted: required(literal(true), "Always true: shutdown cannot be refused."),
    reason: optional(string(), "Same value as in the request; absent when none was given."),
  },
);

export const commandExecuteParamsSchema = loafRpc.object(
  "CommandExecuteParams",
  {
    description: "Slash command to run in a session, as the user typed it.",
    source: "loaf-rpc §13",
    examples: [{ session_id: ids.session, raw_command: "/help" }],
  },
  {
    session_id: required(
      filledString(),
      "Id of a live session, as returned by `session.create`; surrounding blanks are ignored.",
    ),
    raw_command: required(
      filledString(),
      "Complete line, such as `/history last`. The command word is case-insensitive; arguments are separated by blanks.",
    ),
  },
);

export const commandExecuteResultSchema = loafRpc.object(
  "CommandExecuteResult",
  {
    description: "Outcome of a slash command. Refusals of the command itself are errors with -32603.",
    source: "loaf-rpc §13",
    examples: [{ handled: false }, { handled: true, output: { cleared: true } }],
  },
  {
    handled: required(boolean(), "Whether the line starts with `/`. Unknown commands count as handled."),
    output: optional(
      json(),
      "Outcome, in a form that depends on the command; `{error}` for an unknown one. Absent when `handled` is false.",
    ),
  },
);

export const skillSchema = loafRpc.object(
  "Skill",
  {
    description: "Instructions on disk that the agent may load for a task.",
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
    name: required(string(), "Skill name, unique among those found."),
    description: required(string(), "Purpose of the skill, as the model reads it."),
    description_preview: required(string(), "First part of the description, for display in one line."),
    source_path: required(string(), "Absolute path of the skill's file on the server."),
  },
);

export const skillsListResultSchema = loafRpc.object(
  "SkillsListResult",
  {
    description: "Skills found on disk. Every call scans the directories again.",
    source: "loaf-rpc §6.3",
    examples: [{ directories: ["/srv/loaf/skills"], errors: [], skills: [] }],
  },
  {
    directories: required(list(string()), "Absolute paths that were searched."),
    errors: required(list(string()), "Messages on skills that could not be read; empty when all could."),
    skills: required(list(skillSchema), "Skills found, from all directories."),
  },
);

export const toolSchema = loafRpc.object(
  "Tool",
  {
    description: "Tool the agent may call.",
    source: "loaf-rpc §6.3",
    examples: [{ name: "bash", description: "run a command", input_schema: { type: "object" } }],
  },
  {
    name: required(string(), "Tool name, unique in the process."),
    description: required(string(), "Purpose of the tool, as the model reads it."),
    input_schema: optional(map(json()), "JSON Schema of the arguments. Absent when the tool takes none."),
  },
);

export const toolsListResultSchema = loafRpc.object(
  "ToolsListResult",
  {
    description: "Tools of the agent, built-in ones and those it created itself.",
    source: "loaf-rpc §6.3",
    examples: [{ tools: [] }],
  },
  { tools: required(list(toolSchema), "Tools sorted by name.") },
);

const debug = required(boolean(), "Whether `session.debug` events are sent, for all sessions.");

export const debugSetParamsSchema = loafRpc.object(
  "DebugSetParams",
  {
    description: "Switches debug events on or off.",
    source: "loaf-rpc §6.3",
    examples: [{ super_debug: true }],
  },
  { super_debug: debug },
);

export const debugSetResultSchema = loafRpc.object(
  "DebugSetResult",
  {
    description: "Setting in effect after the call.",
    source: "loaf-rpc §6.3",
    examples: [{ super_debug: true }],
  },
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
