import { boolean, instant, list, nullish, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { at, ids } from "../examples.ts";
import { harnessId, modelId, providerId } from "../ids.ts";
import { everrunsRest } from "../namespace.ts";

const exampleHarness = {
  id: ids.harness,
  name: "generic",
  status: "active",
  is_built_in: true,
  created_at: at,
  updated_at: at,
};

export const harnessSchema = everrunsRest.object(
  "Harness",
  { description: "A loop that runs agents.", source: "everruns-rest §10", examples: [exampleHarness] },
  {
    id: required(harnessId(), "Id of the harness."),
    name: required(string(), "Name, unique in the organization."),
    status: required(string(), "Whether it may be used, such as `active`."),
    created_at: required(instant(), "When it was made."),
    updated_at: required(instant(), "When it last changed."),
    display_name: nullish(string(), "Name to show to a person."),
    description: nullish(string(), "What it is for."),
    is_built_in: nullish(boolean(), { description: "Whether it came with the server.", default: false }),
    default_model_id: nullish(modelId(), "Model to use when nobody names one."),
  },
);

export const harnessListSchema = everrunsRest.object(
  "HarnessList",
  { description: "All harnesses.", source: "everruns-rest §10", examples: [{ data: [exampleHarness] }] },
  { data: required(list(harnessSchema), "The harnesses.") },
);

const exampleModel = {
  id: ids.model,
  model_id: "sim-large",
  display_name: "Sim large",
  provider_id: ids.provider,
  provider_name: "sim",
  provider_type: "llmsim",
  capabilities: ["tools"],
  enabled: true,
  healthy: true,
  is_favorite: false,
  created_at: at,
  updated_at: at,
};

export const modelSchema = everrunsRest.object(
  "Model",
  { description: "A model of a provider.", source: "everruns-rest §10", examples: [exampleModel] },
  {
    id: required(modelId(), "Id of the model here; the one to send as `model_id`."),
    model_id: required(string(), "Name the provider has for it."),
    display_name: required(string(), "Name to show to a person."),
    provider_id: required(providerId(), "The provider."),
    provider_name: nullish(string(), "Name of the provider."),
    provider_type: nullish(string(), "Kind of API the provider has."),
    capabilities: optional(list(string()), { description: "What it can do.", default: [] }),
    enabled: nullish(boolean(), { description: "Whether it may be used.", default: true }),
    healthy: nullish(boolean(), "Whether it answered lately."),
    is_favorite: nullish(boolean(), { description: "Whether the caller marked it.", default: false }),
    source: nullish(string(), "How it came to be listed."),
    created_at: nullish(instant(), "When it was listed."),
    updated_at: nullish(instant(), "When it last changed."),
  },
);

export const modelListSchema = everrunsRest.object(
  "ModelList",
  {
    description: "Models of all providers.",
    source: "everruns-rest §10",
    examples: [{ data: [exampleModel] }],
  },
  { data: required(list(modelSchema), "The models.") },
);

export type Harness = z.infer<typeof harnessSchema>;
export type HarnessList = z.infer<typeof harnessListSchema>;
export type Model = z.infer<typeof modelSchema>;
export type ModelList = z.infer<typeof modelListSchema>;
