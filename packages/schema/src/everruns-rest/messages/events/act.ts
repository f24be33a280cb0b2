import { boolean, int32, list, nullish, openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { event } from "../../envelope.ts";
import { ids } from "../../examples.ts";
import { everrunsRest } from "../../namespace.ts";
import { toolCallSchema, toolCallSummarySchema } from "../tools.ts";
import { durationMs, headline, turn } from "./fields.ts";

const source = "everruns-rest §5.2";
const call = { tool_call_id: "call_7f31", tool_name: "tide_table" };

export const actStartedDataSchema = everrunsRest.object(
  "ActStartedData",
  {
    description: "The server begins to run the tools of a round.",
    source,
    examples: [{ tool_calls: [{ id: "call_7f31", name: "tide_table" }], headline: "Reading the tide table" }],
  },
  { tool_calls: required(list(toolCallSummarySchema), "The calls."), headline },
);

export const actCompletedDataSchema = everrunsRest.object(
  "ActCompletedData",
  {
    description: "The tools of a round have run.",
    source,
    examples: [{ completed: true, success_count: 1, error_count: 0, duration_ms: 66 }],
  },
  {
    completed: required(boolean(), "Whether all calls ended."),
    success_count: required(int32(), { description: "Calls that succeeded.", unit: "calls" }),
    error_count: required(int32(), { description: "Calls that did not.", unit: "calls" }),
    duration_ms: durationMs,
    headline,
  },
);

export const toolCallRequestedDataSchema = everrunsRest.object(
  "ToolCallRequestedData",
  {
    description: "The client is asked to run tools. The session waits for `POST …/tool-results`.",
    source,
    examples: [
      {
        tool_calls: [{ id: "call_c0de", name: "crane_status", arguments: { crane: 2 } }],
        headline: "Waiting for the crane",
      },
    ],
  },
  {
    tool_calls: required(list(toolCallSchema), "The calls to answer."),
    tool_summaries: optional(list(toolCallSummarySchema), {
      description: "The same for a person.",
      default: [],
    }),
    headline,
  },
);

export const toolCallRepairedDataSchema = everrunsRest.object(
  "ToolCallRepairedData",
  {
    description: "The model asked for a tool in a form that had to be mended.",
    source,
    examples: [{ turn_id: ids.turn, ...call, outcome: "local-salvage" }],
  },
  {
    turn_id: turn,
    tool_call_id: required(string(), "The call."),
    tool_name: required(string(), "Name of the tool."),
    outcome: required(
      openEnum({
        "local-salvage": "Mended here.",
        "re-prompt": "The model was asked again.",
        "gave-up": "It failed.",
      }),
      "What was done.",
    ),
  },
);

export const transcriptRepairedDataSchema = everrunsRest.object(
  "TranscriptRepairedData",
  {
    description: "A call without a result was found in the prompt and completed.",
    source,
    examples: [{ tool_call_id: "call_7f31", action: "synthesize", tool_name: "tide_table" }],
  },
  {
    tool_call_id: required(string(), "The call."),
    action: required(
      openEnum({ replay: "Its known result was put in.", synthesize: "A result was made up." }),
      "What was done.",
    ),
    tool_name: nullish(string(), "Name of the tool."),
  },
);

export const actStartedEventSchema = event("ActStartedEvent", "act.started", actStartedDataSchema);
export const actCompletedEventSchema = event("ActCompletedEvent", "act.completed", actCompletedDataSchema);
export const toolCallRequestedEventSchema = event(
  "ToolCallRequestedEvent",
  "tool.call_requested",
  toolCallRequestedDataSchema,
);
export const toolCallRepairedEventSchema = event(
  "ToolCallRepairedEvent",
  "tool.call_repaired",
  toolCallRepairedDataSchema,
);
export const transcriptRepairedEventSchema = event(
  "TranscriptRepairedEvent",
  "transcript.repaired",
  transcriptRepairedDataSchema,
);

export type ActStartedData = z.infer<typeof actStartedDataSchema>;
export type ActCompletedData = z.infer<typeof actCompletedDataSchema>;
export type ToolCallRequestedData = z.infer<typeof toolCallRequestedDataSchema>;
