import { float64, json, nullish, openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { usage } from "../examples.ts";
import { claudeStreamJson } from "../namespace.ts";

const tokens = (description: string) => optional(float64(), { description, unit: "tokens" });

export const usageSchema = claudeStreamJson.object(
  "Usage",
  {
    description:
      "Token counts in the form of the model API. The input counts do not overlap. In `assistant` frames `output_tokens` is a starting value.",
    source: "claude-stream-json §4.2, §4.6",
    examples: [usage],
  },
  {
    input_tokens: tokens("Prompt tokens processed anew, outside any cache."),
    output_tokens: tokens("Tokens the model produced, reasoning included."),
    cache_creation_input_tokens: nullish(float64(), {
      description: "Part of the prompt that was written to the prompt cache.",
      unit: "tokens",
    }),
    cache_read_input_tokens: nullish(float64(), {
      description: "Part of the prompt that was served from the prompt cache.",
      unit: "tokens",
    }),
    server_tool_use: optional(
      json(),
      "Uses of tools that run at the model API: `{web_search_requests, web_fetch_requests}`.",
    ),
    service_tier: nullish(string(), "Tier of the API that served the request, such as `standard`."),
    cache_creation: optional(
      json(),
      "Cache writes by lifetime: `{ephemeral_5m_input_tokens, ephemeral_1h_input_tokens}`.",
    ),
    inference_geo: nullish(string(), "Region in which the model ran, as the model API reports it."),
    iterations: optional(json(), "Counts of the single requests behind this sum. Form not documented."),
    speed: nullish(string(), "Speed at which the request was served. Values not documented."),
  },
);

const counted = (description: string) => required(float64(), { description, unit: "tokens" });

export const modelUsageSchema = claudeStreamJson.object(
  "ModelUsage",
  {
    description: "Usage of one model over the life of the process. Members are in camel case.",
    source: "claude-stream-json §4.6",
    examples: [
      {
        inputTokens: 120,
        outputTokens: 18,
        cacheReadInputTokens: 0,
        cacheCreationInputTokens: 0,
        webSearchRequests: 0,
        costUSD: 0.00123,
        contextWindow: 200000,
        maxOutputTokens: 32000,
      },
    ],
  },
  {
    inputTokens: counted("Prompt tokens processed anew, outside any cache."),
    outputTokens: counted("Tokens the model produced, reasoning included."),
    cacheReadInputTokens: counted("Part of the prompt that was served from the prompt cache."),
    cacheCreationInputTokens: counted("Part of the prompt that was written to the prompt cache."),
    webSearchRequests: required(float64(), "Web searches run by the model API."),
    costUSD: required(float64(), {
      description: "Estimated cost of this model, on the basis of `costBasis`.",
      unit: "USD",
    }),
    contextWindow: optional(float64(), {
      description: "Largest prompt and answer the model accepts together.",
      unit: "tokens",
    }),
    maxOutputTokens: optional(float64(), {
      description: "Longest answer the model can produce.",
      unit: "tokens",
    }),
    thinkingTokens: tokens("Part of the output that was reasoning."),
    cacheCreationEphemeral5mInputTokens: tokens("Cache writes kept for five minutes."),
    cacheCreationEphemeral1hInputTokens: tokens("Cache writes kept for one hour."),
    canonicalModel: optional(string(), "Name of the model without alias or provider prefix."),
    provider: optional(string(), "Service that ran the model, with the values of `apiProvider`; INFERRED."),
    costBasis: optional(
      openEnum({
        list: "Computed from public list prices.",
        managed: "Computed from prices an administrator configured.",
        unknown: "The basis of the prices could not be determined.",
      }),
      "Price list behind `costUSD`. Absent from older CLIs.",
    ),
  },
);

export const permissionDenialSchema = claudeStreamJson.object(
  "PermissionDenial",
  {
    description:
      "Tool call that was denied during the turn. Calls whose permission callback failed, or was open at EOF, count too.",
    source: "claude-stream-json §4.6, §18 quirk 19",
    examples: [{ tool_name: "Bash", tool_use_id: "toolu_01", tool_input: { command: "ls" } }],
  },
  {
    tool_name: required(string(), "Tool the model wanted to run."),
    tool_use_id: required(string(), "Id of the denied `tool_use` block."),
    tool_input: required(json(), "Arguments the model had chosen."),
  },
);

export type Usage = z.infer<typeof usageSchema>;
export type ModelUsage = z.infer<typeof modelUsageSchema>;
export type PermissionDenial = z.infer<typeof permissionDenialSchema>;
