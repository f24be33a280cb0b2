import {
  boolean,
  closedEnum,
  int53,
  list,
  nullable,
  nullish,
  optional,
  required,
  string,
  uint53,
} from "@colloquy/define";
import type { z } from "zod";
import { modelOption } from "../examples.ts";
import { loafRpc } from "../namespace.ts";
import { filledString } from "../scalars.ts";
import { compactionReasonSchema, providerSchema, thinkingLevelSchema } from "./enums.ts";

export const requestedProviderSchema = loafRpc.define(
  "RequestedProvider",
  { description: "A provider a client may name.", source: "loaf-rpc §4.1", examples: ["openai"] },
  closedEnum(
    { openai: "OpenAI.", openrouter: "OpenRouter.", antigravity: "Antigravity." },
    "The original refuses any other with -32602 and names the three.",
  ),
);

export const modelOptionSchema = loafRpc.object(
  "ModelOption",
  { description: "A model that can be selected.", source: "loaf-rpc §7", examples: [modelOption] },
  {
    id: required(string(), "Its id."),
    provider: required(providerSchema, "Who runs it."),
    label: required(string(), "Its name for people."),
    description: required(string(), "What it is good at."),
    displayProvider: optional(string(), "Its maker, for people."),
    supportedThinkingLevels: optional(list(thinkingLevelSchema), "Levels it knows."),
    defaultThinkingLevel: optional(thinkingLevelSchema, "Level it takes by itself."),
    routingProviders: optional(list(string()), "Routes at OpenRouter."),
    contextWindowTokens: optional(uint53(), { description: "Size of its window.", unit: "tokens" }),
  },
);

const selection = {
  selected_model: required(string(), "Id of the model; may be empty."),
  selected_thinking: required(thinkingLevelSchema, "How much it reasons."),
  selected_provider: nullable(providerSchema, "Who runs it."),
  selected_openrouter_provider: required(string(), "Route at OpenRouter; `any` by default."),
};
const selected = {
  selected_model: "gpt-5.1-codex",
  selected_thinking: "LOW",
  selected_provider: "openai",
  selected_openrouter_provider: "any",
};

export const modelListParamsSchema = loafRpc.object(
  "ModelListParams",
  { description: "Asks for models.", source: "loaf-rpc §6.4", examples: [{}, { provider: "openai" }] },
  { provider: nullish(requestedProviderSchema, "Only this provider's.") },
);

export const modelListResultSchema = loafRpc.object(
  "ModelListResult",
  {
    description: "The models, and the one in use.",
    source: "loaf-rpc §6.4",
    examples: [{ providers: ["openai"], models: [modelOption], ...selected }],
  },
  {
    providers: required(list(providerSchema), "Providers that were asked."),
    models: required(list(modelOptionSchema), "Their models."),
    ...selection,
  },
);

export const modelSelectParamsSchema = loafRpc.object(
  "ModelSelectParams",
  {
    description: "Selects the model of every session's next turn: it belongs to the process.",
    source: "loaf-rpc §6.4",
    examples: [{ model_id: "gpt-5.1-codex", provider: "openai", thinking_level: "LOW" }],
  },
  {
    model_id: required(filledString(), "Id of the model."),
    provider: required(requestedProviderSchema, "Who runs it."),
    thinking_level: required(
      filledString(),
      "Any text; one the model does not know becomes its default without a word.",
    ),
    openrouter_provider: nullish(string(), "Route at OpenRouter; absent resets it to `any`."),
    session_id: nullish(string(), "The session to sum up."),
    compress_immediately: nullish(boolean(), {
      description: "Sum the session's history up at once; needs `session_id`.",
      default: false,
    }),
  },
);

const tokens = (description: string) => required(int53(), { description, unit: "tokens" });

export const compressionSchema = loafRpc.object(
  "Compression",
  {
    description: "What summing up came to.",
    source: "loaf-rpc §6.4, §12",
    examples: [
      {
        requested: true,
        applied: false,
        reason: "none",
        estimated_tokens_before: 0,
        estimated_tokens_after: 0,
        model_context_window: 272000,
        target_limit: 223040,
        anchor_event_index_before: 0,
        anchor_event_index_after: 0,
      },
    ],
  },
  {
    requested: required(boolean(), "Whether it was asked for."),
    applied: required(boolean(), "Whether anything was done."),
    reason: required(compactionReasonSchema, "Why."),
    estimated_tokens_before: tokens("Size before."),
    estimated_tokens_after: tokens("Size after."),
    model_context_window: tokens("Window of the model."),
    target_limit: tokens("Size it was to get under."),
    anchor_event_index_before: required(int53(), "Always 0 today."),
    anchor_event_index_after: required(int53(), "Always 0 today."),
  },
);

export const modelSelectResultSchema = loafRpc.object(
  "ModelSelectResult",
  { description: "The model in use from now on.", source: "loaf-rpc §6.4", examples: [selected] },
  { ...selection, compression: optional(compressionSchema, "Only with `compress_immediately`.") },
);

export const openrouterProvidersParamsSchema = loafRpc.object(
  "OpenrouterProvidersParams",
  {
    description: "Asks for the routes of a model.",
    source: "loaf-rpc §6.4",
    examples: [{ model_id: "acme/coder" }],
  },
  { model_id: required(filledString(), "Id of the model.") },
);

export const openrouterProvidersResultSchema = loafRpc.object(
  "OpenrouterProvidersResult",
  {
    description: "The routes of a model.",
    source: "loaf-rpc §6.4",
    examples: [{ model_id: "acme/coder", providers: ["acme"] }],
  },
  {
    model_id: required(string(), "Id of the model."),
    providers: required(list(string()), "Its routes."),
  },
);

export type ModelOption = z.infer<typeof modelOptionSchema>;
export type ModelListParams = z.infer<typeof modelListParamsSchema>;
export type ModelListResult = z.infer<typeof modelListResultSchema>;
export type ModelSelectParams = z.infer<typeof modelSelectParamsSchema>;
export type ModelSelectResult = z.infer<typeof modelSelectResultSchema>;
export type Compression = z.infer<typeof compressionSchema>;
export type OpenrouterProvidersParams = z.infer<typeof openrouterProvidersParamsSchema>;
export type OpenrouterProvidersResult = z.infer<typeof openrouterProvidersResultSchema>;
