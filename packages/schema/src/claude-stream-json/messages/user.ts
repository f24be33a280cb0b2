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
    description: "Prompt of the user, or results of tool calls, in the form of the model API.",
    source: "claude-stream-json §4.4",
    examples: [{ role: "user", content: "hello" }],
  },
  {
    role: required(literal("user"), "Always `user`. Any other role makes the CLI exit with code 1."),
    content: required(
      messageContentSchema,
      "Prompt text, or a list of blocks such as text, images and tool results.",
    ),
  },
);

/** Members a user frame has in both directions. */
const shared = {
  message: required(userMessageSchema, "Role and content of the message."),
  parent_tool_use_id: parentToolUseId,
  isSynthetic: optional(boolean(), "True when a program made the message, not a person. Absent: false."),
  origin: optional(originSchema, "Where the message comes from. Absent: not recorded."),
  timestamp: optional(string(), "Time the message was made, ISO 8601."),
  tool_use_result: optional(
    json(),
    "Result in the form of the tool itself, of any JSON type: `{stdout, stderr, …}` for the shell, a content list for MCP, text for a failure.",
  ),
  agent_id: optional(string(), "Id of the sub-agent that made the message. Absent in the main conversation."),
  subagent_type: optional(string(), "Agent definition the sub-agent runs. Absent in the main conversation."),
  task_description: optional(string(), "Short description of the task the sub-agent was started with."),
};

export const promptSchema = claudeStreamJson.object(
  "Prompt",
  {
    description:
      "User message of the host; it starts a turn. Sent during a turn, it is queued and never dropped.",
    source: "claude-stream-json §4.4",
    examples: [{ type: "user", message: { role: "user", content: "hello" }, session_id: "" }],
  },
  {
    type: tag("user"),
    ...shared,
    session_id: optional(string(), 'Ignored by the CLI; hosts send `""` or `default`.'),
    uuid: optional(
      uuid(),
      "Stamps the message: its stages are then reported as `command_lifecycle`, and frames that answer it refer to it.",
    ),
    priority: optional(
      openEnum({
        now: "Ahead of the queue, without waiting for the running turn; INFERRED.",
        next: "Before other queued messages; INFERRED.",
        later: "After other queued messages; INFERRED.",
      }),
      "Position in the queue relative to other messages. Absent: in order of arrival.",
    ),
    shouldQuery: optional(boolean(), {
      description:
        "False adds the message to the context without a request to the model; the turn still has `init` and an empty `result`.",
      default: true,
    }),
    client_composed: optional(
      boolean(),
      "True when the host composed the text, not the user. Effect not documented.",
    ),
    pasted_content: optional(list(json()), "Pasted content the text refers to. Form not documented."),
    inline_pastes: optional(
      list(json()),
      "Places in the text where content was pasted. Form not documented.",
    ),
  },
);

export const toolResultMetaSchema = claudeStreamJson.object(
  "ToolResultMeta",
  {
    description: "Circumstances of one tool call beside its result. Observed, not documented.",
    source: "claude-stream-json §4.4",
    examples: [{ id: "toolu_01", non_execution_kind: "permission-rule" }],
  },
  {
    id: required(string(), "Id of the tool call described."),
    permission_decision: optional(
      json(),
      "Decision on the call: `{decision, source, reason_type?}` with `accept` or `reject`.",
    ),
    non_execution_kind: optional(
      openEnum({
        "permission-rule": "A permission rule denied the call.",
        "user-rejected": "The user denied the call.",
      }),
      "Reason the tool was not run. Absent when it was.",
    ),
  },
);

export const userSchema = frame(
  "User",
  "user",
  {
    description:
      "Tool results, interrupt markers, output of local commands, and replays. Prompts of the host are echoed only with `--replay-user-messages`.",
    source: "claude-stream-json §4.4",
    example: {
      message: { role: "user", content: [{ type: "tool_result", tool_use_id: "toolu_01", content: "a.md" }] },
      parent_tool_use_id: null,
    },
  },
  {
    ...shared,
    isReplay: optional(
      boolean(),
      "True on the echo of an accepted prompt or of a local command. Absent otherwise.",
    ),
    file_attachments: optional(list(json()), "Files attached to a replayed prompt. Form not documented."),
    tool_result_meta: optional(
      list(toolResultMetaSchema),
      "Circumstances of the calls whose results the frame carries.",
    ),
  },
);

export type UserMessage = z.infer<typeof userMessageSchema>;
export type Prompt = z.infer<typeof promptSchema>;
export type User = z.infer<typeof userSchema>;
