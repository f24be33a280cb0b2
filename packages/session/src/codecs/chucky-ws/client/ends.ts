import type { AnyResultFrame, Result, Usage as WireUsage, WrappedResult } from "@colloquy/schema/chucky-ws";
import type { Draft, Failure, Usage } from "@colloquy/schema/session";
import {
  completeMessage,
  currentMessage,
  currentTurn,
  record,
  settleCalls,
  startSession,
} from "../../../codec/event-recorder.ts";
import { present } from "../../../codec/values.ts";
import type { Recorder } from "./state.ts";

/** What all forms of `result` tell. */
interface End {
  readonly outcome: "completed" | "failed" | "interrupted";
  readonly text: string | undefined;
  readonly failure: Failure;
  readonly durationMs: number;
  readonly rounds: number | undefined;
  readonly usage: Usage | undefined;
  readonly sessionId: string | undefined;
}

const outcomes: Readonly<Record<string, End["outcome"]>> = {
  success: "completed",
  interrupted: "interrupted",
};
const codes: Readonly<Record<string, string>> = {
  error_max_turns: "max_turns",
  error_max_budget_usd: "max_budget",
  error_budget: "max_budget",
};

const stopReasons = { completed: "end", failed: "error", interrupted: "interrupted" } as const;

/** Ends the turn as a `result` frame says. */
export function recordResult(recorder: Recorder, frame: AnyResultFrame): void {
  recordEnd(recorder, "subtype" in frame ? flatEnd(frame) : envelopedEnd(frame.payload));
}

export const recordWrappedResult = (recorder: Recorder, payload: WrappedResult): void =>
  recordEnd(recorder, flatEnd(payload));

function envelopedEnd(result: Result): End {
  return {
    outcome: outcomes[result.subtype] ?? "failed",
    text: result.text ?? undefined,
    failure: failureOf("agent_failed", result.error ?? "The turn failed."),
    durationMs: Math.max(0, Math.round(result.duration_secs * 1000)),
    rounds: result.turn_count ?? undefined,
    usage: usageOf(result.usage, result.total_cost_usd),
    sessionId: result.session_id,
  };
}

function flatEnd(result: WrappedResult): End {
  return {
    outcome: outcomes[result.subtype] ?? "failed",
    text: result.result ?? undefined,
    failure: failureOf(
      codes[result.subtype] ?? "agent_failed",
      result.errors?.join(" ") ?? "The turn failed.",
    ),
    durationMs: result.duration_ms ?? 0,
    rounds: result.num_turns ?? undefined,
    usage: usageOf(result.usage, result.total_cost_usd),
    sessionId: result.session_id ?? undefined,
  };
}

const failureOf = (code: string, message: string): Failure => ({ code, message, retryable: false });

function usageOf(usage: WireUsage | null | undefined, costUsd: number | null | undefined): Usage | undefined {
  if (!usage) return undefined;
  return present({
    inputTokens: usage.input_tokens,
    outputTokens: usage.output_tokens,
    cacheCreationTokens: usage.cache_creation_input_tokens || undefined,
    cacheReadTokens: usage.cache_read_input_tokens || undefined,
    costUsd: costUsd || undefined,
  });
}

function recordEnd(recorder: Recorder, end: End): void {
  startSession(recorder, end.sessionId, undefined);
  const { lastMessageId, message } = currentTurn(recorder);
  if (end.outcome === "completed" && end.text && !message && !lastMessageId) {
    currentMessage(recorder);
    completeMessage(recorder, "end", [], [{ type: "text", text: end.text }]);
  }
  completeMessage(recorder, stopReasons[end.outcome]);
  settleCalls(recorder);
  const turn = currentTurn(recorder);
  const { durationMs, usage, failure } = end;
  const totals = { turnId: turn.id, durationMs, rounds: end.rounds ?? turn.round, toolCalls: turn.toolCalls };
  const facts = present({ ...totals, usage });
  const text = end.text ?? turn.text;
  const finalMessageId = turn.lastMessageId;
  const drafts: { readonly [O in End["outcome"]]: Draft } = {
    completed: {
      type: "turn.completed",
      ...facts,
      text,
      ...(finalMessageId !== undefined && { finalMessageId }),
    },
    failed: { type: "turn.failed", ...facts, failure, text },
    interrupted: { type: "turn.interrupted", ...facts, reason: "unknown", text },
  };
  record(recorder, drafts[end.outcome]);
}
