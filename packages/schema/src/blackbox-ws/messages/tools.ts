import { json, map, nullish, required, string } from "@colloquy/define";
import type { z } from "zod";
import { envelope, envelopeWithChannel } from "../envelope.ts";
import { at, toolRequest, envelope as written } from "../examples.ts";
import { blackboxWs } from "../namespace.ts";

const callId = () =>
  required(string(), "Opaque and unique in the conversation; the same in all frames about one call (§8).");
const toolName = () =>
  required(
    string().regex(/^[a-zA-Z_][a-zA-Z0-9_]*$/),
    "Tool to run, as configured for the agent: a letter or `_`, then letters, digits or `_`.",
  );

export const toolCallContentSchema = blackboxWs.object(
  "ToolCallContent",
  {
    description: "Tool and arguments of a call.",
    source: "blackbox-ws §4.4, §4.6 (LIVE for the request; INFERRED for the notice)",
    examples: [toolRequest],
  },
  {
    id: callId(),
    toolName: toolName(),
    args: required(map(json()), "Arguments that follow the schema of the tool; `{}` when it takes none."),
  },
);

export const toolCallSchema = blackboxWs.object(
  "ToolCall",
  {
    description: "The agent calls a tool. For display only; clients must not answer it.",
    source: "blackbox-ws §4.4 (INFERRED)",
    examples: [{ type: "toolCall", ...written, content: toolRequest }],
  },
  {
    ...envelope("toolCall"),
    content: required(toolCallContentSchema, "Tool to be run, with its arguments."),
  },
);

export const toolCallResultContentSchema = blackboxWs.object(
  "ToolCallResultContent",
  {
    description: "Outcome of a tool call.",
    source: "blackbox-ws §4.5 (INFERRED)",
    examples: [{ id: "tc-01", toolName: "check_berth", result: { free: true } }],
  },
  {
    id: callId(),
    toolName: toolName(),
    result: required(json(), "Value the tool returned; `null` when the server gave up."),
    error: nullish(
      string(),
      "Reason the server failed the call, such as a timeout. Absent or `null` when the tool returned.",
    ),
  },
);

export const toolCallResultSchema = blackboxWs.object(
  "ToolCallResult",
  {
    description: "A tool call has ended. For display only; clients must not answer it.",
    source: "blackbox-ws §4.5 (existence and timing LIVE)",
    examples: [
      {
        type: "toolCallResult",
        ...written,
        content: { id: "tc-01", toolName: "check_berth", result: { free: true } },
      },
    ],
  },
  {
    ...envelope("toolCallResult"),
    content: required(toolCallResultContentSchema, "Value the tool returned, or the reason for its failure."),
  },
);

export const websocketToolRequestSchema = blackboxWs.object(
  "WebsocketToolRequest",
  {
    description:
      "Requests the client to run a tool of the integration's `tools`. Must be answered within 60 s, also for unknown tools.",
    source: "blackbox-ws §4.6 (LIVE)",
    examples: [{ type: "websocketToolRequest", ...written, content: toolRequest }],
  },
  {
    ...envelope("websocketToolRequest"),
    content: required(toolCallContentSchema, "Tool and arguments to run."),
  },
);

export const toolResponseContentSchema = blackboxWs.object(
  "ToolResponseContent",
  {
    description: "Outcome of a tool that the client ran.",
    source: "blackbox-ws §3.4",
    examples: [
      { id: "tc-01", result: { free: true } },
      { id: "tc-01", result: { success: false, error: "no such berth" } },
    ],
  },
  {
    id: required(string(), "The `content.id` of the request; an unknown one is ignored."),
    result: required(
      json(),
      'Any JSON value, `null` included, passed to the model. A failure is reported here, by convention as `{"success": false, "error": …}` (INFERRED).',
    ),
  },
);

export const websocketToolResponseSchema = blackboxWs.object(
  "WebsocketToolResponse",
  {
    description:
      "Answers `websocketToolRequest`. The only frame that must contain the key `channelId`, even for `null`.",
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
    content: required(toolResponseContentSchema, "Id of the request and the value the tool returned."),
  },
);

export type ToolCallContent = z.infer<typeof toolCallContentSchema>;
export type ToolCall = z.infer<typeof toolCallSchema>;
export type ToolCallResultContent = z.infer<typeof toolCallResultContentSchema>;
export type ToolCallResult = z.infer<typeof toolCallResultSchema>;
export type WebsocketToolRequest = z.infer<typeof websocketToolRequestSchema>;
export type ToolResponseContent = z.infer<typeof toolResponseContentSchema>;
export type WebsocketToolResponse = z.infer<typeof websocketToolResponseSchema>;
