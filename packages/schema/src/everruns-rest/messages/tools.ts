import {
  boolean,
  int32,
  json,
  list,
  map,
  nullish,
  openEnum,
  optional,
  required,
  string,
  tag,
} from "@colloquy/define";
import type { z } from "zod";
import { toolCall } from "../examples.ts";
import { everrunsRest } from "../namespace.ts";

export const toolDeferralSchema = everrunsRest.openEnum(
  "ToolDeferral",
  {
    description: "When the model is told about a tool.",
    source: "everruns-rest §3.1",
    examples: ["never"],
  },
  {
    never: "Always described to the model.",
    automatic: "The server decides.",
    always: "Described when the model looks for it.",
  },
);

export const toolHintSchema = everrunsRest.kindUnion(
  "ToolHint",
  { description: "A fact about how a tool behaves.", source: "everruns-rest §3.1", examples: [true] },
  { boolean: boolean(), string: string() },
);

const definitionFields = {
  name: required(string(), "Name the model calls it by; unique in the session."),
  description: required(string(), "What it does; the model reads it."),
  parameters: required(json(), "JSON Schema of its arguments."),
  display_name: nullish(string(), "Name to show to a person."),
  category: nullish(string(), "Group to show it in."),
  deferrable: nullish(toolDeferralSchema, {
    description: "Whether its description may be left out of the prompt until it is looked for.",
    default: "never",
  }),
  hints: nullish(map(toolHintSchema), "Facts about its behaviour, such as whether it only reads."),
  full_parameters: nullish(json(), "The whole JSON Schema, when `parameters` is a short form of it."),
};

export const clientToolSchema = everrunsRest.object(
  "ClientTool",
  {
    description: "A tool the client runs: the session waits for its result (`POST …/tool-results`).",
    source: "everruns-rest §3.1",
    examples: [
      {
        type: "client_side",
        name: "crane_status",
        description: "Tells whether a crane is free.",
        parameters: { type: "object", properties: { crane: { type: "integer" } }, required: ["crane"] },
      },
    ],
  },
  { type: tag("client_side"), ...definitionFields },
);

export const builtinToolSchema = everrunsRest.object(
  "BuiltinTool",
  {
    description: "A tool the server runs. In a request it is dropped without a word.",
    source: "everruns-rest §3.1",
    examples: [
      {
        type: "builtin",
        name: "tide_table",
        description: "Looks up high and low water.",
        parameters: { type: "object" },
        policy: "auto",
      },
    ],
  },
  {
    type: tag("builtin"),
    ...definitionFields,
    policy: nullish(
      openEnum({
        auto: "It runs at once.",
        requires_approval: "A person is asked first.",
        client_side: "The client runs it.",
      }),
      { description: "What happens before it runs.", default: "auto" },
    ),
  },
);

export const toolDefinitionSchema = everrunsRest.openUnion(
  "ToolDefinition",
  {
    description: "A tool the agent may ask for.",
    source: "everruns-rest §3.1",
    examples: [{ type: "client_side", name: "ring_bell", description: "Rings the bell.", parameters: {} }],
  },
  "type",
  [clientToolSchema, builtinToolSchema],
);

export const toolCallSchema = everrunsRest.object(
  "ToolCall",
  { description: "A tool the model asks for.", source: "everruns-rest §5.2", examples: [toolCall] },
  {
    id: required(string(), "Id of the call: opaque text from the model."),
    name: required(string(), "Name of the tool."),
    arguments: required(json(), "Arguments, by the tool's `parameters`; normally an object."),
  },
);

export const toolCallSummarySchema = everrunsRest.object(
  "ToolCallSummary",
  {
    description: "A tool call as a list of them shows it.",
    source: "everruns-rest §5.2",
    examples: [{ id: "call_7f31", name: "tide_table", display_name: "Tide table" }],
  },
  {
    id: required(string(), "Id of the call."),
    name: required(string(), "Name of the tool."),
    display_name: nullish(string(), "Name to show to a person."),
    narration: nullish(string(), "What it does right now, in words for a person."),
  },
);

export const toolResultSchema = everrunsRest.object(
  "ToolResult",
  {
    description: "The client's answer to one call. With `error` the call failed.",
    source: "everruns-rest §8",
    examples: [
      { tool_call_id: "call_c0de", result: { free: true } },
      { tool_call_id: "call_c0df", error: "crane 3 is offline" },
    ],
  },
  {
    tool_call_id: required(string(), "The call that is answered."),
    result: optional(json(), "The result: any JSON value."),
    error: nullish(string(), "What went wrong; the model reads it."),
  },
);

export const submitToolResultsRequestSchema = everrunsRest.object(
  "SubmitToolResultsRequest",
  {
    description:
      "Answers to client-side tool calls. A part of the open calls is accepted; the turn goes on with the last.",
    source: "everruns-rest §8",
    examples: [{ tool_results: [{ tool_call_id: "call_c0de", result: { free: true } }] }],
  },
  { tool_results: required(list(toolResultSchema), "The answers; an empty list is refused with 400.") },
);

export const submitToolResultsResponseSchema = everrunsRest.object(
  "SubmitToolResultsResponse",
  {
    description: "How many answers were taken.",
    source: "everruns-rest §8",
    examples: [{ accepted: 2, status: "active" }],
  },
  {
    accepted: required(int32(), "Number of answers taken."),
    status: required(
      string(),
      "Status of the session now: `active`, or `waitingfortoolresults` while calls are open.",
    ),
  },
);

export type ClientTool = z.infer<typeof clientToolSchema>;
export type BuiltinTool = z.infer<typeof builtinToolSchema>;
export type ToolDefinition = z.infer<typeof toolDefinitionSchema>;
export type ToolCall = z.infer<typeof toolCallSchema>;
export type ToolCallSummary = z.infer<typeof toolCallSummarySchema>;
export type ToolResult = z.infer<typeof toolResultSchema>;
export type SubmitToolResultsRequest = z.infer<typeof submitToolResultsRequestSchema>;
export type SubmitToolResultsResponse = z.infer<typeof submitToolResultsResponseSchema>;
