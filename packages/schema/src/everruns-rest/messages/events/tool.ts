import { boolean, list, nullish, openEnum, optional, required, string } from "@colloquy/define";
import { mapsTo, relatedTo } from "../../../mapping.ts";
import { event } from "../../envelope.ts";
import { ids, toolCall } from "../../examples.ts";
import { repair } from "../../mappings.ts";
import { contentPartSchema } from "../content.ts";
import { toolCallSchema, toolCallSummarySchema } from "../tools.ts";
import { displayName, durationMs, headline, narration, turn } from "./fields.ts";

const callId = required(string(), "The call.");
const toolName = required(string(), "Name of the tool.");
const call = { tool_call_id: "call_7f31", tool_name: "tide_table" };
const fingerprint = nullish(string(), "Mark by which equal calls are recognized.");

export const toolStartedEventSchema = event(
  "tool.started",
  {
    description: "The server begins to run a tool.",
    examples: [{ tool_call: toolCall, display_name: "Tide table" }],
    mapping: mapsTo("tool.started"),
  },
  {
    tool_call: required(toolCallSchema, "The call."),
    display_name: displayName,
    narration,
    tool_call_fingerprint: fingerprint,
  },
);

export const toolProgressEventSchema = event(
  "tool.progress",
  {
    description: "A running tool reports how it goes.",
    examples: [{ ...call, message: "asking the gauge" }],
    mapping: relatedTo("toolProgress"),
  },
  {
    tool_call_id: callId,
    tool_name: toolName,
    message: required(string(), "How it goes, in words for a person."),
    display_name: displayName,
  },
);

export const toolOutputDeltaEventSchema = event(
  "tool.output.delta",
  {
    description: "The next piece of what a running tool prints. Ephemeral: live streams only.",
    examples: [{ ...call, delta: "HW 03:12", stream: "stdout" }],
    mapping: mapsTo("tool.output"),
  },
  {
    tool_call_id: callId,
    tool_name: toolName,
    delta: required(string(), "Text to append."),
    stream: required(openEnum({ stdout: "Its output.", stderr: "Its diagnostics." }), "Where it printed."),
  },
);

export const toolCompletedEventSchema = event(
  "tool.completed",
  {
    description: "A tool call ended; the model sees the result in the next round.",
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
    mapping: mapsTo("tool.completed"),
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

export const toolCallRequestedEventSchema = event(
  "tool.call_requested",
  {
    description: "The client is asked to run tools. The session waits for `POST …/tool-results`.",
    examples: [
      {
        tool_calls: [{ id: "call_c0de", name: "crane_status", arguments: { crane: 2 } }],
        headline: "Waiting for the crane",
      },
    ],
    mapping: mapsTo("tool.requested"),
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

export const toolCallRepairedEventSchema = event(
  "tool.call_repaired",
  {
    description: "The model asked for a tool in a form that had to be mended.",
    examples: [{ turn_id: ids.turn, ...call, outcome: "local-salvage" }],
    mapping: repair,
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

export const transcriptRepairedEventSchema = event(
  "transcript.repaired",
  {
    description: "A call without a result was found in the prompt and completed.",
    examples: [{ tool_call_id: "call_7f31", action: "synthesize", tool_name: "tide_table" }],
    mapping: repair,
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

export const toolEvents = [
  toolStartedEventSchema,
  toolProgressEventSchema,
  toolOutputDeltaEventSchema,
  toolCompletedEventSchema,
  toolCallRequestedEventSchema,
  toolCallRepairedEventSchema,
  transcriptRepairedEventSchema,
] as const;
