import { json, map, nullish, openEnum, string } from "@colloquy/define";
import type { z } from "zod";
import { ids } from "../examples.ts";
import { modelId } from "../ids.ts";
import { everrunsRest } from "../namespace.ts";

export const errorDisclosureSchema = everrunsRest.openEnum(
  "ErrorDisclosure",
  {
    description: "How much of an error a reader is told.",
    source: "everruns-rest §4.1",
    examples: ["standard"],
  },
  {
    generic: "That something went wrong.",
    standard: "What went wrong, in words for a person.",
    detailed: "What went wrong, with technical facts.",
  },
);

export const reasoningControlsSchema = everrunsRest.object(
  "ReasoningControls",
  {
    description: "How hard the model is to think.",
    source: "everruns-rest §4.1",
    examples: [{ effort: "low" }],
  },
  {
    effort: nullish(
      openEnum({
        none: "Not at all.",
        minimal: "As little as possible.",
        low: "A little.",
        medium: "Moderately.",
        high: "Much.",
        xhigh: "As much as possible.",
      }),
      "Level. Which levels exist depends on the model.",
    ),
  },
);

export const controlsSchema = everrunsRest.object(
  "Controls",
  {
    description: "Wishes for the turn a message starts.",
    source: "everruns-rest §4.1",
    examples: [{ model_id: ids.model, reasoning: { effort: "low" }, locale: "nl-NL" }],
  },
  {
    model_id: nullish(modelId(), "Model for this turn; beats those of session, agent and harness."),
    reasoning: nullish(reasoningControlsSchema, "How hard to think."),
    locale: nullish(string(), "BCP 47 language tag of the answer; a malformed one is refused with 400."),
    hints: nullish(map(json()), "Abilities of the client; overrides the session's hints key by key."),
    error_disclosure: nullish(
      errorDisclosureSchema,
      "How much an error may tell; can only narrow what the server allows.",
    ),
  },
);

export type ErrorDisclosure = z.infer<typeof errorDisclosureSchema>;
export type ReasoningControls = z.infer<typeof reasoningControlsSchema>;
export type Controls = z.infer<typeof controlsSchema>;
