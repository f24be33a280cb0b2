import { isEarlier } from "./instants.ts";
import type { EventOf, SessionState } from "./session-state.ts";

/** The unfinished message so far, for a reader that joins now; `undefined` when it is empty. */
export function snapshotOf(state: SessionState): EventOf<"message.snapshot"> | undefined {
  const message = state.turn?.message;
  if (!state.turn || !message || message.index + message.thinkingIndex === 0) return undefined;
  const { id, index, thinkingIndex, text, thinking, deltaAt } = message;
  return {
    type: "message.snapshot",
    sessionId: state.sessionId,
    at: isEarlier(deltaAt, state.updatedAt) ? state.updatedAt : deltaAt,
    turnId: state.turn.id,
    messageId: id,
    index,
    thinkingIndex,
    text,
    thinking,
  };
}
