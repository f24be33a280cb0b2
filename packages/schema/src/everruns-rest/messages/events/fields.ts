import { int53, json, nullish, optional, required, string } from "@colloquy/define";
import { turnId } from "../../ids.ts";
import { errorDisclosureSchema } from "../controls.ts";
import { tokenUsageSchema } from "../usage.ts";

/** Fields that many payloads share (§5.2). */
export const turn = required(turnId(), "Turn in which the event occurred.");
export const usage = nullish(
  tokenUsageSchema,
  "Tokens and cost of the model calls covered by the event. Absent: not known.",
);
export const durationMs = nullish(int53(), {
  description: "Time from the start to the end of what the event reports.",
  unit: "ms",
});
export const headline = nullish(string(), "Current activity in words, for display. Absent: none.");
export const displayName = nullish(
  string(),
  "Human-readable label. Absent: the plain tool name is displayed.",
);
export const narration = nullish(string(), "Activity of the tool in words, for display. Absent: none.");

/** Fields that describe an error. */
export const errorFacts = {
  error_code: nullish(string(), "Stable identifier of the error in snake case. Absent: none."),
  error_fields: optional(
    json(),
    "Values for a translated error text, as an object whose members depend on `error_code`.",
  ),
  error_disclosure: nullish(
    errorDisclosureSchema,
    "Amount of detail in the error text. Absent: `standard` (INFERRED).",
  ),
};
