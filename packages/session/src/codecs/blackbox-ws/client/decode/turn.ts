import type { ErrorFrame } from "@colloquy/schema/blackbox-ws";
import { currentTurn, endTurn, toFailure } from "../../../../codec/event-recorder/index.ts";
import type { Recorder } from "../state.ts";

/** Ends the running turn, if there is one, as of the last sign of the agent. */
export function completeTurn(recorder: Recorder): void {
  const { turn, updatedAt } = recorder.session;
  if (!turn) return;
  const until = turn.message?.deltaAt ?? updatedAt;
  const durationMs = Math.max(0, Date.parse(until) - Date.parse(turn.startedAt));
  endTurn(recorder, { outcome: "completed", durationMs });
}

/** A fault while the agent works ends its turn; between turns it is no event of the session. */
export function recordError(recorder: Recorder, { code, message }: ErrorFrame["data"]): void {
  const { turn, pending } = recorder.session;
  if (turn || pending.length > 0) {
    currentTurn(recorder);
    endTurn(recorder, { outcome: "failed", failure: toFailure(message) });
    return;
  }
  recorder.report({
    code: (code ?? "error").toLowerCase().replaceAll("_", "-"),
    severity: "error",
    pointer: "/data",
    message,
  });
}
