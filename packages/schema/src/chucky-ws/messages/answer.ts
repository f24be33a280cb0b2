import { json, map, nullish, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { chucky, docs } from "../namespace.ts";
import { bodySchema } from "./block.ts";

const type = tag("assistant");
const text = { type: "assistant", subtype: "text", text: "Let me check " };
const textDelta = { type: "text_delta", text: "Let me check " };

export const textItemSchema = chucky.object(
  "TextItem",
  docs("§4.2", "Increment of the text of an answer.", text),
  { type, subtype: tag("text"), text: required(string(), "Characters to append to the text so far.") },
);

export const thinkingItemSchema = chucky.object(
  "ThinkingItem",
  docs("§4.2", "Increment of the reasoning before an answer.", {
    type: "assistant",
    subtype: "thinking",
    thinking: "A tool is needed.",
  }),
  {
    type,
    subtype: tag("thinking"),
    thinking: required(string(), "Characters to append to the reasoning so far."),
  },
);

export const toolUseItemSchema = chucky.object(
  "ToolUseItem",
  docs(
    "§4.2",
    "The agent uses a tool, wherever it runs. Informational: only `tool_call` requires the client to act.",
    {
      type: "assistant",
      subtype: "tool_use",
      id: "call_01",
      name: "get_weather",
      input: { city: "Lisbon" },
    },
  ),
  {
    type,
    subtype: tag("tool_use"),
    id: required(string(), "Id of the tool use. A following `tool_call` carries the same one."),
    name: required(string(), "Tool name: bare, or `mcp__<server>__<tool>`."),
    input: required(map(json()), "Arguments that follow the input schema of the tool."),
  },
);

/** Increment of an answer in the documented form. */
export const answerItemSchema = chucky.openUnion(
  "AnswerItem",
  docs("§4.2", "Increment of a streamed answer, in the canonical dialect.", text),
  "subtype",
  [textItemSchema, thinkingItemSchema, toolUseItemSchema],
);

export const textDeltaSchema = chucky.object(
  "TextDelta",
  docs("§5", "Increment of the text, in the dialect of the first TypeScript client.", textDelta),
  {
    type: tag("text_delta"),
    text: required(string(), "Characters to append to the text so far."),
  },
);

export const thinkingDeltaSchema = chucky.object(
  "ThinkingDelta",
  docs("§5", "Increment of the reasoning, in the dialect of the first TypeScript client.", {
    type: "thinking_delta",
    thinking: "A tool is needed.",
  }),
  {
    type: tag("thinking_delta"),
    thinking: required(string(), "Characters to append to the reasoning so far."),
  },
);

export const deltaSchema = chucky.openUnion(
  "Delta",
  docs("§5", "Increment of text or reasoning.", textDelta),
  "type",
  [textDeltaSchema, thinkingDeltaSchema],
);

export const contentBlockDeltaSchema = chucky.object(
  "ContentBlockDelta",
  docs("§5", "Increment of an answer, in the dialect of the first TypeScript client.", {
    type: "content_block_delta",
    delta: textDelta,
  }),
  { type: tag("content_block_delta"), delta: required(deltaSchema, "Text or reasoning to append.") },
);

export const assistantMessageSchema = chucky.object(
  "AssistantMessage",
  docs("§5", "Answer or increment of it, in the dialect of the first TypeScript client.", {
    type: "assistant_message",
    delta: textDelta,
  }),
  {
    type: tag("assistant_message"),
    delta: nullish(deltaSchema, "Text or reasoning to append. Absent on a complete message."),
    content: nullish(bodySchema, "Complete body, from servers that do not stream. Absent on an increment."),
  },
);

export type AnswerItem = z.infer<typeof answerItemSchema>;
export type TextItem = z.infer<typeof textItemSchema>;
export type ThinkingItem = z.infer<typeof thinkingItemSchema>;
export type ToolUseItem = z.infer<typeof toolUseItemSchema>;
export type ContentBlockDelta = z.infer<typeof contentBlockDeltaSchema>;
export type AssistantMessage = z.infer<typeof assistantMessageSchema>;
