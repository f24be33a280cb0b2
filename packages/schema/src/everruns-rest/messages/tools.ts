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
    description: "When the definition of a tool is included in the prompt.",
    source: "everruns-rest §3.1",
    examples: ["never"],
  },
  {
    never: "The definition is included in every prompt.",
    automatic: "The server decides for each prompt.",
    always: "The definition is included only after the model searched for it.",
  },
);

export const toolHintSchema = everrunsRest.kindUnion(
  "ToolHint",
  {
    description: "Hint on the behaviour of a tool: a flag or a text.",
    source: "everruns-rest §3.1",
    examples: [true],
  },
  { boolean: boolean(), string: string() },
);

const definitionFields = {
  name: required(string(), "Name by which the model calls the tool; unique in the session."),
  description: required(string(), "Purpose of the tool, as the model reads it."),
  parameters: required(json(), "JSON Schema of the arguments."),
  display_name: nullish(string(), "Name for display. Absent: `name` is displayed."),
  category: nullish(string(), "Group for display in lists. Absent: none."),
  deferrable: nullish(toolDeferralSchema, {
    description: "When the definition is included in the prompt.",
    default: "never",
  }),
  hints: nullish(map(toolHintSchema), "Hints on the behaviour by name, such as whether the tool only reads."),
  full_parameters: nullish(
    json(),
    "Complete JSON Schema, when `parameters` is a shortened form. Absent otherwise.",
  ),
};

export const clientToolSchema = everrunsRest.object(
  "ClientTool",
  {
    description: "Tool that the client runs. The turn waits for its result, sent with `POST …/tool-results`.",
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
    description: "Tool that the server runs. Dropped silently in requests.",
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
        auto: "The tool runs at once.",
        requires_approval: "The user is asked for permission first.",
        client_side: "Run outside the server, by `POST …/tool-results`.",
      }),
      { description: "Condition for running the tool.", default: "auto" },
    ),
  },
);

export const toolDefinitionSchema = everrunsRest.openUnion(
  "ToolDefinition",
  {
    description: "Tool the model may call, distinguished by who runs it.",
    source: "everruns-rest §3.1",
    examples: [{ type: "client_side", name: "ring_bell", description: "Rings the bell.", parameters: {} }],
  },
  "type",
  [clientToolSchema, builtinToolSchema],
);

export const toolCallSchema = everrunsRest.object(
  "ToolCall",
  { description: "Tool call of the model.", source: "everruns-rest §5.2", examples: [toolCall] },
  {
    id: required(string(), "Opaque id the model gave the call, such as `call_…` or `toolu_…`."),
    name: required(string(), "Tool to run, by the `name` of its definition."),
    arguments: required(json(), "Arguments that follow the tool's `parameters`; normally an object."),
  },
);

export const toolCallSummarySchema = everrunsRest.object(
  "ToolCallSummary",
  {
    description: "Tool call for display, without its arguments.",
    source: "everruns-rest §5.2",
    examples: [{ id: "call_7f31", name: "tide_table", display_name: "Tide table" }],
  },
  {
    id: required(string(), "Opaque id the model gave the call."),
    name: required(string(), "Tool to run, by the `name` of its definition."),
    display_name: nullish(string(), "Tool name for display. Absent: `name` is displayed."),
    narration: nullish(string(), "Current activity of the tool in words, for display."),
  },
);

export const toolResultSchema = everrunsRest.object(
  "ToolResult",
  {
    description: "Outcome of one client-side tool call. The call failed when `error` is present.",
    source: "everruns-rest §8",
    examples: [
      { tool_call_id: "call_c0de", result: { free: true } },
      { tool_call_id: "call_c0df", error: "crane 3 is offline" },
    ],
  },
  {
    tool_call_id: required(
      string(),
      "The `id` from `tool.call_requested`. An id that is not open is refused.",
    ),
    result: optional(json(), "Value the tool returned, any JSON; at most 100 KB."),
    error: nullish(string(), "Reason for the failure, passed to the model. Absent after success."),
  },
);

export const submitToolResultsRequestSchema = everrunsRest.object(
  "SubmitToolResultsRequest",
  {
    description:
      "Results of client-side tool calls. Some of the open calls may be left for later; the turn continues with the last result.",
    source: "everruns-rest §8",
    examples: [{ tool_results: [{ tool_call_id: "call_c0de", result: { free: true } }] }],
  },
  {
    tool_results: required(list(toolResultSchema), "Results to deliver. An empty list is refused with 400."),
  },
);

export const submitToolResultsResponseSchema = everrunsRest.object(
  "SubmitToolResultsResponse",
  {
    description: "Outcome of a delivery of tool results.",
    source: "everruns-rest §8",
    examples: [{ accepted: 2, status: "active" }],
  },
  {
    accepted: required(int32(), "Length of the submitted list, if all ids were open."),
    status: required(
      string(),
      "Status of the session afterwards: `active`, or `waitingfortoolresults` while calls are open.",
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
