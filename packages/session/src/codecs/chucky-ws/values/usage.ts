import type { Usage as WireUsage } from "@colloquy/schema/chucky-ws";
import type { Usage } from "@colloquy/schema/session";
import { present } from "../../../codec/values.ts";

/** Usage for the wire; unknown counts read 0. */
export const toWireUsage = (usage: Usage | undefined): WireUsage => ({
  input_tokens: usage?.inputTokens ?? 0,
  output_tokens: usage?.outputTokens ?? 0,
  cache_creation_input_tokens: usage?.cacheCreationTokens ?? 0,
  cache_read_input_tokens: usage?.cacheReadTokens ?? 0,
});

/** Neutral usage; `undefined` when the wire reports none. */
export function fromWireUsage(
  usage: WireUsage | null | undefined,
  costUsd: number | null | undefined,
): Usage | undefined {
  if (!usage) return undefined;
  return present({
    inputTokens: usage.input_tokens,
    outputTokens: usage.output_tokens,
    cacheCreationTokens: usage.cache_creation_input_tokens || undefined,
    cacheReadTokens: usage.cache_read_input_tokens || undefined,
    costUsd: costUsd || undefined,
  });
}
