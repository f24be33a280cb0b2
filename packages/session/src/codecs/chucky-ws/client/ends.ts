import type { AnyResultFrame, Result, Usage as WireUsage, WrappedResult } from "@colloquy/schema/chucky-ws";
import type { Draft, Failure, Usage } from "@colloquy/schema/session";
import { present } from "../../../present.ts";
import { completeMessage, messageOf, settleCalls, tell, tellSession, turnOf } from "../../../story.ts";
import type { Story } from "./state.ts";

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
export function tellResult(story: Story, frame: AnyResultFrame): void {
  tellEnd(story, "subtype" in frame ? flatEnd(frame) : envelopedEnd(frame.payload));
}

export const tellWrappedResult = (story: Story, payload: WrappedResult): void =>
  tellEnd(story, flatEnd(payload));

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

function tellEnd(story: Story, end: End): void {
  tellSession(story, end.sessionId, undefined);
  const { lastMessageId, message } = turnOf(story);
  if (end.outcome === "completed" && end.text && !message && !lastMessageId) {
    messageOf(story);
    completeMessage(story, "end", [], [{ type: "text", text: end.text }]);
  }
  completeMessage(story, stopReasons[end.outcome]);
  settleCalls(story);
  const turn = turnOf(story);
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
  tell(story, drafts[end.outcome]);
}
