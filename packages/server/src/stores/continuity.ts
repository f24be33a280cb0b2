import type { SessionSummary, StoredEvent } from "./store.ts";

/**
 * Stops a caller that counts wrongly before it leaves a gap in a log.
 * @throws RangeError unless the events are numbered on from `expectedSeq` and the summary ends where they end.
 */
export function assertContinues(
  summary: SessionSummary,
  expectedSeq: number,
  events: readonly StoredEvent[],
): void {
  const wrong = events.findIndex((event, index) => event.seq !== expectedSeq + index + 1);
  if (wrong >= 0)
    throw new RangeError(`Event ${wrong} after seq ${expectedSeq} has seq ${events[wrong]?.seq}.`);
  const end = expectedSeq + events.length;
  if (summary.lastSeq !== end)
    throw new RangeError(`The summary ends at ${summary.lastSeq}, the log at ${end}.`);
}
