import { boolean, list, nullish, openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { event } from "../../envelope.ts";
import { toolCall } from "../../examples.ts";
import { everrunsRest } from "../../namespace.ts";
import { contentPartSchema } from "../content.ts";
import { toolCallSchema } from "../tools.ts";
import { displayName, durationMs, narration } from "./fields.ts";

const source = "everruns-rest §5.2";
const callId = required(string(), "The call.");
const toolName = required(string(), "Name of the tool.");
const call = { tool_call_id: "call_7f31", tool_name: "tide_table" };
const fingerprint = nullish(string(), "Mark by which equal calls are recognized.");

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
export type ToolStartedData = z.infer<typeof toolStartedDataSchema>;
export type ToolOutputDeltaData = z.infer<typeof toolOutputDeltaDataSchema>;
export type ToolCompletedData = z.infer<typeof toolCompletedDataSchema>;
