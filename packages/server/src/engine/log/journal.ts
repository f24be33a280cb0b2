import type { Draft, DurableEvent, KnownEvent, ProvisionalEvent } from "@colloquy/schema/session";
import { check, reduce, type SessionState } from "@colloquy/session";
import type { Store, StoredEvent } from "../../stores/store.ts";
import { IllegalEventError, SessionLostError } from "../errors.ts";
import type { EventClock } from "./event-clock.ts";
import { createOutbox } from "./outbox.ts";

/** The pen of a session: decides, numbers, stores and only then publishes, in one order. */
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
  let head = options.state;
  let state = options.state;
  let lost: SessionLostError | undefined;

  const outbox = createOutbox({
    store,
    publish(after, events, stored) {
      state = after;
      options.publish(events, stored);
    },
    failed(error) {
      if (lost) return;
      stop(new SessionLostError(sessionId, error));
      options.failed(error);
    },
  });

  function stop(reason: SessionLostError): void {
    if (lost) return;
    lost = reason;
    outbox.stop(reason);
  }

  function decide(before: SessionState, event: KnownEvent): SessionState {
    const problem = check(before, event);
    if (problem) throw new IllegalEventError(sessionId, event.type, problem);
    return reduce(before, event);
  }

  /** Nothing is written before all of them are known to be legal, and to be JSON. */
  function decideAll(drafts: readonly Draft<DurableEvent>[]) {
    const at = clock.instant();
    let after = head;
    return drafts.map((draft) => {
      const event = { ...draft, sessionId, seq: after.lastSeq + 1, at } as DurableEvent;
      after = decide(after, event);
      return { event, after, json: JSON.stringify(event) };
    });
  }

  return {
    get head() {
      return head;
    },
    get state() {
      return state;
    },
    get lost() {
      return lost;
    },
    clock,

    write(drafts) {
      if (lost) throw lost;
      for (const { event, after, json } of decideAll(drafts)) {
        head = after;
        outbox.add(event, after, { seq: event.seq, type: event.type, json });
        options.decided(event);
      }
      return outbox.published();
    },

    show(draft) {
      if (lost) return;
      const event = { ...draft, sessionId, at: clock.instant() } as ProvisionalEvent;
      head = decide(head, event);
      outbox.add(event, head);
    },

    async published() {
      if (lost) throw lost;
      await outbox.published();
    },

    stop,
    settled: () => outbox.settled(),
  };
}
