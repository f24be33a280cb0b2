import {
  base64,
  boolean,
  json,
  kindUnion,
  list,
  map,
  nullish,
  required,
  string,
  tag,
} from "@colloquy/define";
import type { z } from "zod";
import { chucky, docs } from "../namespace.ts";

const bytes = { type: "base64", media_type: "image/png", data: "aGVsbG8=" };

export const base64SourceSchema = chucky.object(
  "Base64Source",
  docs("§5", "Bytes that travel in the message.", bytes),
  {
    type: tag("base64"),
    media_type: required(string(), "IANA media type, such as `image/png`."),
    data: required(base64(), "The bytes."),
  },
);

export const sourceSchema = chucky.openUnion(
  "Source",
  docs("§5", "Where the bytes of a block are.", bytes),
  "type",
  [base64SourceSchema],
);

export const textBlockSchema = chucky.object(
  "TextBlock",
  docs("§5", "Text.", { type: "text", text: "Let me check." }),
  {
    type: tag("text"),
    text: required(string(), "The text. May be empty."),
  },
);

export const thinkingBlockSchema = chucky.object(
  "ThinkingBlock",
  docs("§5", "Reasoning before an answer.", { type: "thinking", thinking: "A tool is needed." }),
  { type: tag("thinking"), thinking: required(string(), "The reasoning.") },
);

export const imageBlockSchema = chucky.object(
  "ImageBlock",
  docs("§5", "A picture.", { type: "image", source: bytes }),
  { type: tag("image"), source: required(sourceSchema, "Where its bytes are.") },
);

export const documentBlockSchema = chucky.object(
  "DocumentBlock",
  docs("§5", "A document.", { type: "document", source: { ...bytes, media_type: "application/pdf" } }),
  { type: tag("document"), source: required(sourceSchema, "Where its bytes are.") },
);

export const toolUseBlockSchema = chucky.object(
  "ToolUseBlock",
  docs("§5", "The place where the agent used a tool.", {
    type: "tool_use",
    id: "toolu_01",
    name: "mcp__desk__get_weather",
    input: { city: "Lisbon" },
  }),
  {
    type: tag("tool_use"),
    id: required(string(), "Id of the call."),
    name: required(string(), "Name as the model knows it: bare, or `mcp__<server>__<tool>`."),
    input: required(map(json()), "Arguments, by the tool's input schema."),
  },
);

export const toolResultBlockSchema = chucky.object(
  "ToolResultBlock",
  docs("§5", "What a tool came to, inside a message.", {
    type: "tool_result",
    tool_use_id: "toolu_01",
    content: [{ type: "text", text: "18 degrees, clear" }],
    is_error: false,
  }),
  {
    type: tag("tool_result"),
    tool_use_id: required(string(), "Id of the call that is answered."),
    get content(): z.ZodType<unknown> {
      return nullish(bodySchema, "What the model is shown.");
    },
    is_error: nullish(boolean(), { description: "Whether the tool failed.", default: false }),
  },
);

/** One piece of a flat message. */
export const blockSchema = chucky.openUnion(
  "Block",
  docs("§5", "One piece of a message body.", { type: "text", text: "Let me check." }),
  "type",
  [
    textBlockSchema,
    thinkingBlockSchema,
    imageBlockSchema,
    documentBlockSchema,
    toolUseBlockSchema,
    toolResultBlockSchema,
  ],
);

/** A body: plain text, or blocks. */
export const bodySchema = chucky.define(
  "Body",
  docs("§5", "The body of a message: text alone, or blocks.", "What is the weather in Lisbon?", [
    { type: "text", text: "Describe these." },
  ]),
  kindUnion({ string: string(), array: list(blockSchema) }),
);

export type Block = z.infer<typeof blockSchema>;
export type Body = z.infer<typeof bodySchema>;
