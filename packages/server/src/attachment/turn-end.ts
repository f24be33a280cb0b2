import type { DurableEvent, KnownEvent } from "@colloquy/schema/session";
import type { Session } from "../engine/engine.ts";

export type TurnEnd = Extract<DurableEvent, { type: "turn.completed" | "turn.failed" | "turn.interrupted" }>;

const ends: ReadonlySet<string> = new Set<TurnEnd["type"]>([
  "turn.completed",
  "turn.failed",
  "turn.interrupted",
]);

export const isTurnEnd = (event: KnownEvent): event is TurnEnd => ends.has(event.type);

export interface TurnEndOptions {
  readonly afterSeq: number;
  /** Absent: the next turn that ends. */
  readonly turnId: string | undefined;
  readonly timeoutMs: number;
}

/** Resolves with the end of a turn; with `undefined` when time is up or the session ends first. */
export function waitForTurnEnd(
  session: Session,
  { afterSeq, turnId, timeoutMs }: TurnEndOptions,
): Promise<TurnEnd | undefined> {
  const { promise, resolve } = Promise.withResolvers<TurnEnd | undefined>();
  const timer = setTimeout(() => settle(undefined), timeoutMs);
  const subscription = session.subscribe(afterSeq, {
    deliver(events) {
      const end = events.filter(isTurnEnd).find((event) => event.turnId === (turnId ?? event.turnId));
      if (end) settle(end);
      return true;
    },
    ended: () => settle(undefined),
  });

  function settle(end: TurnEnd | undefined): void {
    clearTimeout(timer);
    subscription.cancel();
    resolve(end);
  }
  return promise;
}
