import { json, map, nullish, openEnum, string } from "@colloquy/define";
import type { z } from "zod";
import { ids } from "../examples.ts";
import { modelId } from "../ids.ts";
import { everrunsRest } from "../namespace.ts";

export const errorDisclosureSchema = everrunsRest.openEnum(
  "ErrorDisclosure",
  {
    description: "Amount of detail in error texts.",
    source: "everruns-rest §4.1",
    examples: ["standard"],
  },
  {
    generic: "Only the fact that something failed.",
    standard: "A description of the failure for the user.",
    detailed: "The description and technical details.",
  },
);

export const reasoningControlsSchema = everrunsRest.object(
  "ReasoningControls",
  {
    description: "Reasoning of the model in the turn.",
    source: "everruns-rest §4.1",
    examples: [{ effort: "low" }],
  },
  {
    effort: nullish(
      openEnum({
        none: "No reasoning before the answer.",
        minimal: "Least reasoning, above `none`.",
        low: "Less reasoning than `medium`. One of the three documented levels.",
        medium: "Between `low` and `high`. One of the three documented levels.",
        high: "More reasoning than `medium`. One of the three documented levels.",
        xhigh: "More reasoning than `high`; only some models have it.",
      }),
      "Reasoning level. The profile of the model determines which levels exist. Absent: the model's default.",
    ),
  },
);

export const controlsSchema = everrunsRest.object(
  "Controls",
  {
    description: "Options for the turn that a message starts. Absent members are taken from the session.",
    source: "everruns-rest §4.1",
    examples: [{ model_id: ids.model, reasoning: { effort: "low" }, locale: "nl-NL" }],
  },
  {
    model_id: nullish(
      modelId(),
      "Model for this turn. Takes precedence over those of session, agent and harness.",
    ),
    reasoning: nullish(reasoningControlsSchema, "Reasoning of the model in this turn."),
    locale: nullish(string(), "Language of the answer as a BCP 47 tag. A malformed one is refused with 400."),
    hints: nullish(map(json()), "Abilities of the client. Override the hints of the session key by key."),
    error_disclosure: nullish(
      errorDisclosureSchema,
      "Detail of error texts in this turn; can only reduce what the server allows.",
    ),
  },
);

export type ErrorDisclosure = z.infer<typeof errorDisclosureSchema>;
export type ReasoningControls = z.infer<typeof reasoningControlsSchema>;
export type Controls = z.infer<typeof controlsSchema>;
