import { int53, json, nullish, optional, required, string } from "@colloquy/define";
import { turnId } from "../../ids.ts";
import { errorDisclosureSchema } from "../controls.ts";
import { tokenUsageSchema } from "../usage.ts";

/** Fields many payloads share, said once (§5.2). */
export const turn = required(turnId(), "The turn.");
export const usage = nullish(tokenUsageSchema, "What was consumed.");
export const durationMs = nullish(int53(), { description: "From start to end.", unit: "ms" });
export const headline = nullish(string(), "What goes on, in words for a person.");
export const displayName = nullish(string(), "Name of the tool for a person.");
export const narration = nullish(string(), "What the tool does, in words for a person.");

/** How an error is told to a reader. */
export const errorFacts = {
  error_code: nullish(string(), "Stable snake_case code of the error."),
  error_fields: optional(json(), "Facts to fill a translated text with: an object."),
  error_disclosure: nullish(errorDisclosureSchema, "How much is told."),
};
