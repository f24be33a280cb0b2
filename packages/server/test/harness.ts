import type { KnownEvent, SendMessage } from "@colloquy/schema/session";
import {
  type Agent,
  createDemoAgent,
  createEngine,
  createMemoryStore,
  type Engine,
  type EngineOptions,
  type Session,
  type Subscription,
} from "@colloquy/server";
import { createManualClock, type ManualClock } from "./manual-clock.ts";

export interface Harness {
  readonly engine: Engine;
  readonly clock: ManualClock;
}

/** An engine over a memory store and the demo agent without its pauses, on a clock that stands still. */
export function createHarness(options: Partial<EngineOptions> & { readonly agent?: Agent } = {}): Harness {
  const clock = createManualClock();
  const agent = createDemoAgent({ clock, pauseMs: 0 });
  let made = 0;
  const ids = () => `id-${++made}`;
  return { clock, engine: createEngine({ store: createMemoryStore(), agent, clock, ids, ...options }) };
}

/** A message of plain text; refused while a turn runs, unless said otherwise. */
export const say = (text: string, more: Partial<SendMessage> = {}): SendMessage => ({
  type: "message.send",
  content: [{ type: "text", text }],
  whenBusy: "reject",
  ...more,
});

/** Somebody who reads a session and can be waited for. */
export interface Witness extends Subscription {
  readonly seen: readonly KnownEvent[];
  readonly ended: string | undefined;
  readonly caughtUp: number;
  /** Resolves with the first event that fits, seen already or still to come. */
  until(fits: (event: KnownEvent) => boolean): Promise<KnownEvent>;
  untilType<Type extends KnownEvent["type"]>(type: Type): Promise<Extract<KnownEvent, { type: Type }>>;
}

/** Reads from `afterSeq` on; `deliver` says after each batch whether the reader wants more. */
export function watch(session: Session, afterSeq = 0, deliver: () => boolean = () => true): Witness {
  const seen: KnownEvent[] = [];
  let waiting: { fits: (event: KnownEvent) => boolean; resolve: (event: KnownEvent) => void }[] = [];
  let ended: string | undefined;
  let caughtUp = 0;

  const subscription = session.subscribe(afterSeq, {
    deliver(events) {
      seen.push(...events);
      for (const event of events)
        waiting = waiting.filter(({ fits, resolve }) => !fits(event) || resolve(event));
      return deliver();
    },
    caughtUp: () => {
      caughtUp += 1;
    },
    ended: (reason) => {
      ended = reason;
    },
  });

  const until = (fits: (event: KnownEvent) => boolean) => {
    const found = seen.find(fits);
    if (found) return Promise.resolve(found);
    return new Promise<KnownEvent>((resolve) => waiting.push({ fits, resolve }));
  };

  return {
    ...subscription,
    seen,
    get ended() {
      return ended;
    },
    get caughtUp() {
      return caughtUp;
    },
    until,
    untilType: (type) =>
      until((event) => event.type === type) as Promise<Extract<KnownEvent, { type: typeof type }>>,
  };
}

/** Names of the events, in order; ephemeral events left out. */
export const storedTypes = (events: readonly KnownEvent[]): readonly string[] =>
  events.filter((event) => "seq" in event).map(({ type }) => type);
