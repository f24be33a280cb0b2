import type { ModelUsage, Usage as WireUsage } from "@colloquy/schema/claude-stream-json";
import type { Usage } from "@colloquy/schema/session";
import { present } from "../../codec/values.ts";

/** Tokens as the model API counts them, with every member some host reads (§4.6); nothing known counts as none. */
export function toWireUsage(usage: Usage | undefined): WireUsage {
  return {
    input_tokens: usage?.inputTokens ?? 0,
    cache_creation_input_tokens: usage?.cacheCreationTokens ?? 0,
    cache_read_input_tokens: usage?.cacheReadTokens ?? 0,
    output_tokens: usage?.outputTokens ?? 0,
    server_tool_use: { web_search_requests: 0, web_fetch_requests: 0 },
    service_tier: "standard",
    cache_creation: { ephemeral_1h_input_tokens: 0, ephemeral_5m_input_tokens: 0 },
  };
}

/** `costUsd` is not in `usage` on this wire: it comes from the total of the process. */
export function fromWireUsage(usage: WireUsage, costUsd: number): Usage {
  return present({
    inputTokens: countOf(usage.input_tokens),
    outputTokens: countOf(usage.output_tokens),
    cacheCreationTokens: countOf(usage.cache_creation_input_tokens) || undefined,
    cacheReadTokens: countOf(usage.cache_read_input_tokens) || undefined,
    costUsd: costUsd > 0 ? costUsd : undefined,
  });
}

/** Counts may come as any number, also negative (§14.4). */
const countOf = (value: number | null | undefined): number => Math.max(0, Math.round(value ?? 0));

/** Sizes a `modelUsage` entry names for hosts of today. */
export interface ModelLimits {
  readonly contextWindow: number;
  readonly maxOutputTokens: number;
}

export const toModelUsage = (usage: Usage, limits: ModelLimits | undefined): ModelUsage => ({
  inputTokens: usage.inputTokens,
  outputTokens: usage.outputTokens,
  cacheReadInputTokens: usage.cacheReadTokens ?? 0,
  cacheCreationInputTokens: usage.cacheCreationTokens ?? 0,
  webSearchRequests: 0,
  costUSD: usage.costUsd ?? 0,
  ...limits,
});
