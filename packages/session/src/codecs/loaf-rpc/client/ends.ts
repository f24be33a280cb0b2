import type { Draft } from "@colloquy/schema/session";
import { completeAnswer } from "./answer.ts";
import { settleCalls } from "./outcomes.ts";
import { type Story, tell, turnIn, watch, watchedIn } from "./story.ts";
import { forget, runningTurn } from "./turn.ts";

type Outcome = "completed" | "interrupted" | "failed";
const stopReasons = { completed: "end", interrupted: "interrupted", failed: "error" } as const;

/** Ends the running turn; an answer of an interrupted or failed one ends with it. */
export function tellEnd(story: Story, outcome: Outcome, message = ""): void {
  if (!runningTurn(story)) return;
  completeAnswer(story, stopReasons[outcome]);
  settleCalls(story);
  const draft = endOf(story, outcome, message);
  if (draft) tell(story, draft);
  forget(story);
}

function endOf(story: Story, outcome: Outcome, message: string): Draft | undefined {
  const turn = turnIn(story);
  if (!turn) return undefined;
  const { lastMessageId, text } = turn;
  const totals = {
    turnId: turn.id,
    durationMs: Math.max(0, Date.parse(story.at) - Date.parse(turn.startedAt)),
    rounds: turn.round,
    toolCalls: turn.toolCalls,
  };
  const said = text === "" ? {} : { text };
  if (outcome === "failed") return { type: "turn.failed", ...totals, failure: failureOf(message), ...said };
  if (outcome === "interrupted")
    return { type: "turn.interrupted", ...totals, reason: reasonOf(story), ...said };
  const final = lastMessageId === undefined ? {} : { finalMessageId: lastMessageId };
  return { type: "turn.completed", ...totals, ...final, text };
}

const failureOf = (message: string) => ({ code: "agent_failed", message, retryable: false });

/** Only a wish of the user is announced (§8.1). */
const reasonOf = (story: Story): string => (watchedIn(story).interrupting ? "user" : "unknown");

/** Some stopped turns end with an error (§10, §15 quirk 19). */
export const tellError = (story: Story, message: string): void =>
  tellEnd(story, watchedIn(story).interrupting ? "interrupted" : "failed", message);

/** The session is ready. A turn that told no end was given up for another one: its context was too large (§9.1). */
export function tellReady(story: Story): void {
  const turn = runningTurn(story);
  if (turn) {
    completeAnswer(story, "interrupted");
    settleCalls(story);
    const { id: turnId, startedAt, round: rounds, toolCalls } = turnIn(story) ?? turn;
    const durationMs = Math.max(0, Date.parse(story.at) - Date.parse(startedAt));
    tell(story, { type: "turn.interrupted", turnId, durationMs, rounds, toolCalls, reason: "superseded" });
    forget(story);
  }
  if (watchedIn(story).clearAfter) tell(story, { type: "history.cleared" });
  watch(story, { clearAfter: false });
}
