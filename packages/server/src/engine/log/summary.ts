import type { SessionState } from "@colloquy/session";
import type { SessionSummary } from "../../stores/store.ts";

/** What the list of sessions shows of a state. */
export function summaryOf(state: SessionState): SessionSummary {
  const { title, owner } = state.settings;
  const closed = state.status === "closed";
  return {
    sessionId: state.sessionId,
    createdAt: state.createdAt,
    updatedAt: state.updatedAt,
    lastSeq: state.lastSeq,
    ...(title !== undefined && { title }),
    ...(owner !== undefined && { owner }),
    turnOpen: !closed && (state.turn !== undefined || state.pending.length + state.queue.length > 0),
    closed,
  };
}
