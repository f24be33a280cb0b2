import type { SessionToolCallCompletedEvent } from "@colloquy/schema/loaf-rpc";
import type { ToolOutcome } from "@colloquy/schema/session";
import { fromExecuted } from "../tool-data.ts";
import { type Story, tell, turnIn, watchedIn } from "./story.ts";

type Completed = SessionToolCallCompletedEvent["payload"]["data"];

/**
 * A tool ended: the one that runs, for calls of a turn never overlap (§15 quirk 10). One that did not succeed while the
 * turn was being stopped was stopped with it (§10).
 */
export function tellOutcome(story: Story, { executed }: Completed): void {
  const outcome = fromExecuted(executed);
  const stopped = watchedIn(story).interrupting && !executed.ok;
  completeCall(story, stopped ? { ...outcome, status: "cancelled" } : outcome);
}

function completeCall(story: Story, outcome: ToolOutcome): void {
  const { id: turnId = "", calls = [] } = turnIn(story) ?? {};
  const [call] = calls;
  if (!call) return;
  const { callId, name, requestedAt } = call;
  const durationMs = Math.max(0, Date.parse(story.at) - Date.parse(requestedAt));
  tell(story, { type: "tool.completed", turnId, callId, name, outcome, durationMs });
}

/** Things went on without an outcome: nobody here knows it. */
export function settleCalls(story: Story): void {
  for (const _ of turnIn(story)?.calls ?? []) completeCall(story, { status: "unknown", content: [] });
}
