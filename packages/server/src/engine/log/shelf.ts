import type { DurableEvent, KnownEvent } from "@colloquy/schema/session";
import { type SessionState, snapshotOf } from "@colloquy/session";
import type { Store, StoredEvent } from "../../stores/store.ts";
import { parseStored } from "./load.ts";
import { createRing } from "./ring.ts";

/** Where readers find what was published: in memory if it is new, else in the store. */
export interface Shelf {
  readonly sessionId: string;
  /** Seq of the newest published event. */
  readonly lastSeq: number;
  /** Keeps what is being published at hand for a while. */
  keep(events: readonly KnownEvent[], stored: readonly StoredEvent[]): void;
  /** Published events after `seq`, oldest first, at most `limit`; at once when they are still in memory. */
  after(seq: number, limit: number): readonly DurableEvent[] | Promise<readonly DurableEvent[]>;
  /** What an unfinished message has shown so far. */
  snapshot(): KnownEvent | undefined;
}

export interface ShelfOptions {
  readonly sessionId: string;
  readonly store: Store;
  /** Fold of everything published. */
  readonly published: () => SessionState;
}

export function createShelf({ sessionId, store, published }: ShelfOptions): Shelf {
  const ring = createRing();

  async function readStore(seq: number, limit: number): Promise<readonly DurableEvent[]> {
    const stored = await store.read(sessionId, seq, limit);
    return stored.map((event) => parseStored(sessionId, event));
  }

  return {
    sessionId,
    get lastSeq() {
      return published().lastSeq;
    },
    keep: (events, stored) => ring.addAll(events, stored),
    after(seq, limit) {
      // The store may be ahead of what was published.
      const count = Math.min(limit, published().lastSeq - seq);
      return count > 0 ? (ring.after(seq, count) ?? readStore(seq, count)) : [];
    },
    snapshot: () => snapshotOf(published()),
  };
}
