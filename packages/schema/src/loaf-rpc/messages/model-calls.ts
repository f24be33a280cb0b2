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
  { description: "Provider a client may name in a request.", source: "loaf-rpc §4.1", examples: ["openai"] },
  closedEnum(
    {
      openai: "OpenAI, through a signed-in account.",
      openrouter: "OpenRouter, with an API key.",
      antigravity: "Antigravity, through a signed-in account.",
    },
    "The original server refuses any other value with -32602 and lists the three.",
  ),
);

export const modelOptionSchema = loafRpc.object(
  "ModelOption",
  { description: "Model that `model.select` accepts.", source: "loaf-rpc §7", examples: [modelOption] },
  {
    id: required(string(), "Value to pass as `model_id`, unique for its provider."),
    provider: required(providerSchema, "Service that runs the model."),
    label: required(string(), "Short model name for display in a menu."),
    description: required(string(), "One line on the strengths of the model, for display."),
    displayProvider: optional(
      string(),
      "Maker of the model, for display. Absent: `provider` is displayed (INFERRED).",
    ),
    supportedThinkingLevels: optional(
      list(thinkingLevelSchema),
      "Reasoning levels the model accepts. Absent: not known.",
    ),
    defaultThinkingLevel: optional(
      thinkingLevelSchema,
      "Level used when the requested one is not supported. Absent: the middle supported level.",
    ),
    routingProviders: optional(
      list(string()),
      "Upstream routes at OpenRouter that offer the model. Absent for other providers.",
    ),
    contextWindowTokens: optional(uint53(), {
      description: "Size of the context window. Absent: estimated from the description.",
      unit: "tokens",
    }),
  },
);

const selection = {
  selected_model: required(string(), "Id of the selected model; empty before the first selection."),
  selected_thinking: required(
    thinkingLevelSchema,
    "Reasoning level that applies to the next turn, after correction.",
  ),
  selected_provider: nullable(
    providerSchema,
    "Service that runs the selected model; `null` before the first selection.",
  ),
  selected_openrouter_provider: required(
    string(),
    "Upstream route at OpenRouter; `any` lets OpenRouter choose.",
  ),
};
const selected = {
  selected_model: "gpt-5.1-codex",
  selected_thinking: "LOW",
  selected_provider: "openai",
  selected_openrouter_provider: "any",
};

export const modelListParamsSchema = loafRpc.object(
  "ModelListParams",
  {
    description: "Filter for the list of models.",
    source: "loaf-rpc §6.4",
    examples: [{}, { provider: "openai" }],
  },
  {
    provider: nullish(
      requestedProviderSchema,
      "Only models of this provider. Absent: all enabled providers.",
    ),
  },
);

export const modelListResultSchema = loafRpc.object(
  "ModelListResult",
  {
    description: "Available models, and the current selection.",
    source: "loaf-rpc §6.4",
    examples: [{ providers: ["openai"], models: [modelOption], ...selected }],
  },
  {
    providers: required(list(providerSchema), "Enabled providers, or the one the request asked for."),
    models: required(list(modelOptionSchema), "Models that `model.select` accepts."),
    ...selection,
  },
);

export const modelSelectParamsSchema = loafRpc.object(
  "ModelSelectParams",
  {
    description:
      "Selects the model for the next turn of every session; the selection belongs to the process.",
    source: "loaf-rpc §6.4",
    examples: [{ model_id: "gpt-5.1-codex", provider: "openai", thinking_level: "LOW" }],
  },
  {
    model_id: required(filledString(), "Value from `model.list`, passed on to the provider."),
    provider: required(requestedProviderSchema, "Service that runs the model."),
    thinking_level: required(
      filledString(),
      "Any text. A level the model does not support silently becomes its default, else the middle supported one.",
    ),
    openrouter_provider: nullish(
      string(),
      "Upstream route at OpenRouter, lower-cased by the server. Absent with `openrouter` resets it to `any`.",
    ),
    session_id: nullish(string(), "Live session to compact. Required with `compress_immediately`."),
    compress_immediately: nullish(boolean(), {
      description: "True compacts the history of the session before the response.",
      default: false,
    }),
  },
);

const tokens = (description: string) => required(int53(), { description, unit: "tokens" });

export const compressionSchema = loafRpc.object(
  "Compression",
  {
    description: "Outcome of the compaction that `compress_immediately` requested.",
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
    requested: required(boolean(), "Whether the client set `compress_immediately`."),
    applied: required(boolean(), "False when the history was empty and nothing was compacted."),
    reason: required(compactionReasonSchema, "Cause of the compaction; `none` when `applied` is false."),
    estimated_tokens_before: tokens(
      "Estimated size of the context before the compaction; 0 for an empty history.",
    ),
    estimated_tokens_after: tokens(
      "Estimated size of the context after the compaction; 0 for an empty history.",
    ),
    model_context_window: tokens("Size of the context window of the selected model."),
    target_limit: tokens(
      "Size the compaction aims for: 74 % of the window, but 82 % is reported when nothing was applied.",
    ),
    anchor_event_index_before: required(
      int53(),
      "Position in the event log before the compaction; always 0 today.",
    ),
    anchor_event_index_after: required(
      int53(),
      "Position in the event log after the compaction; always 0 today.",
    ),
  },
);

export const modelSelectResultSchema = loafRpc.object(
  "ModelSelectResult",
  {
    description: "Selection in effect from the next turn on.",
    source: "loaf-rpc §6.4",
    examples: [selected],
  },
  {
    ...selection,
    compression: optional(
      compressionSchema,
      "Outcome of the compaction. Present only with `compress_immediately`.",
    ),
  },
);

export const openrouterProvidersParamsSchema = loafRpc.object(
  "OpenrouterProvidersParams",
  {
    description: "Model whose routes are requested.",
    source: "loaf-rpc §6.4",
    examples: [{ model_id: "acme/coder" }],
  },
  { model_id: required(filledString(), "Id of a model at OpenRouter.") },
);

export const openrouterProvidersResultSchema = loafRpc.object(
  "OpenrouterProvidersResult",
  {
    description: "Upstream routes at OpenRouter that offer a model.",
    source: "loaf-rpc §6.4",
    examples: [{ model_id: "acme/coder", providers: ["acme"] }],
  },
  {
    model_id: required(string(), "Same value as in the request."),
    providers: required(list(string()), "Names of the routes, for use as `openrouter_provider`."),
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
