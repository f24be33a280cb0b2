import type { KnownServerFrame, Usage as WireUsage } from "@colloquy/schema/chucky-ws";
import type { Usage } from "@colloquy/schema/session";
import { present } from "../../../../codec/values.ts";
import type { ServerEncodeState } from "../view.ts";
import type { TurnEnd } from "../words.ts";

/** `result` in an envelope, as D1 and D2 have it (§4.4). */
export function envelopedResult({ session }: ServerEncodeState, end: TurnEnd): KnownServerFrame {
  return {
    type: "result",
    payload: present({
      type: "result" as const,
      subtype: end.outcome,
      text: end.text,
      total_cost_usd: end.usage?.costUsd ?? 0,
      duration_secs: end.durationMs / 1000,
      session_id: session.id,
      usage: toWireUsage(end.usage),
      turn_count: end.rounds,
      error: end.error,
    }),
  };
}

export const toWireUsage = (usage: Usage | undefined): WireUsage => ({
  input_tokens: usage?.inputTokens ?? 0,
  output_tokens: usage?.outputTokens ?? 0,
  cache_creation_input_tokens: usage?.cacheCreationTokens ?? 0,
  cache_read_input_tokens: usage?.cacheReadTokens ?? 0,
});
