import type { DurableEvent, EphemeralEvent, EventInput, KnownEvent } from "@colloquy/schema/session";
import { check, reduce, type SessionState } from "@colloquy/session";
import type { Store, StoredEvent } from "../../stores/store.ts";
import { IllegalEventError, SessionLostError } from "../errors.ts";
import { createCommitQueue } from "./commit-queue.ts";
import type { EventClock } from "./event-clock.ts";

/** The log of one session: decides, numbers, stores and only then publishes events, in one order. */
export interface SessionLog {
  /** Fold of everything decided. Decisions look at this one. */
  readonly pendingState: SessionState;
  /** Fold of everything published: what readers may see. */
  readonly state: SessionState;
  readonly clock: EventClock;
  /** Why it has stopped; `undefined` while it has not. */
  readonly lost: SessionLostError | undefined;
  /**
   * Decides events, all or none. They are one atomic append with everything else that is decided in the same
   * synchronous step. The promise resolves when they are published; it may be left alone.
   * @throws IllegalEventError if one of them cannot come next.
   * @throws SessionLostError
   */
  write(inputs: readonly EventInput<DurableEvent>[]): Promise<void>;
  /** Publishes an ephemeral event after everything decided before it. */
  emit(input: EventInput<EphemeralEvent>): void;
  /** Resolves when everything decided so far is published. */
  published(): Promise<void>;
  /** Nothing more is stored or published; pending promises reject with `reason`. What the store has begun may still land. */
  stop(reason: SessionLostError): void;
  /** Resolves when no append of this session is pending. */
  settled(): Promise<void>;
}

export interface SessionLogOptions {
  readonly sessionId: string;
  readonly store: Store;
  readonly clock: EventClock;
  /** The state the log has been read to. */
  readonly state: SessionState;
  decided(event: DurableEvent): void;
  /** Each of `events` is durable or ephemeral; `stored` are the texts of the durable ones, in order. */
  publish(events: readonly KnownEvent[], stored: readonly StoredEvent[]): void;
  /** The store refused an append. Called once; the sessionLog has stopped. */
  failed(error: unknown): void;
}

export function createSessionLog(options: SessionLogOptions): SessionLog {
  const { sessionId, store, clock } = options;
  let pendingState = options.state;
  let state = options.state;
  let lost: SessionLostError | undefined;

  const queue = createCommitQueue({
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
    queue.stop(reason);
  }

  function decide(before: SessionState, event: KnownEvent): SessionState {
    const problem = check(before, event);
    if (problem) throw new IllegalEventError(sessionId, event.type, problem);
    return reduce(before, event);
  }

  /** Nothing is written before all of them are known to be legal, and to be JSON. */
  function decideAll(inputs: readonly EventInput<DurableEvent>[]) {
    const at = clock.instant();
    let after = pendingState;
    return inputs.map((input) => {
      const event = { ...input, sessionId, seq: after.lastSeq + 1, at } as DurableEvent;
      after = decide(after, event);
      return { event, after, json: JSON.stringify(event) };
    });
  }

  return {
    get pendingState() {
      return pendingState;
    },
    get state() {
      return state;
    },
    get lost() {
      return lost;
    },
    clock,

    write(inputs) {
      if (lost) throw lost;
      for (const { event, after, json } of decideAll(inputs)) {
        pendingState = after;
        queue.add(event, after, { seq: event.seq, type: event.type, json });
        options.decided(event);
      }
      return queue.published();
    },

    emit(input) {
      if (lost) return;
      const event = { ...input, sessionId, at: clock.instant() } as EphemeralEvent;
      pendingState = decide(pendingState, event);
      queue.add(event, pendingState);
    },

    async published() {
      if (lost) throw lost;
      await queue.published();
    },

    stop,
    settled: () => queue.settled(),
  };
}
