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
  docs("§5", "Bytes inline in the message, base64-encoded.", bytes),
  {
    type: tag("base64"),
    media_type: required(string(), "IANA media type, such as `image/png`."),
    data: required(base64(), "File content in padded base64 (RFC 4648 §4)."),
  },
);

export const sourceSchema = chucky.openUnion(
  "Source",
  docs("§5", "Location of the bytes of an image or document.", bytes),
  "type",
  [base64SourceSchema],
);

export const textBlockSchema = chucky.object(
  "TextBlock",
  docs("§5", "Plain text or Markdown.", { type: "text", text: "Let me check." }),
  {
    type: tag("text"),
    text: required(string(), "Text of the block; an empty string is allowed."),
  },
);

export const thinkingBlockSchema = chucky.object(
  "ThinkingBlock",
  docs("§5", "Reasoning of the model before an answer.", { type: "thinking", thinking: "A tool is needed." }),
  { type: tag("thinking"), thinking: required(string(), "Reasoning as readable text.") },
);

export const imageBlockSchema = chucky.object(
  "ImageBlock",
  docs("§5", "Image in a message body.", { type: "image", source: bytes }),
  { type: tag("image"), source: required(sourceSchema, "Image bytes, inline in the message.") },
);

export const documentBlockSchema = chucky.object(
  "DocumentBlock",
  docs("§5", "Document in a message body, such as a PDF.", {
    type: "document",
    source: { ...bytes, media_type: "application/pdf" },
  }),
  { type: tag("document"), source: required(sourceSchema, "Bytes of the document, inline.") },
);

export const toolUseBlockSchema = chucky.object(
  "ToolUseBlock",
  docs("§5", "The agent used a tool at this place of the message.", {
    type: "tool_use",
    id: "toolu_01",
    name: "mcp__desk__get_weather",
    input: { city: "Lisbon" },
  }),
  {
    type: tag("tool_use"),
    id: required(
      string(),
      "Id of the tool use; the matching `tool_result` block carries it as `tool_use_id`.",
    ),
    name: required(string(), "Tool name as the model knows it: bare, or `mcp__<server>__<tool>`."),
    input: required(map(json()), "Arguments that follow the input schema of the tool."),
  },
);

export const toolResultBlockSchema = chucky.object(
  "ToolResultBlock",
  docs("§5", "Result of a tool, inside a message.", {
    type: "tool_result",
    tool_use_id: "toolu_01",
    content: [{ type: "text", text: "18 degrees, clear" }],
    is_error: false,
  }),
  {
    type: tag("tool_result"),
    tool_use_id: required(string(), "The `id` of the call in an earlier message."),
    get content(): z.ZodType<unknown> {
      return nullish(bodySchema, "Output for the model. Absent when the tool returned nothing.");
    },
    is_error: nullish(boolean(), { description: "True when the tool failed.", default: false }),
  },
);

/** Content block of a flat message. */
export const blockSchema = chucky.openUnion(
  "Block",
  docs("§5", "Content block of a message body. Unknown kinds are kept unchanged.", {
    type: "text",
    text: "Let me check.",
  }),
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
  docs("§5", "Body of a message: plain text, or a list of blocks.", "What is the weather in Lisbon?", [
    { type: "text", text: "Describe these." },
  ]),
  kindUnion({ string: string(), array: list(blockSchema) }),
);

export type Block = z.infer<typeof blockSchema>;
export type Body = z.infer<typeof bodySchema>;
