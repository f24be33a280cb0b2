import type { KnownEvent } from "@colloquy/schema/session";

/** The event that ended a turn. */
export type TurnEnd = Extract<KnownEvent, { type: "turn.completed" | "turn.failed" | "turn.interrupted" }>;

/** Waits for the end of a turn. */
export interface TurnTracker {
  /** Looks at the next event; gives it back when the awaited turn is over with it. */
  see(event: KnownEvent): TurnEnd | undefined;
  /** Whether an event that was seen is part of the awaited turn. */
  owns(event: KnownEvent): boolean;
}

const ends: ReadonlySet<KnownEvent["type"]> = new Set<TurnEnd["type"]>([
  "turn.completed",
  "turn.failed",
  "turn.interrupted",
]);

const isTurnEnd = (event: KnownEvent): event is TurnEnd => ends.has(event.type);

/** Whether an event shows that a turn is running, or is about to. */
export const isInTurn = (event: KnownEvent): boolean =>
  ("turnId" in event && !isTurnEnd(event)) || event.type === "message.added";

/** Waits for the end of whatever turn is running. */
export const trackAnyTurn = (): TurnTracker => ({
  see: (event) => (isTurnEnd(event) ? event : undefined),
  owns: () => true,
});

/**
 * Waits for the end of the turn that took in the message `messageId`, alone or together with others. Without an id, which
 * not every protocol reports, it is the next turn that starts.
 */
export function trackTurnOf(messageId: string | undefined): TurnTracker {
  let turnId: string | undefined;
  const owns = (event: KnownEvent) => "turnId" in event && event.turnId === turnId;
  return {
    owns,
    see(event) {
      if (takesIn(event, messageId)) turnId ??= event.turnId;
      return isTurnEnd(event) && owns(event) ? event : undefined;
    },
  };
}

const takesIn = (
  event: KnownEvent,
  messageId: string | undefined,
): event is Extract<KnownEvent, { type: "turn.started" | "turn.steered" }> =>
  (event.type === "turn.started" || event.type === "turn.steered") &&
  (messageId === undefined || event.messageId === messageId);
