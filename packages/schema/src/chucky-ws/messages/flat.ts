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
  uint53,
  withMapping,
} from "@colloquy/define";
import type { z } from "zod";
import { mapsTo } from "../../mapping.ts";
import { flatHead, flatUsage, ids } from "../examples.ts";
import { chucky, docs } from "../namespace.ts";
import { blockSchema } from "./block.ts";
import { roleSchema } from "./enums.ts";
import { resultSchema, usageSchema } from "./result.ts";
import { parentToolUseId } from "./user.ts";

const uuid = required(string(), "UUID of this frame, made by the server.");
const sessionId = required(string(), "Id to pass as `sessionId` of `init` to resume later.");
const message = { role: "assistant", content: [{ type: "text", text: "Let me check." }] };

export const assistantBodySchema = chucky.object(
  "AssistantBody",
  docs("§5", "Content of an agent message.", message),
  {
    role: required(roleSchema, "Always `assistant`; required by the flat clients."),
    content: required(list(blockSchema), "Text, reasoning and tool uses in the order of the model."),
  },
);

export const flatAssistantFrameSchema = chucky.object(
  "FlatAssistantFrame",
  docs("§5", "Complete message of the agent, without an envelope.", {
    type: "assistant",
    ...flatHead,
    message,
  }),
  {
    type: tag("assistant"),
    uuid,
    session_id: sessionId,
    message: required(assistantBodySchema, "Role and content of the message."),
    parent_tool_use_id: parentToolUseId,
  },
);

export const streamEventFrameSchema = chucky.object(
  "StreamEventFrame",
  docs(
    "§5",
    "Event of the model provider's stream, passed on unchanged. Sent only with `includePartialMessages`.",
    {
      type: "stream_event",
      ...flatHead,
      event: { type: "content_block_delta", index: 0, delta: { type: "text_delta", text: "Let " } },
    },
  ),
  {
    type: tag("stream_event"),
    event: required(map(json()), "Event in the form of the model provider's API."),
    parent_tool_use_id: parentToolUseId,
    uuid,
    session_id: sessionId,
  },
);

export const toolServerStatusSchema = chucky.object(
  "ToolServerStatus",
  docs("§5", "Tool server of the session, with its connection state.", { name: "desk", status: "connected" }),
  {
    name: required(string(), "Name from `mcpServers` of `init`."),
    status: required(
      openEnum({
        connected: "Reachable; its tools can be used.",
        failed: "Not reachable; its tools are missing.",
      }),
      "Connection state when the frame was sent.",
    ),
  },
);

const initExample = {
  type: "system",
  subtype: "init",
  uuid: ids.init,
  session_id: ids.session,
  cwd: "/workspace",
  tools: ["Read", "get_weather"],
  mcp_servers: [{ name: "desk", status: "connected" }],
  model: "claude-sonnet-4-5",
  permissionMode: "default",
};

export const systemInitFrameSchema = chucky.object(
  "SystemInitFrame",
  docs("§5", "Properties of the session, sent at the start of a turn in the flat dialect.", initExample),
  {
    type: tag("system"),
    subtype: tag("init"),
    uuid,
    session_id: sessionId,
    cwd: required(string(), "Absolute path of the working directory in the sandbox."),
    tools: required(list(string()), "Names of the tools the agent may use, after all restrictions."),
    mcp_servers: required(
      list(toolServerStatusSchema),
      "Tool servers of the session with their connection state.",
    ),
    model: required(string(), "Name of the model that answers this turn."),
    permissionMode: required(
      string(),
      "How much the agent may do without permission, with the values of `init`.",
    ),
  },
);

export const compactMetadataSchema = chucky.object(
  "CompactMetadata",
  docs("§5", "Cause and extent of a compaction.", { trigger: "auto", pre_tokens: 151000 }),
  {
    trigger: required(
      openEnum({ manual: "The user requested the compaction.", auto: "The context window was nearly full." }),
      "Cause of the compaction. The set is open.",
    ),
    pre_tokens: required(uint53(), {
      description: "Size of the context before the compaction.",
      unit: "tokens",
    }),
  },
);

export const compactBoundaryFrameSchema = chucky.object(
  "CompactBoundaryFrame",
  docs("§5", "The agent replaced older messages by a summary.", {
    type: "system",
    subtype: "compact_boundary",
    uuid: ids.init,
    session_id: ids.session,
    compact_metadata: { trigger: "auto", pre_tokens: 151000 },
  }),
  {
    type: tag("system"),
    subtype: tag("compact_boundary"),
    uuid,
    session_id: sessionId,
    compact_metadata: required(compactMetadataSchema, "Cause and extent of the compaction."),
  },
);

export const systemFrameSchema = chucky.openUnion(
  "SystemFrame",
  docs(
    "§5",
    "State around the conversation, without an envelope. The PHP client fails on an unknown `subtype`.",
    initExample,
  ),
  "subtype",
  [
    withMapping(systemInitFrameSchema, mapsTo("session.created")),
    withMapping(compactBoundaryFrameSchema, mapsTo("context.compacted")),
  ],
);

export const flatResultSubtypeSchema = chucky.define(
  "FlatResultSubtype",
  docs("§5", "Outcome of a turn, in the flat dialect. The PHP client fails on unknown values.", "success"),
  openEnum({
    success: "The answer is complete; `result` holds it.",
    error_max_turns: "The turn reached `maxTurns` model rounds.",
    error_during_execution: "The turn failed, or was ended early.",
    error_max_budget_usd: "The cost reached `maxBudgetUsd`.",
    error_max_structured_output_retries: "No answer satisfied the schema of `outputFormat`.",
    error_budget: "The budget of the token is used up. Name used by the Go and PHP clients.",
    error_concurrency: "Too many sessions are open. Name used by the Go and PHP clients.",
    error_authentication: "The token was refused. Name used by the Go and PHP clients.",
  }),
);

const flatResult = {
  type: "result",
  subtype: "success",
  uuid: ids.result,
  session_id: ids.session,
  duration_ms: 1840,
  duration_api_ms: 1702,
  is_error: false,
  num_turns: 2,
  result: "It is 18 degrees and clear in Lisbon.",
  total_cost_usd: 0.0021,
  usage: flatUsage,
};

export const flatResultFrameSchema = chucky.object(
  "FlatResultFrame",
  docs("§5", "Last frame of a turn, without an envelope; exactly one per user turn.", flatResult),
  {
    type: tag("result"),
    subtype: required(flatResultSubtypeSchema, "Outcome of the turn, finer than `is_error`."),
    uuid,
    session_id: sessionId,
    duration_ms: required(uint53(), {
      description: "Time from the start of the turn to its end, in whole milliseconds.",
      unit: "ms",
    }),
    duration_api_ms: required(uint53(), {
      description: "Part of the time spent waiting for the model.",
      unit: "ms",
    }),
    is_error: required(boolean(), "Whether the turn failed; true for every subtype but `success`."),
    num_turns: required(uint53(), { description: "Model rounds of the turn.", unit: "rounds" }),
    result: nullish(string(), "Text of the final answer. Present on success."),
    total_cost_usd: required(float64(), { description: "Estimated cost of the turn.", unit: "USD" }),
    usage: required(usageSchema, "Tokens of all model rounds of the turn."),
    structured_output: nullish(
      json(),
      "Answer as JSON that satisfies the schema of `outputFormat`. Absent without one.",
    ),
    errors: nullish(list(string()), "Error messages for people. Present on failure."),
    payload: nullish(resultSchema, "The enveloped result as well, for clients that read either form."),
  },
);

export const wrappedResultSchema = chucky.object(
  "WrappedResult",
  docs(
    "§5, §12.12",
    "Last message of a turn for Python clients: both generations of them look for it inside `sdk_message`.",
    {
      type: "result",
      subtype: "success",
      result: "It is 18 degrees.",
      session_id: ids.session,
      total_cost_usd: 0.0021,
      duration_ms: 1840,
    },
  ),
  {
    type: tag("result"),
    subtype: required(flatResultSubtypeSchema, "Outcome of the turn, finer than `is_error`."),
    uuid: nullish(string(), "UUID of this frame, made by the server."),
    session_id: nullish(string(), "Id to pass as `sessionId` of `init` to resume later."),
    duration_ms: nullish(uint53(), {
      description: "Time from the start of the turn to its end, in whole milliseconds.",
      unit: "ms",
    }),
    duration_api_ms: nullish(uint53(), {
      description: "Part of the time spent waiting for the model.",
      unit: "ms",
    }),
    is_error: nullish(boolean(), "Whether the turn failed; true for every subtype but `success`."),
    num_turns: nullish(uint53(), { description: "Model rounds of the turn.", unit: "rounds" }),
    result: nullish(string(), "Text of the final answer. Present on success."),
    total_cost_usd: nullish(float64(), { description: "Estimated cost of the turn.", unit: "USD" }),
    usage: nullish(usageSchema, "Tokens of all model rounds of the turn."),
    structured_output: nullish(
      json(),
      "Answer as JSON that satisfies the schema of `outputFormat`. Absent without one.",
    ),
    errors: nullish(list(string()), "Error messages for people. Present on failure."),
  },
);

export type FlatAssistantFrame = z.infer<typeof flatAssistantFrameSchema>;
export type StreamEventFrame = z.infer<typeof streamEventFrameSchema>;
export type SystemInitFrame = z.infer<typeof systemInitFrameSchema>;
export type CompactBoundaryFrame = z.infer<typeof compactBoundaryFrameSchema>;
export type FlatResultFrame = z.infer<typeof flatResultFrameSchema>;
export type WrappedResult = z.infer<typeof wrappedResultSchema>;
