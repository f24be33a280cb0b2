import type { Draft, DurableEvent, KnownEvent, ProvisionalEvent } from "@colloquy/schema/session";
import { check, reduce, type SessionState } from "@colloquy/session";
import type { Store, StoredEvent } from "../../stores/store.ts";
import { IllegalEventError, SessionLostError } from "../errors.ts";
import type { EventClock } from "./event-clock.ts";
import { summaryOf } from "./summary.ts";

/** Events that were decided in one step; they are stored together and shown together. */
interface Batch {
  readonly events: KnownEvent[];
  readonly stored: StoredEvent[];
  /** The state after them. */
  state: SessionState;
  durable: boolean;
  /** Somebody waits for it. Most batches are glimpses, for which nobody does. */
  published: PromiseWithResolvers<void> | undefined;
}

/** The pen of a session: numbers, stores and only then publishes, in one order. */
export interface Journal {
  /** Fold of everything decided. Decisions look at this one. */
  readonly head: SessionState;
  /** Fold of everything published: what the world may know. */
  readonly state: SessionState;
  readonly clock: EventClock;
  /** Why it has stopped; `undefined` while it has not. */
  readonly lost: SessionLostError | undefined;
  /**
   * Decides events, all or none. They are one atomic append with everything else that is decided in the same
   * synchronous step. The promise resolves when they are published; who does not wait for it need not.
   * @throws IllegalEventError if one of them cannot come next.
   * @throws SessionLostError
   */
  write(drafts: readonly Draft<DurableEvent>[]): Promise<void>;
  /** Shows a glimpse after everything decided before it. */
  show(draft: Draft<ProvisionalEvent>): void;
  /** Resolves when everything decided so far is published. */
  published(): Promise<void>;
  /** Nothing more is stored or published; whoever waits is told `reason`. What the store has begun may still land. */
  stop(reason: SessionLostError): void;
  /** Resolves when the store has nothing of this session in hand. */
  settled(): Promise<void>;
}

export interface JournalOptions {
  readonly sessionId: string;
  readonly store: Store;
  readonly clock: EventClock;
  /** The state the log has been read to. */
  readonly state: SessionState;
  decided(event: DurableEvent): void;
  /** Everything in `events` is durable or a glimpse; `stored` are the texts of the durable ones, in order. */
  publish(events: readonly KnownEvent[], stored: readonly StoredEvent[]): void;
  /** The store refused an append. Called once; the journal has stopped. */
  failed(error: unknown): void;
}

export function createJournal(options: JournalOptions): Journal {
  const { sessionId, store, clock } = options;
  const unpublished: Batch[] = [];
  const appends = new Set<Promise<void>>();
  let head = options.state;
  let state = options.state;
  let open: Batch | undefined;
  let lost: SessionLostError | undefined;

  /** The batch of the running synchronous step. It goes to the store when the step is over. */
  function currentBatch(): Batch {
    if (open) return open;
    open = { events: [], stored: [], state: head, durable: false, published: undefined };
    unpublished.push(open);
    queueMicrotask(closeBatch);
    return open;
  }

  function publication(batch: Batch): Promise<void> {
    if (batch.published) return batch.published.promise;
    batch.published = Promise.withResolvers<void>();
    // Failure is told once, by `failed`; who does not wait for a batch must not crash the process over it.
    batch.published.promise.catch(() => {});
    return batch.published.promise;
  }

  function closeBatch(): void {
    const batch = open;
    open = undefined;
    if (!batch || lost) return;
    const [first] = batch.stored;
    if (first) appendBatch(batch, first.seq - 1);
    else markDurable(batch);
  }

  function appendBatch(batch: Batch, expectedSeq: number): void {
    const append = store
      .append(summaryOf(batch.state), expectedSeq, batch.stored)
      .then(() => markDurable(batch), fail);
    appends.add(append);
    void append.then(() => appends.delete(append));
  }

  function markDurable(batch: Batch): void {
    batch.durable = true;
    if (lost) return;
    while (unpublished[0]?.durable) publishBatch(unpublished.shift() as Batch);
  }

  function publishBatch(batch: Batch): void {
    state = batch.state;
    options.publish(batch.events, batch.stored);
    batch.published?.resolve();
  }

  function fail(error: unknown): void {
    if (lost) return;
    stop(new SessionLostError(sessionId, error));
    options.failed(error);
  }

  function stop(reason: SessionLostError): void {
    if (lost) return;
    lost = reason;
    for (const batch of unpublished.splice(0)) batch.published?.reject(reason);
  }

  function decide<E extends KnownEvent>(before: SessionState, event: E): SessionState {
    const problem = check(before, event);
    if (problem) throw new IllegalEventError(sessionId, event.type, problem);
    return reduce(before, event);
  }

  function number(drafts: readonly Draft<DurableEvent>[]): { events: DurableEvent[]; after: SessionState } {
    const at = clock.instant();
    let after = head;
    const events = drafts.map((draft) => {
      const event = { ...draft, sessionId, seq: after.lastSeq + 1, at } as DurableEvent;
      after = decide(after, event);
      return event;
    });
    return { events, after };
  }

  return {
    get head() {
      return head;
    },
    get state() {
      return state;
    },
    clock,
    get lost() {
      return lost;
    },

    write(drafts) {
      if (lost) throw lost;
      const { events, after } = number(drafts);
      const batch = currentBatch();
      for (const event of events) {
        batch.events.push(event);
        batch.stored.push({ seq: event.seq, type: event.type, json: JSON.stringify(event) });
        options.decided(event);
      }
      head = batch.state = after;
      return publication(batch);
    },

    show(draft) {
      if (lost) return;
      const event = { ...draft, sessionId, at: clock.instant() } as ProvisionalEvent;
      const after = decide(head, event);
      const batch = currentBatch();
      batch.events.push(event);
      head = batch.state = after;
    },

    async published() {
      if (lost) throw lost;
      const newest = unpublished.at(-1);
      if (newest) await publication(newest);
    },

    stop,

    async settled() {
      await Promise.all(appends);
    },
  };
}
