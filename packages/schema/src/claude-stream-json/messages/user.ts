import {
  boolean,
  json,
  list,
  literal,
  openEnum,
  optional,
  required,
  string,
  tag,
  uuid,
} from "@colloquy/define";
import type { z } from "zod";
import { frame } from "../envelope.ts";
import { claudeStreamJson } from "../namespace.ts";
import { parentToolUseId } from "./assistant.ts";
import { messageContentSchema } from "./block.ts";
import { originSchema } from "./origin.ts";

export const userMessageSchema = claudeStreamJson.object(
  "UserMessage",
  {
    description: "What a user says, or what tools answered.",
    source: "claude-stream-json §4.4",
    examples: [{ role: "user", content: "hello" }],
  },
  {
    role: required(literal("user"), "Always `user`; anything else ends the CLI."),
    content: required(messageContentSchema, "Text, or blocks."),
  },
);

/** Members a user frame has in both directions. */
const shared = {
  message: required(userMessageSchema, "The message."),
  parent_tool_use_id: parentToolUseId,
  isSynthetic: optional(boolean(), "Not from a person."),
  origin: optional(originSchema, "Where it is from."),
  timestamp: optional(string(), "When, ISO 8601."),
  tool_use_result: optional(json(), "What the tool answered, in its own form; of any JSON type."),
  agent_id: optional(string(), "The sub-agent."),
  subagent_type: optional(string(), "Its kind."),
  task_description: optional(string(), "Its task."),
};

export const promptSchema = claudeStreamJson.object(
  "Prompt",
  {
    description: "What a host says for its user. One that comes during a turn waits.",
    source: "claude-stream-json §4.4",
    examples: [{ type: "user", message: { role: "user", content: "hello" }, session_id: "" }],
  },
  {
    type: tag("user"),
    ...shared,
    session_id: optional(string(), "Not read; SDKs send an empty one or `default`."),
    uuid: optional(uuid(), "Stamps the message: its fate is told by `command_lifecycle`."),
    priority: optional(
      openEnum({ now: "At once.", next: "Before what waits.", later: "After what waits." }),
      "Place in the queue.",
    ),
    shouldQuery: optional(boolean(), {
      description: "False: remember it without asking the model.",
      default: true,
    }),
    client_composed: optional(boolean(), "The host put it together."),
    pasted_content: optional(list(json()), "What was pasted."),
    inline_pastes: optional(list(json()), "Where it was pasted."),
  },
);

export const toolResultMetaSchema = claudeStreamJson.object(
  "ToolResultMeta",
  {
    description: "What became of a call besides its answer. Seen, not documented.",
    source: "claude-stream-json §4.4",
    examples: [{ id: "toolu_01", non_execution_kind: "permission-rule" }],
  },
  {
    id: required(string(), "The call."),
    permission_decision: optional(json(), "Who decided, and how."),
    non_execution_kind: optional(
      openEnum({ "permission-rule": "A rule forbade it.", "user-rejected": "A person forbade it." }),
      "Why it never ran.",
    ),
  },
);

export const userSchema = frame(
  "User",
  "user",
  {
    description:
      "Tool results, marks of an interrupt, output of local commands, replays. A host's own prompts come back only when it asked for that.",
    source: "claude-stream-json §4.4",
    example: {
      message: { role: "user", content: [{ type: "tool_result", tool_use_id: "toolu_01", content: "a.md" }] },
      parent_tool_use_id: null,
    },
  },
  {
    ...shared,
    isReplay: optional(boolean(), "It repeats an accepted prompt, or shows a local command."),
    file_attachments: optional(list(json()), "Files that came with a replayed prompt."),
    tool_result_meta: optional(list(toolResultMetaSchema), "What became of the calls."),
  },
);

export type UserMessage = z.infer<typeof userMessageSchema>;
export type Prompt = z.infer<typeof promptSchema>;
export type User = z.infer<typeof userSchema>;
