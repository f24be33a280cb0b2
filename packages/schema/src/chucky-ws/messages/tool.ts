import { base64, boolean, json, list, map, nullish, required, string, tag } from "@colloquy/define";
import type { z } from "zod";
import { frame } from "../envelope.ts";
import { chucky, docs } from "../namespace.ts";
import { executeInSchema } from "./enums.ts";

const weather = {
  name: "get_weather",
  description: "Look up current weather for one city.",
  inputSchema: { type: "object", properties: { city: { type: "string" } }, required: ["city"] },
  executeIn: "client",
};

export const toolDefinitionSchema = chucky.object(
  "ToolDefinition",
  docs("§3.1", "Tool the agent may use, with its input schema.", weather),
  {
    name: required(string(), "Bare name, unique in the session; without the `mcp__` prefix."),
    description: required(string(), "Purpose of the tool, as the model reads it."),
    inputSchema: required(map(json()), "JSON Schema of the arguments; its `type` is `object`."),
    executeIn: nullish(executeInSchema, { description: "Place where the tool is run.", default: "server" }),
  },
);

export const textContentSchema = chucky.object(
  "TextContent",
  docs("§3.4", "Text in the result of a tool.", { type: "text", text: "18 degrees, clear" }),
  { type: tag("text"), text: required(string(), "Text for the model; an empty string is allowed.") },
);

export const imageContentSchema = chucky.object(
  "ImageContent",
  docs("§3.4", "Image in the result of a tool.", { type: "image", data: "aGVsbG8=", mimeType: "image/png" }),
  {
    type: tag("image"),
    data: required(base64(), "File content in padded base64 (RFC 4648 §4)."),
    mimeType: required(string(), "IANA media type, such as `image/png`."),
  },
);

export const resourceContentSchema = chucky.object(
  "ResourceContent",
  docs("§3.4", "Resource in the result of a tool, with or without its content.", {
    type: "resource",
    uri: "file:///report.txt",
    mimeType: "text/plain",
    text: "ok",
  }),
  {
    type: tag("resource"),
    uri: required(string(), "URI that identifies the resource at its server."),
    mimeType: nullish(string(), "IANA media type of the content. Absent: not known."),
    text: nullish(string(), "Content of a text resource. Absent for binary ones."),
    blob: nullish(base64(), "Content of a binary resource in base64. Absent for text."),
  },
);

/** Content item of a tool result; the server passes unknown kinds on to the model. */
export const toolContentSchema = chucky.openUnion(
  "ToolContent",
  docs(
    "§3.4",
    "Content item in the result of a tool, in the forms of MCP. Unknown types are passed on to the model.",
    { type: "text", text: "18 degrees, clear" },
  ),
  "type",
  [textContentSchema, imageContentSchema, resourceContentSchema],
);

const outcome = { content: [{ type: "text", text: "18 degrees, clear" }] };

export const toolOutcomeSchema = chucky.object(
  "ToolOutcome",
  docs("§3.4", "Outcome of a tool call, for the model.", outcome),
  {
    content: required(list(toolContentSchema), "Output for the model. May be empty."),
    isError: nullish(boolean(), {
      description: "True when the tool failed; `content` then explains the failure.",
      default: false,
    }),
  },
);

export const toolResultSchema = chucky.object(
  "ToolResult",
  docs("§3.4", "Outcome of a call, sent by the client.", { callId: "call_01", result: outcome }),
  {
    callId: required(
      string(),
      "The `callId` of the `tool_call`. An unknown or already answered one is ignored.",
    ),
    result: required(toolOutcomeSchema, "Output and success of the tool."),
  },
);

/** Spelt `id` and `name` in the documentation, `callId` and `toolName` in every client; a server sends both (§4.3). */
export const toolCallSchema = chucky.object(
  "ToolCall",
  docs(
    "§4.3",
    "Call of a tool that the client runs. Servers send both spellings of id and name with equal values; readers use either.",
    {
      id: "call_01",
      name: "get_weather",
      callId: "call_01",
      toolName: "get_weather",
      input: { city: "Lisbon" },
    },
    { id: "call_01", name: "get_weather", input: { city: "Lisbon" } },
    { callId: "call_01", toolName: "get_weather", input: { city: "Lisbon" } },
  ),
  {
    id: nullish(string(), "Id of the call; returned as `callId` of `tool_result`."),
    name: nullish(string(), "Bare tool name, never the `mcp__…` form."),
    callId: nullish(string(), "Same value as `id`. All known clients read this member."),
    toolName: nullish(string(), "Same value as `name`. All known clients read this member."),
    input: required(map(json()), "Arguments that follow the input schema of the tool."),
  },
);

const call = { callId: "call_01", toolName: "get_weather", id: "call_01", name: "get_weather", input: {} };

export const toolCallFrameSchema = frame(
  "ToolCallFrame",
  "tool_call",
  docs("§4.3", "Requests the client to run a tool; the turn waits for the `tool_result`.", {
    type: "tool_call",
    payload: call,
  }),
  toolCallSchema,
);

export const toolResultFrameSchema = frame(
  "ToolResultFrame",
  "tool_result",
  docs(
    "§3.4",
    "Outcome of a `tool_call`. Must be sent also when the tool failed or is unknown to the client.",
    {
      type: "tool_result",
      payload: { callId: "call_01", result: outcome },
    },
  ),
  toolResultSchema,
);

export type ToolDefinition = z.infer<typeof toolDefinitionSchema>;
export type ToolContent = z.infer<typeof toolContentSchema>;
export type ToolOutcome = z.infer<typeof toolOutcomeSchema>;
export type ToolCallFrame = z.infer<typeof toolCallFrameSchema>;
export type ToolResultFrame = z.infer<typeof toolResultFrameSchema>;
