import { float64, json, nullish, openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { usage } from "../examples.ts";
import { claudeStreamJson } from "../namespace.ts";

const tokens = (description: string) => optional(float64(), { description, unit: "tokens" });

export const usageSchema = claudeStreamJson.object(
  "Usage",
  {
    description: "Tokens as the model API counts them. In `assistant` frames `output_tokens` is not final.",
    source: "claude-stream-json §4.2, §4.6",
    examples: [usage],
  },
  {
    input_tokens: tokens("Read, not from a cache."),
    output_tokens: tokens("Written."),
    cache_creation_input_tokens: nullish(float64(), { description: "Written to the cache.", unit: "tokens" }),
    cache_read_input_tokens: nullish(float64(), { description: "Read from the cache.", unit: "tokens" }),
    server_tool_use: optional(json(), "Calls of the API's own tools."),
    service_tier: nullish(string(), "Tier that served it."),
    cache_creation: optional(json(), "What was written to the cache, by lifetime."),
    inference_geo: nullish(string(), "Where it ran."),
    iterations: optional(json(), "The same by round."),
    speed: nullish(string(), "Speed that was served."),
  },
);

const counted = (description: string) => required(float64(), { description, unit: "tokens" });

export const modelUsageSchema = claudeStreamJson.object(
  "ModelUsage",
  {
    description: "What one model used in the life of the process. Camel case.",
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
    inputTokens: counted("Read, not from a cache."),
    outputTokens: counted("Written."),
    cacheReadInputTokens: counted("Read from the cache."),
    cacheCreationInputTokens: counted("Written to the cache."),
    webSearchRequests: required(float64(), "Searches of the web."),
    costUSD: required(float64(), { description: "Cost.", unit: "USD" }),
    contextWindow: optional(float64(), { description: "Size of the window.", unit: "tokens" }),
    maxOutputTokens: optional(float64(), { description: "Longest answer.", unit: "tokens" }),
    thinkingTokens: tokens("Reasoned."),
    cacheCreationEphemeral5mInputTokens: tokens("Written to the cache for five minutes."),
    cacheCreationEphemeral1hInputTokens: tokens("Written to the cache for an hour."),
    canonicalModel: optional(string(), "The model's real name."),
    provider: optional(string(), "Who ran it."),
    costBasis: optional(
      openEnum({ list: "List price.", managed: "Agreed price.", unknown: "Not known." }),
      "What the cost is reckoned by.",
    ),
  },
);

export const permissionDenialSchema = claudeStreamJson.object(
  "PermissionDenial",
  {
    description: "A tool that was refused, by whomever; faults of a callback count too.",
    source: "claude-stream-json §4.6, §18 quirk 19",
    examples: [{ tool_name: "Bash", tool_use_id: "toolu_01", tool_input: { command: "ls" } }],
  },
  {
    tool_name: required(string(), "The tool."),
    tool_use_id: required(string(), "The call."),
    tool_input: required(json(), "Its input."),
  },
);

export type Usage = z.infer<typeof usageSchema>;
export type ModelUsage = z.infer<typeof modelUsageSchema>;
export type PermissionDenial = z.infer<typeof permissionDenialSchema>;
