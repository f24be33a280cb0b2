import {
  boolean,
  json,
  kindUnion,
  list,
  map,
  openUnion,
  optional,
  required,
  string,
  tag,
} from "@colloquy/define";
import type { z } from "zod";
import { claudeStreamJson } from "../namespace.ts";

const source = "claude-stream-json §4.3";

export const textBlockSchema = claudeStreamJson.object(
  "TextBlock",
  { description: "Text.", source, examples: [{ type: "text", text: "Three files." }] },
  {
    type: tag("text"),
    text: required(string(), "The text."),
    citations: optional(json(), "Where it is from, as in the model API; may be `null`."),
  },
);

export const thinkingBlockSchema = claudeStreamJson.object(
  "ThinkingBlock",
  {
    description: "Reasoning.",
    source,
    examples: [{ type: "thinking", thinking: "Count.", signature: "c2ln" }],
  },
  {
    type: tag("thinking"),
    thinking: required(string(), "The reasoning."),
    signature: optional(string(), "Proof for the model API; the Python SDK demands it."),
  },
);

export const redactedThinkingBlockSchema = claudeStreamJson.object(
  "RedactedThinkingBlock",
  {
    description: "Reasoning that is not shown.",
    source,
    examples: [{ type: "redacted_thinking", data: "c2ln" }],
  },
  { type: tag("redacted_thinking"), data: required(string(), "Opaque; goes back to the model API.") },
);

export const toolUseBlockSchema = claudeStreamJson.object(
  "ToolUseBlock",
  {
    description: "A tool with its input.",
    source,
    examples: [{ type: "tool_use", id: "toolu_01", name: "Bash", input: { command: "ls" } }],
  },
  {
    type: tag("tool_use"),
    id: required(string(), "The call."),
    name: required(string(), "The tool; `mcp__<server>__<tool>` for MCP."),
    input: required(map(json()), "Its input."),
  },
);

export const sourceSchema = claudeStreamJson.define(
  "BlockSource",
  {
    description: "Where the bytes of a picture or document are.",
    source,
    examples: [{ type: "url", url: "https://images.example/quay.png" }],
  },
  openUnion("type", [
    claudeStreamJson.object(
      "Base64Source",
      {
        description: "The bytes themselves.",
        source,
        examples: [{ type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" }],
      },
      {
        type: tag("base64"),
        media_type: required(string(), "IANA media type."),
        data: required(string(), "The bytes in base64."),
      },
    ),
    claudeStreamJson.object(
      "UrlSource",
      {
        description: "A place to fetch them from.",
        source,
        examples: [{ type: "url", url: "https://images.example/quay.png" }],
      },
      { type: tag("url"), url: required(string(), "The place.") },
    ),
  ]),
);

export const imageBlockSchema = claudeStreamJson.object(
  "ImageBlock",
  {
    description: "A picture.",
    source,
    examples: [{ type: "image", source: { type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" } }],
  },
  { type: tag("image"), source: required(sourceSchema, "Where the bytes are.") },
);

export const documentBlockSchema = claudeStreamJson.object(
  "DocumentBlock",
  {
    description: "A document.",
    source,
    examples: [{ type: "document", source: { type: "url", url: "https://docs.example/a.pdf" }, title: "A" }],
  },
  {
    type: tag("document"),
    source: required(sourceSchema, "Where the bytes are."),
    title: optional(string(), "Its title."),
    context: optional(string(), "What it is for."),
    citations: optional(json(), "Whether to cite it, as in the model API."),
  },
);

/** What a tool answered may hold pictures and text, and in newer servers other blocks. */
export const toolResultContentSchema = claudeStreamJson.define(
  "ToolResultContent",
  { description: "Text, or blocks.", source, examples: ["a.md b.md c.md", [{ type: "text", text: "a.md" }]] },
  kindUnion({
    string: string(),
    array: list(openUnion("type", [textBlockSchema, imageBlockSchema, documentBlockSchema])),
  }),
);

export const toolResultBlockSchema = claudeStreamJson.object(
  "ToolResultBlock",
  {
    description: "What a tool answered.",
    source,
    examples: [{ type: "tool_result", tool_use_id: "toolu_01", content: "a.md b.md c.md" }],
  },
  {
    type: tag("tool_result"),
    tool_use_id: required(string(), "The call."),
    content: optional(toolResultContentSchema, "The answer; absent when there is none."),
    is_error: optional(boolean(), { description: "Whether it failed.", default: false }),
  },
);

export const blockSchema = claudeStreamJson.openUnion(
  "Block",
  {
    description:
      "A piece of a message. The model API has more kinds (`server_tool_use`, `web_search_tool_result`, `mcp_tool_use` …); they are kept as they are.",
    source,
    examples: [{ type: "text", text: "Three files." }],
  },
  "type",
  [
    textBlockSchema,
    thinkingBlockSchema,
    redactedThinkingBlockSchema,
    toolUseBlockSchema,
    toolResultBlockSchema,
    imageBlockSchema,
    documentBlockSchema,
  ],
);

export const messageContentSchema = claudeStreamJson.define(
  "MessageContent",
  { description: "Text, or blocks.", source, examples: ["hello", [{ type: "text", text: "hello" }]] },
  kindUnion({ string: string(), array: list(blockSchema) }),
);

export type TextBlock = z.infer<typeof textBlockSchema>;
export type ThinkingBlock = z.infer<typeof thinkingBlockSchema>;
export type ToolUseBlock = z.infer<typeof toolUseBlockSchema>;
export type ToolResultBlock = z.infer<typeof toolResultBlockSchema>;
export type Block = z.infer<typeof blockSchema>;
export type MessageContent = z.infer<typeof messageContentSchema>;
