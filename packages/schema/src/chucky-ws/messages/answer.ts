import { json, map, nullish, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { chucky, docs } from "../namespace.ts";
import { bodySchema } from "./block.ts";

const type = tag("assistant");
const text = { type: "assistant", subtype: "text", text: "Let me check " };
const textDelta = { type: "text_delta", text: "Let me check " };

export const textItemSchema = chucky.object(
  "TextItem",
  docs("§4.2", "The next piece of the answer's text.", text),
  { type, subtype: tag("text"), text: required(string(), "Text to append.") },
);

export const thinkingItemSchema = chucky.object(
  "ThinkingItem",
  docs("§4.2", "The next piece of the reasoning before an answer.", {
    type: "assistant",
    subtype: "thinking",
    thinking: "A tool is needed.",
  }),
  { type, subtype: tag("thinking"), thinking: required(string(), "Reasoning to append.") },
);

export const toolUseItemSchema = chucky.object(
  "ToolUseItem",
  docs("§4.2", "The agent uses a tool, wherever it runs. Asks the client for nothing: `tool_call` does.", {
    type: "assistant",
    subtype: "tool_use",
    id: "call_01",
    name: "get_weather",
    input: { city: "Lisbon" },
  }),
  {
    type,
    subtype: tag("tool_use"),
    id: required(string(), "Id of the call."),
    name: required(string(), "Name of the tool."),
    input: required(map(json()), "Arguments, by the tool's input schema."),
  },
);

/** A piece of an answer as the documentation has it. */
export const answerItemSchema = chucky.openUnion(
  "AnswerItem",
  docs("§4.2", "One piece of a streamed answer.", text),
  "subtype",
  [textItemSchema, thinkingItemSchema, toolUseItemSchema],
);

export const textDeltaSchema = chucky.object("TextDelta", docs("§5", "The next piece of text.", textDelta), {
  type: tag("text_delta"),
  text: required(string(), "Text to append."),
});

export const thinkingDeltaSchema = chucky.object(
  "ThinkingDelta",
  docs("§5", "The next piece of reasoning.", { type: "thinking_delta", thinking: "A tool is needed." }),
  { type: tag("thinking_delta"), thinking: required(string(), "Reasoning to append.") },
);

export const deltaSchema = chucky.openUnion(
  "Delta",
  docs("§5", "The next piece of text or reasoning.", textDelta),
  "type",
  [textDeltaSchema, thinkingDeltaSchema],
);

export const contentBlockDeltaSchema = chucky.object(
  "ContentBlockDelta",
  docs("§5", "A piece of an answer as the first TypeScript client reads it.", {
    type: "content_block_delta",
    delta: textDelta,
  }),
  { type: tag("content_block_delta"), delta: required(deltaSchema, "The piece.") },
);

export const assistantMessageSchema = chucky.object(
  "AssistantMessage",
  docs("§5", "An answer, or a piece of one, as the first TypeScript client reads it.", {
    type: "assistant_message",
    delta: textDelta,
  }),
  {
    type: tag("assistant_message"),
    delta: nullish(deltaSchema, "The piece."),
    content: nullish(bodySchema, "The whole body, from servers that do not stream."),
  },
);

export type AnswerItem = z.infer<typeof answerItemSchema>;
export type TextItem = z.infer<typeof textItemSchema>;
export type ThinkingItem = z.infer<typeof thinkingItemSchema>;
export type ToolUseItem = z.infer<typeof toolUseItemSchema>;
export type ContentBlockDelta = z.infer<typeof contentBlockDeltaSchema>;
export type AssistantMessage = z.infer<typeof assistantMessageSchema>;
