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
  docs("§3.1", "A tool the agent may use.", weather),
  {
    name: required(string(), "Bare name, unique in the session."),
    description: required(string(), "What it does; the model reads it."),
    inputSchema: required(map(json()), "JSON Schema of its arguments; an object schema."),
    executeIn: nullish(executeInSchema, { description: "Who runs it.", default: "server" }),
  },
);

export const textContentSchema = chucky.object(
  "TextContent",
  docs("§3.4", "Text a tool gave.", { type: "text", text: "18 degrees, clear" }),
  { type: tag("text"), text: required(string(), "The text. May be empty.") },
);

export const imageContentSchema = chucky.object(
  "ImageContent",
  docs("§3.4", "A picture a tool gave.", { type: "image", data: "aGVsbG8=", mimeType: "image/png" }),
  {
    type: tag("image"),
    data: required(base64(), "The bytes."),
    mimeType: required(string(), "IANA media type, such as `image/png`."),
  },
);

export const resourceContentSchema = chucky.object(
  "ResourceContent",
  docs("§3.4", "A resource a tool gave, with its content or without.", {
    type: "resource",
    uri: "file:///report.txt",
    mimeType: "text/plain",
    text: "ok",
  }),
  {
    type: tag("resource"),
    uri: required(string(), "Name of the resource."),
    mimeType: nullish(string(), "IANA media type."),
    text: nullish(string(), "The content, when it is text."),
    blob: nullish(base64(), "The content, when it is bytes."),
  },
);

/** One piece of a tool's result; the server passes kinds it does not know on to the model. */
export const toolContentSchema = chucky.openUnion(
  "ToolContent",
  docs("§3.4", "One piece of what a tool gave.", { type: "text", text: "18 degrees, clear" }),
  "type",
  [textContentSchema, imageContentSchema, resourceContentSchema],
);

const outcome = { content: [{ type: "text", text: "18 degrees, clear" }] };

export const toolOutcomeSchema = chucky.object("ToolOutcome", docs("§3.4", "What a tool came to.", outcome), {
  content: required(list(toolContentSchema), "What the model is shown. May be empty."),
  isError: nullish(boolean(), { description: "Whether the tool failed.", default: false }),
});

export const toolResultSchema = chucky.object(
  "ToolResult",
  docs("§3.4", "Answer to a tool call.", { callId: "call_01", result: outcome }),
  {
    callId: required(string(), "Id of the call that is answered. An unknown or answered one is ignored."),
    result: required(toolOutcomeSchema, "What the tool came to."),
  },
);

/** Spelt `id` and `name` in the documentation, `callId` and `toolName` in every client; a server sends both (§4.3). */
export const toolCallSchema = chucky.object(
  "ToolCall",
  docs(
    "§4.3",
    "A tool the client is asked to run. Servers send both spellings of id and name, with equal values; a reader takes whichever is there.",
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
    id: nullish(string(), "Id of the call, to answer with."),
    name: nullish(string(), "Bare name of the tool, never the `mcp__…` form."),
    callId: nullish(string(), "The same as `id`; what every client reads."),
    toolName: nullish(string(), "The same as `name`; what every client reads."),
    input: required(map(json()), "Arguments, by the tool's input schema."),
  },
);

const call = { callId: "call_01", toolName: "get_weather", id: "call_01", name: "get_weather", input: {} };

export const toolCallFrameSchema = frame(
  "ToolCallFrame",
  "tool_call",
  docs("§4.3", "Asks the client to run a tool; the turn waits for its `tool_result`.", {
    type: "tool_call",
    payload: call,
  }),
  toolCallSchema,
);

export const toolResultFrameSchema = frame(
  "ToolResultFrame",
  "tool_result",
  docs("§3.4", "Answers a `tool_call`, also when the tool failed or is not known to the client.", {
    type: "tool_result",
    payload: { callId: "call_01", result: outcome },
  }),
  toolResultSchema,
);

export type ToolDefinition = z.infer<typeof toolDefinitionSchema>;
export type ToolContent = z.infer<typeof toolContentSchema>;
export type ToolOutcome = z.infer<typeof toolOutcomeSchema>;
export type ToolCallFrame = z.infer<typeof toolCallFrameSchema>;
export type ToolResultFrame = z.infer<typeof toolResultFrameSchema>;
