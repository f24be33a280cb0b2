import type { KnownEvent } from "@colloquy/schema/session";
import type { SessionState } from "@colloquy/session";
import type { SessionSummary, Store, StoredEvent } from "../../stores/store.ts";

/** Events that were decided in one synchronous step; they are stored and published together. */
interface Batch {
  readonly events: KnownEvent[];
  readonly stored: StoredEvent[];
  /** The state after them. */
  state: SessionState;
  durable: boolean;
  /** Set once a caller waits for the batch; batches of ephemeral events rarely have one. */
  published: PromiseWithResolvers<void> | undefined;
}

/** Has decided events stored, one append for each synchronous step, and publishes them in order when they are durable. */
export interface CommitQueue {
  /** `stored` is the text of a durable event; an ephemeral one has none, and only waits for what was decided before it. */
  add(event: KnownEvent, stateAfter: SessionState, stored?: StoredEvent): void;
  /** Resolves when everything added so far is published; it may be left alone. */
  published(): Promise<void>;
  /** Nothing more is stored or published; pending promises reject with `reason`. */
  stop(reason: Error): void;
  /** Resolves when no append is pending. */
  settled(): Promise<void>;
}

export interface CommitQueueOptions {
  readonly store: Store;
  publish(state: SessionState, events: readonly KnownEvent[], stored: readonly StoredEvent[]): void;
  /** The store refused an append. May be called for several. */
  failed(error: unknown): void;
}

export function createCommitQueue({ store, ...options }: CommitQueueOptions): CommitQueue {
  const unpublished: Batch[] = [];
  const appends = new Set<Promise<void>>();
  let open: Batch | undefined;
  let stopped = false;

  /** The batch of the running synchronous step. It goes to the store when the step is over. */
  function openBatch(state: SessionState): Batch {
    const batch: Batch = { events: [], stored: [], state, durable: false, published: undefined };
    open = batch;
    unpublished.push(batch);
    queueMicrotask(closeBatch);
    return batch;
  }

  function closeBatch(): void {
    const batch = open;
    open = undefined;
    if (!batch || stopped) return;
    const [first] = batch.stored;
    if (first) append(batch, first.seq - 1);
    else markDurable(batch);
  }

  function append(batch: Batch, expectedSeq: number): void {
    const appended = store.append(summaryOf(batch.state), expectedSeq, batch.stored).then(
      () => markDurable(batch),
      (error) => options.failed(error),
    );
    appends.add(appended);
    void appended.then(() => appends.delete(appended));
  }

  function markDurable(batch: Batch): void {
    batch.durable = true;
    if (stopped) return;
    while (unpublished[0]?.durable) publish(unpublished.shift() as Batch);
  }

  function publish({ state, events, stored, published }: Batch): void {
    options.publish(state, events, stored);
    published?.resolve();
  }

  function publication(batch: Batch): Promise<void> {
    if (batch.published) return batch.published.promise;
    batch.published = Promise.withResolvers<void>();
    // `failed` reports a failure once; a promise that nothing awaits must not crash the process over it.
    batch.published.promise.catch(() => {});
    return batch.published.promise;
  }

  return {
    add(event, stateAfter, stored) {
      const batch = open ?? openBatch(stateAfter);
      batch.events.push(event);
      if (stored) batch.stored.push(stored);
      batch.state = stateAfter;
    },
    published() {
      const newest = unpublished.at(-1);
      return newest ? publication(newest) : Promise.resolve();
    },
    stop(reason) {
      stopped = true;
      for (const batch of unpublished.splice(0)) batch.published?.reject(reason);
    },
    async settled() {
      await Promise.all(appends);
    },
  };
}

/** What the list of sessions shows of a state. */
function summaryOf(state: SessionState): SessionSummary {
  const { title, owner } = state.settings;
  const closed = state.status === "closed";
  return {
    sessionId: state.sessionId,
    createdAt: state.createdAt,
    updatedAt: state.updatedAt,
    lastSeq: state.lastSeq,
    ...(title !== undefined && { title }),
    ...(owner !== undefined && { owner }),
    turnOpen: !closed && (state.turn !== undefined || state.pending.length + state.queue.length > 0),
    closed,
  };
}
