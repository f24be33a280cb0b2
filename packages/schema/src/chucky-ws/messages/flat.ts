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

const uuid = required(string(), "UUID of this frame.");
const sessionId = required(string(), "Id to resume the session by.");
const message = { role: "assistant", content: [{ type: "text", text: "Let me check." }] };

export const assistantBodySchema = chucky.object(
  "AssistantBody",
  docs("§5", "What the agent said.", message),
  {
    role: required(roleSchema, "Always `assistant`."),
    content: required(list(blockSchema), "Text, reasoning and tool uses, in order."),
  },
);

export const flatAssistantFrameSchema = chucky.object(
  "FlatAssistantFrame",
  docs("§5", "One whole message of the agent, without an envelope.", {
    type: "assistant",
    ...flatHead,
    message,
  }),
  {
    type: tag("assistant"),
    uuid,
    session_id: sessionId,
    message: required(assistantBodySchema, "What it said."),
    parent_tool_use_id: parentToolUseId,
  },
);

export const streamEventFrameSchema = chucky.object(
  "StreamEventFrame",
  docs("§5", "A raw event of the model's stream. Only sent when `includePartialMessages` asked for it.", {
    type: "stream_event",
    ...flatHead,
    event: { type: "content_block_delta", index: 0, delta: { type: "text_delta", text: "Let " } },
  }),
  {
    type: tag("stream_event"),
    event: required(map(json()), "The event, in the words of the model provider's API."),
    parent_tool_use_id: parentToolUseId,
    uuid,
    session_id: sessionId,
  },
);

export const toolServerStatusSchema = chucky.object(
  "ToolServerStatus",
  docs("§5", "How a tool server is.", { name: "desk", status: "connected" }),
  {
    name: required(string(), "Its name."),
    status: required(
      openEnum({ connected: "Its tools can be used.", failed: "It could not be reached." }),
      "How it is.",
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
  docs("§5", "What the session is, at the start of a turn.", initExample),
  {
    type: tag("system"),
    subtype: tag("init"),
    uuid,
    session_id: sessionId,
    cwd: required(string(), "Working directory of the sandbox."),
    tools: required(list(string()), "Names of the tools it may use."),
    mcp_servers: required(list(toolServerStatusSchema), "Its tool servers."),
    model: required(string(), "Model that answers."),
    permissionMode: required(string(), "How freely the agent may act, in the words of `init`."),
  },
);

export const compactMetadataSchema = chucky.object(
  "CompactMetadata",
  docs("§5", "Facts about a compaction.", { trigger: "auto", pre_tokens: 151000 }),
  {
    trigger: required(openEnum({ manual: "Somebody asked.", auto: "The context was full." }), "Why."),
    pre_tokens: required(uint53(), { description: "Size of the context before it.", unit: "tokens" }),
  },
);

export const compactBoundaryFrameSchema = chucky.object(
  "CompactBoundaryFrame",
  docs("§5", "The agent replaced older messages by a summary of them.", {
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
    compact_metadata: required(compactMetadataSchema, "The facts."),
  },
);

export const systemFrameSchema = chucky.openUnion(
  "SystemFrame",
  docs("§5", "What happens around the conversation, without an envelope.", initExample),
  "subtype",
  [
    withMapping(systemInitFrameSchema, mapsTo("session.created")),
    withMapping(compactBoundaryFrameSchema, mapsTo("context.compacted")),
  ],
);

export const flatResultSubtypeSchema = chucky.define(
  "FlatResultSubtype",
  docs("§5", "How a turn ended.", "success"),
  openEnum({
    success: "The answer is complete.",
    error_max_turns: "The limit of model rounds was reached.",
    error_during_execution: "It failed, or was cut short.",
    error_max_budget_usd: "The money limit was reached.",
    error_max_structured_output_retries: "No answer satisfied the asked schema.",
    error_budget: "The budget of the token was used up; in the words of the Go and PHP clients.",
    error_concurrency: "Too many sessions were open; in the words of the Go and PHP clients.",
    error_authentication: "The token was refused; in the words of the Go and PHP clients.",
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
  docs("§5", "Ends a turn, without an envelope.", flatResult),
  {
    type: tag("result"),
    subtype: required(flatResultSubtypeSchema, "How it ended."),
    uuid,
    session_id: sessionId,
    duration_ms: required(uint53(), { description: "From start to end.", unit: "ms" }),
    duration_api_ms: required(uint53(), { description: "Time spent in model calls.", unit: "ms" }),
    is_error: required(boolean(), "Whether it failed."),
    num_turns: required(uint53(), { description: "Model rounds it took.", unit: "rounds" }),
    result: nullish(string(), "The whole answer. Present on success."),
    total_cost_usd: required(float64(), { description: "Estimated cost of the turn.", unit: "USD" }),
    usage: required(usageSchema, "What the turn consumed."),
    structured_output: nullish(json(), "The answer as data, when `outputFormat` asked for it."),
    errors: nullish(list(string()), "Why it failed. Present on failure."),
    payload: nullish(resultSchema, "The enveloped result once more, for readers of both forms."),
  },
);

export const wrappedResultSchema = chucky.object(
  "WrappedResult",
  docs("§5, §12.12", "Ends a turn, in the one place both generations of the Python client look.", {
    type: "result",
    subtype: "success",
    result: "It is 18 degrees.",
    session_id: ids.session,
    total_cost_usd: 0.0021,
    duration_ms: 1840,
  }),
  {
    type: tag("result"),
    subtype: required(flatResultSubtypeSchema, "How it ended."),
    uuid: nullish(string(), "UUID of this frame."),
    session_id: nullish(string(), "Id to resume the session by."),
    duration_ms: nullish(uint53(), { description: "From start to end.", unit: "ms" }),
    duration_api_ms: nullish(uint53(), { description: "Time spent in model calls.", unit: "ms" }),
    is_error: nullish(boolean(), "Whether it failed."),
    num_turns: nullish(uint53(), { description: "Model rounds it took.", unit: "rounds" }),
    result: nullish(string(), "The whole answer. Present on success."),
    total_cost_usd: nullish(float64(), { description: "Estimated cost of the turn.", unit: "USD" }),
    usage: nullish(usageSchema, "What the turn consumed."),
    structured_output: nullish(json(), "The answer as data, when `outputFormat` asked for it."),
    errors: nullish(list(string()), "Why it failed. Present on failure."),
  },
);

export type FlatAssistantFrame = z.infer<typeof flatAssistantFrameSchema>;
export type StreamEventFrame = z.infer<typeof streamEventFrameSchema>;
export type SystemInitFrame = z.infer<typeof systemInitFrameSchema>;
export type CompactBoundaryFrame = z.infer<typeof compactBoundaryFrameSchema>;
export type FlatResultFrame = z.infer<typeof flatResultFrameSchema>;
export type WrappedResult = z.infer<typeof wrappedResultSchema>;
