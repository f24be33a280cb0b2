import type { FlatResultFrame } from "@colloquy/schema/chucky-ws";
import { derivedId } from "../../../../codec/ids.ts";
import { present } from "../../../../codec/values.ts";
import type { ServerEncodeState } from "../view.ts";
import type { TurnEnd } from "../words.ts";
import { toWireUsage } from "./enveloped.ts";

/** Subtypes by code of the failure; all others are `error_during_execution`, an interruption too. */
const subtypes: Readonly<Record<string, string>> = {
  max_turns: "error_max_turns",
  max_budget: "error_max_budget_usd",
};

/** `result` without an envelope (§5). Time spent in model calls is not known apart: the whole duration stands for it. */
export function flatResult({ session }: ServerEncodeState, end: TurnEnd): FlatResultFrame {
  const failed = end.outcome !== "success";
  return present({
    type: "result" as const,
    subtype: failed ? (subtypes[end.code ?? ""] ?? "error_during_execution") : "success",
    uuid: derivedId(end.turnId, "result"),
    session_id: session.id,
    duration_ms: end.durationMs,
    duration_api_ms: end.durationMs,
    is_error: failed,
    num_turns: end.rounds,
    result: failed ? undefined : end.text,
    total_cost_usd: end.usage?.costUsd ?? 0,
    usage: toWireUsage(end.usage),
    errors: failed ? [end.error ?? "The turn failed."] : undefined,
  });
}
