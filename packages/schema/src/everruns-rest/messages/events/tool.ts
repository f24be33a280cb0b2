import { boolean, int32, list, nullish, openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { event } from "../../envelope.ts";
import { ids, toolCall } from "../../examples.ts";
import { everrunsRest } from "../../namespace.ts";
import { contentPartSchema } from "../content.ts";
import { toolCallSchema, toolCallSummarySchema } from "../tools.ts";
import { displayName, durationMs, headline, narration, turn } from "./fields.ts";

const source = "everruns-rest §5.2";
const callId = required(string(), "The call.");
const toolName = required(string(), "Name of the tool.");
const call = { tool_call_id: "call_7f31", tool_name: "tide_table" };
const fingerprint = nullish(string(), "Mark by which equal calls are recognized.");

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

export const toolStartedDataSchema = everrunsRest.object(
  "ToolStartedData",
  {
    description: "The server begins to run a tool.",
    source,
    examples: [{ tool_call: toolCall, display_name: "Tide table" }],
  },
  {
    tool_call: required(toolCallSchema, "The call."),
    display_name: displayName,
    narration,
    tool_call_fingerprint: fingerprint,
  },
);

export const toolProgressDataSchema = everrunsRest.object(
  "ToolProgressData",
  {
    description: "A running tool reports how it goes.",
    source,
    examples: [{ ...call, message: "asking the gauge" }],
  },
  {
    tool_call_id: callId,
    tool_name: toolName,
    message: required(string(), "How it goes, in words for a person."),
    display_name: displayName,
  },
);

export const toolOutputDeltaDataSchema = everrunsRest.object(
  "ToolOutputDeltaData",
  {
    description: "The next piece of what a running tool prints. Ephemeral: live streams only.",
    source,
    examples: [{ ...call, delta: "HW 03:12", stream: "stdout" }],
  },
  {
    tool_call_id: callId,
    tool_name: toolName,
    delta: required(string(), "Text to append."),
    stream: required(openEnum({ stdout: "Its output.", stderr: "Its diagnostics." }), "Where it printed."),
  },
);

export const toolCompletedDataSchema = everrunsRest.object(
  "ToolCompletedData",
  {
    description: "A tool call ended; the model sees the result in the next round.",
    source,
    examples: [
      {
        ...call,
        success: true,
        status: "success",
        result: [{ type: "text", text: "HW 03:12, 4.6 m" }],
        duration_ms: 64,
      },
      { ...call, success: false, status: "error", error: "The gauge is offline." },
    ],
  },
  {
    tool_call_id: callId,
    tool_name: toolName,
    success: required(boolean(), "Whether it succeeded."),
    status: required(
      openEnum({
        success: "It ran and gave a result.",
        error: "It failed.",
        timeout: "Nobody answered in time.",
        cancelled: "It was stopped.",
      }),
      "How it ended.",
    ),
    result: optional(list(contentPartSchema), "The result; that of a client is one text with its JSON."),
    error: nullish(string(), "What went wrong."),
    duration_ms: durationMs,
    display_name: displayName,
    narration,
    capability_id: nullish(string(), "The capability the tool belongs to."),
    capability_name: nullish(string(), "Name of that capability."),
    tool_call_fingerprint: fingerprint,
    tool_result_fingerprint: nullish(string(), "Mark by which equal results are recognized."),
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
    tool_call_id: callId,
    tool_name: toolName,
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
    tool_call_id: callId,
    action: required(
      openEnum({ replay: "Its known result was put in.", synthesize: "A result was made up." }),
      "What was done.",
    ),
    tool_name: nullish(string(), "Name of the tool."),
  },
);

export const actStartedEventSchema = event("ActStartedEvent", "act.started", actStartedDataSchema);
export const actCompletedEventSchema = event("ActCompletedEvent", "act.completed", actCompletedDataSchema);
export const toolStartedEventSchema = event("ToolStartedEvent", "tool.started", toolStartedDataSchema);
export const toolProgressEventSchema = event("ToolProgressEvent", "tool.progress", toolProgressDataSchema);
export const toolOutputDeltaEventSchema = event(
  "ToolOutputDeltaEvent",
  "tool.output.delta",
  toolOutputDeltaDataSchema,
);
export const toolCompletedEventSchema = event(
  "ToolCompletedEvent",
  "tool.completed",
  toolCompletedDataSchema,
);
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
export type ToolStartedData = z.infer<typeof toolStartedDataSchema>;
export type ToolOutputDeltaData = z.infer<typeof toolOutputDeltaDataSchema>;
export type ToolCompletedData = z.infer<typeof toolCompletedDataSchema>;
export type ToolCallRequestedData = z.infer<typeof toolCallRequestedDataSchema>;
