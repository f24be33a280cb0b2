import { boolean, int32, list, required } from "@colloquy/define";
import { event } from "../../envelope.ts";
import { span } from "../../mappings.ts";
import { toolCallSummarySchema } from "../tools.ts";
import { durationMs, headline } from "./fields.ts";

export const actStartedEventSchema = event(
  "act.started",
  {
    description: "The server begins to run the tool calls of a model round.",
    examples: [{ tool_calls: [{ id: "call_7f31", name: "tide_table" }], headline: "Reading the tide table" }],
    mapping: span,
    trigger: "work",
  },
  {
    tool_calls: required(list(toolCallSummarySchema), "Calls of the round, without their arguments."),
    headline,
  },
);

export const actCompletedEventSchema = event(
  "act.completed",
  {
    description: "The tool calls of a model round have ended.",
    examples: [{ completed: true, success_count: 1, error_count: 0, duration_ms: 66 }],
    mapping: span,
    trigger: "work",
  },
  {
    completed: required(boolean(), "Whether all calls of the round ended, successfully or not."),
    success_count: required(int32(), { description: "Calls that returned a result.", unit: "calls" }),
    error_count: required(int32(), {
      description: "Calls that failed, timed out or were cancelled.",
      unit: "calls",
    }),
    duration_ms: durationMs,
    headline,
  },
);

export const actEvents = [actStartedEventSchema, actCompletedEventSchema] as const;
