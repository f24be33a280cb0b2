import type { AnyResultFrame, Result, WrappedResult } from "@colloquy/schema/chucky-ws";
import type { Failure, Usage } from "@colloquy/schema/session";
import {
  completeMessage,
  currentMessage,
  currentTurn,
  endTurn,
  settleCalls,
  startSession,
  stopReasons,
  toFailure,
} from "../../../../codec/event-recorder/index.ts";
import { fromWireUsage } from "../../values/usage.ts";
import type { Recorder } from "../state.ts";

/** What all forms of `result` report. */
interface TurnResult {
  readonly outcome: keyof typeof stopReasons;
  readonly text: string | undefined;
  readonly failure: Failure;
  readonly durationMs: number;
  readonly rounds: number | undefined;
  readonly usage: Usage | undefined;
  readonly sessionId: string | undefined;
}

const outcomes = new Map<string, TurnResult["outcome"]>([
  ["success", "completed"],
  ["interrupted", "interrupted"],
]);
const failureCodes = new Map([
  ["error_max_turns", "max_turns"],
  ["error_max_budget_usd", "max_budget"],
  ["error_budget", "max_budget"],
]);

/** Ends the turn as a `result` frame reports. */
export const recordResult = (recorder: Recorder, frame: AnyResultFrame): void =>
  recordEnd(recorder, "subtype" in frame ? fromFlat(frame) : fromEnveloped(frame.payload));

/** Ends the turn as a flat result reports, also as a payload. */
export const recordFlatResult = (recorder: Recorder, payload: WrappedResult): void =>
  recordEnd(recorder, fromFlat(payload));

function fromEnveloped(result: Result): TurnResult {
  return {
    outcome: outcomes.get(result.subtype) ?? "failed",
    text: result.text ?? undefined,
    failure: toFailure(result.error ?? "The turn failed."),
    durationMs: Math.max(0, Math.round(result.duration_secs * 1000)),
    rounds: result.turn_count ?? undefined,
    usage: fromWireUsage(result.usage, result.total_cost_usd),
    sessionId: result.session_id,
  };
}

function fromFlat(result: WrappedResult): TurnResult {
  return {
    outcome: outcomes.get(result.subtype) ?? "failed",
    text: result.result ?? undefined,
    failure: toFailure(result.errors?.join(" ") ?? "The turn failed.", failureCodes.get(result.subtype)),
    durationMs: result.duration_ms ?? 0,
    rounds: result.num_turns ?? undefined,
    usage: fromWireUsage(result.usage, result.total_cost_usd),
    sessionId: result.session_id ?? undefined,
  };
}

function recordEnd(recorder: Recorder, { sessionId, outcome, text, ...totals }: TurnResult): void {
  startSession(recorder, { sessionId });
  const { lastMessageId, message } = currentTurn(recorder);
  if (outcome === "completed" && text && !message && !lastMessageId) {
    currentMessage(recorder);
    completeMessage(recorder, { stopReason: "end", content: [{ type: "text", text }] });
  }
  completeMessage(recorder, { stopReason: stopReasons[outcome] });
  settleCalls(recorder);
  endTurn(recorder, { outcome, ...totals, reason: "unknown", text: text ?? currentTurn(recorder).text });
}
