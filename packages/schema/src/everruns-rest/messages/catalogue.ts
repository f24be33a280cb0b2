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
  {
    description: "Execution loop in which agents run.",
    source: "everruns-rest §10",
    examples: [exampleHarness],
  },
  {
    id: required(harnessId(), "Assigned by the server; built-in ones have fixed ids."),
    name: required(string(), "Slug, unique in the organization."),
    status: required(string(), "Whether new sessions can use the harness: `active` if so."),
    created_at: required(instant(), "Set by the server when the harness was created."),
    updated_at: required(instant(), "Time of the last change, creation included."),
    display_name: nullish(string(), "Name for display. Absent: `name` is displayed."),
    description: nullish(string(), "Note on the purpose of the harness, for people."),
    is_built_in: nullish(boolean(), {
      description: "True for harnesses that come with the server.",
      default: false,
    }),
    default_model_id: nullish(modelId(), "Model to use when neither message, session nor agent names one."),
  },
);

export const harnessListSchema = everrunsRest.object(
  "HarnessList",
  {
    description: "All harnesses of the organization, not paged.",
    source: "everruns-rest §10",
    examples: [{ data: [exampleHarness] }],
  },
  { data: required(list(harnessSchema), "Harnesses in no particular order.") },
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
  {
    description: "Model of a provider, as configured in the organization.",
    source: "everruns-rest §10",
    examples: [exampleModel],
  },
  {
    id: required(modelId(), "Id to send as `model_id` in requests. Not the name at the provider."),
    model_id: required(string(), "Name of the model at the provider. Not the id to send in requests."),
    display_name: required(string(), "Name for display in a selection menu."),
    provider_id: required(providerId(), "Configured provider that serves the model."),
    provider_name: nullish(string(), "Human-readable label, as configured in the organization."),
    provider_type: nullish(string(), "Kind of API the provider offers, such as `llmsim`."),
    capabilities: optional(list(string()), {
      description: "Abilities of the model, such as `tools`. The set is open.",
      default: [],
    }),
    enabled: nullish(boolean(), { description: "Whether the model can be selected.", default: true }),
    healthy: nullish(boolean(), "Whether the model has answered lately. Absent: not known."),
    is_favorite: nullish(boolean(), {
      description: "Whether the caller marked the model as a favourite.",
      default: false,
    }),
    source: nullish(string(), "How the model entered the list, such as by discovery. The set is open."),
    created_at: nullish(instant(), "Time the model entered the list."),
    updated_at: nullish(instant(), "Time of the last change of the entry."),
  },
);

export const modelListSchema = everrunsRest.object(
  "ModelList",
  {
    description: "Models of all providers, not paged.",
    source: "everruns-rest §10",
    examples: [{ data: [exampleModel] }],
  },
  { data: required(list(modelSchema), "Models of all configured providers.") },
);

export type Harness = z.infer<typeof harnessSchema>;
export type HarnessList = z.infer<typeof harnessListSchema>;
export type Model = z.infer<typeof modelSchema>;
export type ModelList = z.infer<typeof modelListSchema>;
