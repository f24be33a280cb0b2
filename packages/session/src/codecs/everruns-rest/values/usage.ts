import type { TokenUsage } from "@colloquy/schema/everruns-rest";
import type { Usage } from "@colloquy/schema/session";
import { present } from "../../../codec/values.ts";

/** What was consumed, for the wire; nothing when nothing was told. */
export function toWireUsage(usage: Usage | undefined): TokenUsage | undefined {
  if (!usage) return undefined;
  return present({
    input_tokens: usage.inputTokens,
    output_tokens: usage.outputTokens,
    cache_read_tokens: usage.cacheReadTokens,
    cache_creation_tokens: usage.cacheCreationTokens,
    estimated_cost_usd: usage.costUsd,
  });
}

/** What was consumed; the reported cost wins over the estimate. */
export function fromWireUsage(usage: TokenUsage | null | undefined): Usage | undefined {
  if (!usage) return undefined;
  return present({
    inputTokens: usage.input_tokens,
    outputTokens: usage.output_tokens,
    cacheReadTokens: usage.cache_read_tokens ?? undefined,
    cacheCreationTokens: usage.cache_creation_tokens ?? undefined,
    costUsd: usage.effective_cost_usd ?? usage.actual_cost_usd ?? usage.estimated_cost_usd ?? undefined,
  });
}
