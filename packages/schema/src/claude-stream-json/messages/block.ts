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
  {
    description: "Plain text or Markdown, written by the model or the user.",
    source,
    examples: [{ type: "text", text: "Three files." }],
  },
  {
    type: tag("text"),
    text: required(string(), "Text of the block; an empty string is allowed."),
    citations: optional(json(), "Sources the text cites, in the form of the model API. May be `null`."),
  },
);

export const thinkingBlockSchema = claudeStreamJson.object(
  "ThinkingBlock",
  {
    description: "Visible reasoning of the model, before the text it leads to.",
    source,
    examples: [{ type: "thinking", thinking: "Count.", signature: "c2ln" }],
  },
  {
    type: tag("thinking"),
    thinking: required(string(), "Reasoning as readable text; may be a summary of it."),
    signature: optional(
      string(),
      "Opaque proof that the model wrote the reasoning; sent back to the model API unchanged. Required by the Python SDK.",
    ),
  },
);

export const redactedThinkingBlockSchema = claudeStreamJson.object(
  "RedactedThinkingBlock",
  {
    description: "Reasoning the model API returns encrypted, so it cannot be displayed.",
    source,
    examples: [{ type: "redacted_thinking", data: "c2ln" }],
  },
  {
    type: tag("redacted_thinking"),
    data: required(string(), "Opaque; sent back to the model API unchanged in later requests."),
  },
);

export const toolUseBlockSchema = claudeStreamJson.object(
  "ToolUseBlock",
  {
    description:
      "Request of the model to run a tool. A `tool_result` with the same id follows in the same turn.",
    source,
    examples: [{ type: "tool_use", id: "toolu_01", name: "Bash", input: { command: "ls" } }],
  },
  {
    type: tag("tool_use"),
    id: required(string(), "Id of the call; the matching `tool_result` carries it as `tool_use_id`."),
    name: required(string(), "Tool to run. Tools of an MCP server are named `mcp__<server>__<tool>`."),
    input: required(
      map(json()),
      "Arguments the model chose, an object that follows the input schema of the tool.",
    ),
  },
);

export const sourceSchema = claudeStreamJson.define(
  "BlockSource",
  {
    description: "Location of the bytes of an image or document: inline, or at a URL.",
    source,
    examples: [{ type: "url", url: "https://images.example/quay.png" }],
  },
  openUnion("type", [
    claudeStreamJson.object(
      "Base64Source",
      {
        description: "Bytes inline in the block, base64-encoded.",
        source,
        examples: [{ type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" }],
      },
      {
        type: tag("base64"),
        media_type: required(string(), "IANA media type of the bytes, such as `image/png`."),
        data: required(string(), "File content in padded base64 (RFC 4648 §4)."),
      },
    ),
    claudeStreamJson.object(
      "UrlSource",
      {
        description: "Bytes that the model API fetches from the web.",
        source,
        examples: [{ type: "url", url: "https://images.example/quay.png" }],
      },
      {
        type: tag("url"),
        url: required(string(), "Absolute web address from which the bytes can be fetched."),
      },
    ),
  ]),
);

export const imageBlockSchema = claudeStreamJson.object(
  "ImageBlock",
  {
    description: "Image in a user message or a tool result.",
    source,
    examples: [{ type: "image", source: { type: "base64", media_type: "image/png", data: "iVBORw0KGgo=" } }],
  },
  { type: tag("image"), source: required(sourceSchema, "Image bytes, inline or at a URL.") },
);

export const documentBlockSchema = claudeStreamJson.object(
  "DocumentBlock",
  {
    description: "Document in a user message, such as a PDF.",
    source,
    examples: [{ type: "document", source: { type: "url", url: "https://docs.example/a.pdf" }, title: "A" }],
  },
  {
    type: tag("document"),
    source: required(sourceSchema, "Bytes of the file, inline or at a URL."),
    title: optional(string(), "Document title for the model and for citations. Absent: untitled."),
    context: optional(string(), "Notes on the document for the model; not cited from."),
    citations: optional(json(), "Whether the model cites the document, in the form of the model API."),
  },
);

/** The result of a tool may contain images and text, and from newer servers other blocks. */
export const toolResultContentSchema = claudeStreamJson.define(
  "ToolResultContent",
  {
    description: "Result of a tool: plain text, or a list of text, image and document blocks.",
    source,
    examples: ["a.md b.md c.md", [{ type: "text", text: "a.md" }]],
  },
  kindUnion({
    string: string(),
    array: list(openUnion("type", [textBlockSchema, imageBlockSchema, documentBlockSchema])),
  }),
);

export const toolResultBlockSchema = claudeStreamJson.object(
  "ToolResultBlock",
  {
    description:
      "Outcome of one tool call. Each `tool_use` gets exactly one in the same turn, also when denied, failed or interrupted.",
    source,
    examples: [{ type: "tool_result", tool_use_id: "toolu_01", content: "a.md b.md c.md" }],
  },
  {
    type: tag("tool_result"),
    tool_use_id: required(string(), "The `id` of the call in the preceding assistant message."),
    content: optional(
      toolResultContentSchema,
      "Output for the model. Absent when the tool returned nothing.",
    ),
    is_error: optional(boolean(), {
      description: "True when the call failed, was denied or was interrupted.",
      default: false,
    }),
  },
);

export const blockSchema = claudeStreamJson.openUnion(
  "Block",
  {
    description:
      "One content block of a message. Kinds this version does not list (`server_tool_use`, `web_search_tool_result`, `mcp_tool_use` …) are kept unchanged.",
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
  {
    description: "Content of a message: plain text, or a list of blocks.",
    source,
    examples: ["hello", [{ type: "text", text: "hello" }]],
  },
  kindUnion({ string: string(), array: list(blockSchema) }),
);

export type TextBlock = z.infer<typeof textBlockSchema>;
export type ThinkingBlock = z.infer<typeof thinkingBlockSchema>;
export type ToolUseBlock = z.infer<typeof toolUseBlockSchema>;
export type ToolResultBlock = z.infer<typeof toolResultBlockSchema>;
export type Block = z.infer<typeof blockSchema>;
export type MessageContent = z.infer<typeof messageContentSchema>;
