import { isEarlier } from "./instants.ts";
import type { EventOf, SessionState } from "./session-state.ts";

/** What the unfinished message has shown so far, for a reader who joins now; `undefined` when there is nothing to show. */
export function snapshotOf(state: SessionState): EventOf<"message.snapshot"> | undefined {
  const message = state.turn?.message;
  if (!state.turn || !message || message.index + message.thinkingIndex === 0) return undefined;
  const { id, index, thinkingIndex, text, thinking, shownAt } = message;
  return {
    type: "message.snapshot",
    sessionId: state.sessionId,
    at: isEarlier(shownAt, state.updatedAt) ? state.updatedAt : shownAt,
    turnId: state.turn.id,
    messageId: id,
    index,
    thinkingIndex,
    text,
    thinking,
  };
}
