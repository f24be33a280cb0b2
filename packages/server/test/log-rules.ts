import type { DurableEvent, KnownEvent } from "@colloquy/schema/session";
import type { Session } from "@colloquy/server";
import { check, fold, initialState, reduce } from "@colloquy/session";
import { expect } from "vitest";

/** Reads a whole session. */
export const logOf = (session: Session): Promise<readonly DurableEvent[]> => session.read(0, session.lastSeq);

/** Every event could come when it came, ephemeral events too; `seen` begins with the first event of the session. */
export function expectLegal(seen: readonly KnownEvent[]): void {
  let state = initialState;
  for (const event of seen) {
    expect(check(state, event)).toBeUndefined();
    state = reduce(state, event);
  }
}

/** The durable part of what a subscriber saw is exactly the log from where it began. */
export function expectPartOfLog(
  seen: readonly KnownEvent[],
  log: readonly DurableEvent[],
  afterSeq: number,
): number {
  const durable = seen.filter((event): event is DurableEvent => "seq" in event);
  expect(durable).toEqual(log.slice(afterSeq, afterSeq + durable.length));
  return afterSeq + durable.length;
}

/** The log is legal and dense, the state is its fold, and nothing is left open in it. */
export async function expectSound(session: Session): Promise<readonly DurableEvent[]> {
  const log = await logOf(session);
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  expectLegal(log);
  expect(session.state).toEqual(fold(initialState, log));
  return log;
}
