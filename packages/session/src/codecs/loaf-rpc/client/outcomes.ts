import type { SessionToolCallCompletedEvent } from "@colloquy/schema/loaf-rpc";
import type { ToolOutcome } from "@colloquy/schema/session";
import { fromExecuted } from "../tool-data.ts";
import { type Recorder, record, turnIn, watchedIn } from "./recorder.ts";

type Completed = SessionToolCallCompletedEvent["payload"]["data"];

/**
 * A tool ended: the one that runs, for calls of a turn never overlap (§15 quirk 10). One that did not succeed while the
 * turn was being stopped was stopped with it (§10).
 */
export function recordOutcome(recorder: Recorder, { executed }: Completed): void {
  const outcome = fromExecuted(executed);
  const stopped = watchedIn(recorder).interrupting && !executed.ok;
  completeCall(recorder, stopped ? { ...outcome, status: "cancelled" } : outcome);
}

function completeCall(recorder: Recorder, outcome: ToolOutcome): void {
  const { id: turnId = "", calls = [] } = turnIn(recorder) ?? {};
  const [call] = calls;
  if (!call) return;
  const { callId, name, requestedAt } = call;
  const durationMs = Math.max(0, Date.parse(recorder.at) - Date.parse(requestedAt));
  record(recorder, { type: "tool.completed", turnId, callId, name, outcome, durationMs });
}

/** Things went on without an outcome: nobody here knows it. */
export function settleCalls(recorder: Recorder): void {
  for (const _ of turnIn(recorder)?.calls ?? []) completeCall(recorder, { status: "unknown", content: [] });
}
