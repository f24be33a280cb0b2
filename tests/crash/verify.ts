import { isDeepStrictEqual } from "node:util";
import { within } from "./patience.ts";
import type { Peer } from "./peer.ts";
import { answers } from "./prompts.ts";
import { listEvents } from "./rest.ts";
import { readTurns } from "./turns.ts";
import { createWatcher } from "./watcher.ts";

/** What a restarted server still knows of one session, and what it should know. */
export interface Verdict {
  /** Stored events that were shown before and are missing or different now. */
  readonly lost: readonly string[];
  /** Everything else that is wrong. */
  readonly faults: readonly string[];
  readonly events: number;
  /** Turns that were cut and are ended as failed or cancelled. */
  readonly cut: number;
}

/** Compares a log, as listed and as replayed byte for byte, with what a watcher was shown and a sender was promised. */
export async function verifySession(origin: string, peer: Peer): Promise<Verdict> {
  const { watcher, acknowledged } = peer;
  const listed = await listEvents(origin, watcher.sessionId);
  const replayed = await replay(origin, watcher.sessionId, listed.length);
  const lost = [...watcher.shown].flatMap(([sequence, text]) =>
    replayed.get(sequence) === text
      ? []
      : [`${watcher.sessionId} #${sequence} was ${text}, is ${replayed.get(sequence)}`],
  );
  const gaps = listed.flatMap(({ sequence }, index) =>
    sequence === index + 1 ? [] : [`event ${index + 1} has sequence ${sequence}`],
  );
  const unequal = listed.flatMap((event, index) =>
    isDeepStrictEqual(event, JSON.parse(replayed.get(index + 1) ?? "null"))
      ? []
      : [`event ${index + 1} is listed and replayed differently`],
  );
  const stored = new Set(
    listed.flatMap(({ type, data }) => (type === "input.message" ? (data.message?.id ?? []) : [])),
  );
  const forgotten = [...acknowledged].flatMap((id) =>
    stored.has(id) ? [] : [`message ${id} was acknowledged`],
  );
  const { turns, faults: disorder } = readTurns(listed);
  const untrue = turns.flatMap(({ id, asked, end, answer }) => {
    if (end === undefined) return [`turn ${id} never ended`];
    return end === "turn.completed" && answer !== answers[asked]
      ? [`turn ${id} is completed, but its answer to "${asked}" is "${answer}"`]
      : [];
  });
  const completed = turns.filter(({ end }) => end === "turn.completed").map(({ answer }) => answer);
  const unsaid = subtract(peer.answers, completed).map(
    (answer) => `the answer "${answer}" was shown as complete`,
  );
  return {
    lost: [...lost, ...forgotten, ...unsaid],
    faults: [...watcher.faults, ...gaps, ...unequal, ...disorder, ...untrue],
    events: listed.length,
    cut: turns.filter(({ end }) => end !== "turn.completed").length,
  };
}

/** What is in `shown` more often than in `stored`. */
function subtract(shown: readonly string[], stored: readonly string[]): readonly string[] {
  const left = [...stored];
  return shown.filter((text) => {
    const index = left.indexOf(text);
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** The stored events as a stream without a cursor shows them. */
async function replay(
  origin: string,
  sessionId: string,
  count: number,
): Promise<ReadonlyMap<number, string>> {
  const watcher = createWatcher(sessionId);
  await watcher.connect(origin);
  if (count > 0) {
    const last = watcher.seen(({ sequence }) => sequence === count);
    await within(last, `event ${count} of the replay`);
  }
  await watcher.close();
  return watcher.shown;
}
