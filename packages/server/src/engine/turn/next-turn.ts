import type { DurableEvent, EventInput, Message } from "@colloquy/schema/session";
import type { SessionState } from "@colloquy/session";

/** A turn that is about to start, and the events that start it. */
export interface NextTurn {
  readonly turnId: string;
  readonly inputs: readonly EventInput<DurableEvent>[];
}

/** A turn for a message that just came. */
export function firstTurn(message: Message, turnId: string): NextTurn {
  return {
    turnId,
    inputs: [
      { type: "message.added", message },
      { type: "turn.started", turnId, messageId: message.id },
    ],
  };
}

/** The turn that what waits asks for: messages that came too late to steer go first, then the queue in order. */
export function nextTurn(state: SessionState, newId: () => string): NextTurn | undefined {
  const [late] = state.pending;
  if (late) {
    const turnId = newId();
    return { turnId, inputs: [{ type: "turn.started", turnId, messageId: late.message.id }] };
  }
  const [queued, ...rest] = state.queue;
  if (!queued) return undefined;
  const { turnId, inputs } = firstTurn(queued.message, queued.turnId ?? newId());
  const queue = rest.map(({ message }) => message);
  return { turnId, inputs: [{ type: "queue.changed", queue, reason: "taken" }, ...inputs] };
}
