import type { DurableEvent, KnownEvent } from "@colloquy/schema/session";
import { type SessionState, snapshotOf } from "@colloquy/session";
import type { Store, StoredEvent } from "../../stores/store.ts";
import { parseStored } from "./load.ts";
import { createRecentEvents } from "./recent-events.ts";

/** Where readers find what was published: in memory if it is new, else in the store. */
export interface CommittedEvents {
  readonly sessionId: string;
  /** Seq of the newest published event. */
  readonly lastSeq: number;
  /** Keeps what is being published in memory for a while. */
  keep(events: readonly KnownEvent[], stored: readonly StoredEvent[]): void;
  /** Published events after `seq`, oldest first, at most `limit`; at once when they are still in memory. */
  after(seq: number, limit: number): readonly DurableEvent[] | Promise<readonly DurableEvent[]>;
  /** The content of an unfinished message so far. */
  snapshot(): KnownEvent | undefined;
}

export interface CommittedEventsOptions {
  readonly sessionId: string;
  readonly store: Store;
  /** Fold of everything published. */
  readonly published: () => SessionState;
}

export function createCommittedEvents({
  sessionId,
  store,
  published,
}: CommittedEventsOptions): CommittedEvents {
  const recent = createRecentEvents();

  async function readStore(seq: number, limit: number): Promise<readonly DurableEvent[]> {
    const stored = await store.read(sessionId, seq, limit);
    return stored.map((event) => parseStored(sessionId, event));
  }

  return {
    sessionId,
    get lastSeq() {
      return published().lastSeq;
    },
    keep: (events, stored) => recent.addAll(events, stored),
    after(seq, limit) {
      // The store may be ahead of what was published.
      const count = Math.min(limit, published().lastSeq - seq);
      return count > 0 ? (recent.after(seq, count) ?? readStore(seq, count)) : [];
    },
    snapshot: () => snapshotOf(published()),
  };
}
