import type { Draft } from "@colloquy/schema/session";
import { completeAnswer } from "./answer.ts";
import { settleCalls } from "./outcomes.ts";
import { type Recorder, record, turnIn, watch, watchedIn } from "./recorder.ts";
import { forget, runningTurn } from "./turn.ts";

type Outcome = "completed" | "interrupted" | "failed";
const stopReasons = { completed: "end", interrupted: "interrupted", failed: "error" } as const;

/** Ends the running turn; an answer of an interrupted or failed one ends with it. */
export function recordEnd(recorder: Recorder, outcome: Outcome, message = ""): void {
  if (!runningTurn(recorder)) return;
  completeAnswer(recorder, stopReasons[outcome]);
  settleCalls(recorder);
  const draft = endOf(recorder, outcome, message);
  if (draft) record(recorder, draft);
  forget(recorder);
}

function endOf(recorder: Recorder, outcome: Outcome, message: string): Draft | undefined {
  const turn = turnIn(recorder);
  if (!turn) return undefined;
  const { lastMessageId, text } = turn;
  const totals = {
    turnId: turn.id,
    durationMs: Math.max(0, Date.parse(recorder.at) - Date.parse(turn.startedAt)),
    rounds: turn.round,
    toolCalls: turn.toolCalls,
  };
  const said = text === "" ? {} : { text };
  if (outcome === "failed") return { type: "turn.failed", ...totals, failure: failureOf(message), ...said };
  if (outcome === "interrupted")
    return { type: "turn.interrupted", ...totals, reason: reasonOf(recorder), ...said };
  const final = lastMessageId === undefined ? {} : { finalMessageId: lastMessageId };
  return { type: "turn.completed", ...totals, ...final, text };
}

const failureOf = (message: string) => ({ code: "agent_failed", message, retryable: false });

/** Only a wish of the user is announced (§8.1). */
const reasonOf = (recorder: Recorder): string => (watchedIn(recorder).interrupting ? "user" : "unknown");

/** Some stopped turns end with an error (§10, §15 quirk 19). */
export const recordError = (recorder: Recorder, message: string): void =>
  recordEnd(recorder, watchedIn(recorder).interrupting ? "interrupted" : "failed", message);

/** The session is ready. A turn that told no end was given up for another one: its context was too large (§9.1). */
export function recordReady(recorder: Recorder): void {
  const turn = runningTurn(recorder);
  if (turn) {
    completeAnswer(recorder, "interrupted");
    settleCalls(recorder);
    const { id: turnId, startedAt, round: rounds, toolCalls } = turnIn(recorder) ?? turn;
    const durationMs = Math.max(0, Date.parse(recorder.at) - Date.parse(startedAt));
    record(recorder, {
      type: "turn.interrupted",
      turnId,
      durationMs,
      rounds,
      toolCalls,
      reason: "superseded",
    });
    forget(recorder);
  }
  if (watchedIn(recorder).clearAfter) record(recorder, { type: "history.cleared" });
  watch(recorder, { clearAfter: false });
}
