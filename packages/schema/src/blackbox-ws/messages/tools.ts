import { json, map, nullish, required, string } from "@colloquy/define";
import type { z } from "zod";
import { envelope, envelopeWithChannel } from "../envelope.ts";
import { at, toolRequest, envelope as written } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";

const callId = () => required(string(), "Id of the call: opaque, unique in the conversation (§8).");
const toolName = () => required(string().regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/), "Name of the tool.");

export const toolCallContentSchema = blackboxWs.object(
  "ToolCallContent",
  {
    description: "A tool with its arguments.",
    source: "blackbox-ws §4.4, §4.6 (LIVE for the request; INFERRED for the notice)",
    examples: [toolRequest],
  },
  {
    id: callId(),
    toolName: toolName(),
    args: required(map(json()), "Arguments, by the tool's schema; `{}` when there are none."),
  },
);

export const toolCallSchema = blackboxWs.object(
  "ToolCall",
  {
    description: "Tells that a tool is called, for display. Never answered.",
    source: "blackbox-ws §4.4 (INFERRED)",
    examples: [{ type: "toolCall", ...written, content: toolRequest }],
  },
  { ...envelope("toolCall"), content: required(toolCallContentSchema, "The call.") },
);

export const toolCallResultContentSchema = blackboxWs.object(
  "ToolCallResultContent",
  {
    description: "What a tool answered.",
    source: "blackbox-ws §4.5 (INFERRED)",
    examples: [{ id: "tc-01", toolName: "check_berth", result: { free: true } }],
  },
  {
    id: callId(),
    toolName: toolName(),
    result: required(json(), "What the tool answered; `null` when the server gave up."),
    error: nullish(string(), "Why the server itself failed the call: a timeout, a webhook error."),
  },
);

export const toolCallResultSchema = blackboxWs.object(
  "ToolCallResult",
  {
    description: "Tells what a tool answered, for display. Never answered.",
    source: "blackbox-ws §4.5 (existence and timing LIVE)",
    examples: [
      {
        type: "toolCallResult",
        ...written,
        content: { id: "tc-01", toolName: "check_berth", result: { free: true } },
      },
    ],
  },
  { ...envelope("toolCallResult"), content: required(toolCallResultContentSchema, "The outcome.") },
);

export const websocketToolRequestSchema = blackboxWs.object(
  "WebsocketToolRequest",
  {
    description: "Asks the client to run a tool that its integration lists. Must be answered.",
    source: "blackbox-ws §4.6 (LIVE)",
    examples: [{ type: "websocketToolRequest", ...written, content: toolRequest }],
  },
  { ...envelope("websocketToolRequest"), content: required(toolCallContentSchema, "The call.") },
);

export const toolResponseContentSchema = blackboxWs.object(
  "ToolResponseContent",
  {
    description: "A client's outcome of a tool.",
    source: "blackbox-ws §3.4",
    examples: [
      { id: "tc-01", result: { free: true } },
      { id: "tc-01", result: { success: false, error: "no such berth" } },
    ],
  },
  {
    id: required(string(), "Id of the request that is answered."),
    result: required(
      json(),
      'Any JSON value, `null` too. A failed tool says so here, by convention `{"success": false, "error": …}` (INFERRED).',
    ),
  },
);

export const websocketToolResponseSchema = blackboxWs.object(
  "WebsocketToolResponse",
  {
    description: "Answers `websocketToolRequest`. The one frame whose `channelId` key must be there.",
    source: "blackbox-ws §3.4 (LIVE)",
    examples: [
      {
        type: "websocketToolResponse",
        timestamp: at,
        channelId: null,
        content: { id: "tc-01", result: null },
      },
    ],
  },
  {
    ...envelopeWithChannel("websocketToolResponse"),
    content: required(toolResponseContentSchema, "The outcome."),
  },
);

export type ToolCallContent = z.infer<typeof toolCallContentSchema>;
export type ToolCall = z.infer<typeof toolCallSchema>;
export type ToolCallResultContent = z.infer<typeof toolCallResultContentSchema>;
export type ToolCallResult = z.infer<typeof toolCallResultSchema>;
export type WebsocketToolRequest = z.infer<typeof websocketToolRequestSchema>;
export type ToolResponseContent = z.infer<typeof toolResponseContentSchema>;
export type WebsocketToolResponse = z.infer<typeof websocketToolResponseSchema>;
