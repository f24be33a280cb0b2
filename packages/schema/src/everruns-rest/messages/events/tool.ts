import { boolean, list, nullish, openEnum, optional, required, string } from "@colloquy/define";
import { mapsTo, relatedTo } from "../../../mapping.ts";
import { event } from "../../envelope.ts";
import { ids, toolCall } from "../../examples.ts";
import { repair } from "../../mappings.ts";
import { contentPartSchema } from "../content.ts";
import { toolCallSchema, toolCallSummarySchema } from "../tools.ts";
import { displayName, durationMs, headline, narration, turn } from "./fields.ts";

const callId = required(string(), "Opaque id the model gave the call.");
const toolName = required(
  string(),
  "The `name` from the tool's definition, or an unknown one the model made up.",
);
const call = { tool_call_id: "call_7f31", tool_name: "tide_table" };
const fingerprint = nullish(
  string(),
  "Hash by which repeated calls with equal arguments are recognised. Absent: not computed.",
);

export const toolStartedEventSchema = event(
  "tool.started",
  {
    description: "The server begins to run a tool. Calls of a round run in parallel.",
    examples: [{ tool_call: toolCall, display_name: "Tide table" }],
    mapping: mapsTo("tool.started"),
    trigger: "work",
  },
  {
    tool_call: required(toolCallSchema, "Name and arguments, as the model chose them."),
    display_name: displayName,
    narration,
    tool_call_fingerprint: fingerprint,
  },
);

export const toolProgressEventSchema = event(
  "tool.progress",
  {
    description: "A running tool reports on its progress.",
    examples: [{ ...call, message: "asking the gauge" }],
    mapping: relatedTo("toolProgress"),
    trigger: "work",
  },
  {
    tool_call_id: callId,
    tool_name: toolName,
    message: required(string(), "Progress in words, for display."),
    display_name: displayName,
  },
);

export const toolOutputDeltaEventSchema = event(
  "tool.output.delta",
  {
    description: "Increment of the output of a running tool. Ephemeral: sent to live streams only.",
    examples: [{ ...call, delta: "HW 03:12", stream: "stdout" }],
    mapping: mapsTo("tool.output"),
    trigger: "work",
    ephemeral: true,
  },
  {
    tool_call_id: callId,
    tool_name: toolName,
    delta: required(string(), "Characters to append to the stream."),
    stream: required(
      openEnum({ stdout: "Regular output, file descriptor 1.", stderr: "Diagnostics, file descriptor 2." }),
      "Stream the tool wrote to. The set is open.",
    ),
  },
);

export const toolCompletedEventSchema = event(
  "tool.completed",
  {
    description: "A tool call has ended; the model receives the result in the next round.",
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
    trigger: "toolCompleted",
  },
  {
    tool_call_id: callId,
    tool_name: toolName,
    success: required(boolean(), "True only when `status` is `success`."),
    status: required(
      openEnum({
        success: "The tool ran and returned a result.",
        error: "The tool failed or could not be run.",
        timeout: "No result arrived within the time limit.",
        cancelled: "The call was stopped with its turn.",
      }),
      "Outcome of the call. The set is open.",
    ),
    result: optional(
      list(contentPartSchema),
      "Output for the model. That of a client-side tool is one text part with the JSON.",
    ),
    error: nullish(string(), "Reason for the failure, passed to the model. Absent after success."),
    duration_ms: durationMs,
    display_name: displayName,
    narration,
    capability_id: nullish(string(), "Capability that provides the tool. Absent for client-side tools."),
    capability_name: nullish(string(), "Human-readable label of the extension."),
    tool_call_fingerprint: fingerprint,
    tool_result_fingerprint: nullish(
      string(),
      "Hash by which repeated results are recognised. Absent: not computed.",
    ),
  },
);

export const toolCallRequestedEventSchema = event(
  "tool.call_requested",
  {
    description:
      "Client-side tools have to be run. The turn waits for their results, sent with `POST …/tool-results`.",
    examples: [
      {
        tool_calls: [{ id: "call_c0de", name: "crane_status", arguments: { crane: 2 } }],
        headline: "Waiting for the crane",
      },
    ],
    mapping: mapsTo("tool.requested"),
    trigger: "work",
  },
  {
    tool_calls: required(list(toolCallSchema), "Calls the client has to answer."),
    tool_summaries: optional(list(toolCallSummarySchema), {
      description: "The same calls for display.",
      default: [],
    }),
    headline,
  },
);

export const toolCallRepairedEventSchema = event(
  "tool.call_repaired",
  {
    description: "A malformed tool call of the model was repaired, or given up.",
    examples: [{ turn_id: ids.turn, ...call, outcome: "local-salvage" }],
    mapping: repair,
  },
  {
    turn_id: turn,
    tool_call_id: required(string(), "Opaque id the model gave the call."),
    tool_name: required(
      string(),
      "The `name` from the tool's definition, or an unknown one the model made up.",
    ),
    outcome: required(
      openEnum({
        "local-salvage": "The server corrected the call itself.",
        "re-prompt": "The model was asked to repeat the call.",
        "gave-up": "The call could not be repaired and failed.",
      }),
      "Way and success of the repair. The set is open.",
    ),
  },
);

export const transcriptRepairedEventSchema = event(
  "transcript.repaired",
  {
    description: "A tool call without a result was found in the prompt, and a result was added.",
    examples: [{ tool_call_id: "call_7f31", action: "synthesize", tool_name: "tide_table" }],
    mapping: repair,
  },
  {
    tool_call_id: required(string(), "Opaque id the model gave the call."),
    action: required(
      openEnum({
        replay: "The stored result of the call was inserted.",
        synthesize: "A substitute result was inserted, because none is stored.",
      }),
      "Way of the repair. The set is open.",
    ),
    tool_name: nullish(string(), "Tool of the call. Absent: not known."),
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
