import type { EventInput, Failure, KnownEvent, Native, Usage } from "@colloquy/schema/session";
import type { TurnState } from "../../state/index.ts";
import { present } from "../values.ts";
import { createId, type EventRecorder, elapsedSince } from "./recorder.ts";
import { addMessage } from "./session.ts";

/** The running turn. If none runs, one begins; an empty user message stands for a prompt that the wire does not carry. */
export function currentTurn(recorder: EventRecorder): TurnState {
  if (!recorder.session.turn) {
    if (recorder.session.pending.length === 0) addMessage(recorder, { content: [] });
    const messageId = recorder.session.pending[0]?.message.id ?? "";
    recorder.record({ type: "turn.started", turnId: createId(recorder, "turn"), messageId });
  }
  const { turn } = recorder.session;
  if (!turn) throw new Error("A turn that was started is running.");
  return turn;
}

/** What a wire reports of a whole turn. Durations and numbers it leaves out are taken from the events. */
interface TurnTotals {
  readonly durationMs?: number | undefined;
  readonly rounds?: number | undefined;
  readonly toolCalls?: number | undefined;
  readonly usage?: Usage | undefined;
  /** Absent: the text of the newest message if the turn completes, else none. */
  readonly text?: string | undefined;
  readonly native?: Native | undefined;
}

/** How a turn ends. */
export type TurnEnd = TurnTotals &
  (
    | {
        readonly outcome: "completed";
        /** Absent: the newest message; `null`: none. */
        readonly finalMessageId?: string | null;
      }
    | { readonly outcome: "failed"; readonly failure: Failure }
    | { readonly outcome: "interrupted"; readonly reason: string }
  );

/** A failure that a retry would meet again. */
export const toFailure = (message: string, code = "agent_failed"): Failure => ({
  code,
  message,
  retryable: false,
});

/** Records the end of the running turn, if there is one. Its message and its calls must be complete. */
export function recordTurnEnd(recorder: EventRecorder, end: TurnEnd): void {
  const { turn } = recorder.session;
  if (turn) recorder.record(toEvent(turn, end, elapsedSince(recorder, turn.startedAt)));
}

function toEvent(turn: TurnState, end: TurnEnd, elapsedMs: number): EventInput<KnownEvent> {
  const {
    durationMs = elapsedMs,
    rounds = turn.round,
    toolCalls = turn.toolCalls,
    usage,
    text,
    native,
  } = end;
  const totals = { turnId: turn.id, durationMs, rounds, toolCalls, usage };
  if (end.outcome === "failed")
    return present({ type: "turn.failed" as const, ...totals, failure: end.failure, text, native });
  if (end.outcome === "interrupted")
    return present({ type: "turn.interrupted" as const, ...totals, reason: end.reason, text, native });
  const { finalMessageId = turn.lastMessageId } = end;
  return present({
    type: "turn.completed" as const,
    ...totals,
    text: text ?? turn.text,
    finalMessageId: finalMessageId ?? undefined,
    native,
  });
}
