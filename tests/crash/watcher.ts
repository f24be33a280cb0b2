import { readFrames } from "./event-stream.ts";
import { openStream, type RestEvent } from "./rest.ts";

/** Somebody who watches one session and remembers every stored event it was shown, as the bytes said it. */
export interface Watcher {
  readonly sessionId: string;
  /** Text of the event by its sequence. */
  readonly shown: ReadonlyMap<number, string>;
  /** Ephemeral events seen; they are not stored and need not be there again. */
  readonly ephemeral: number;
  /** What was against the rules of the stream: repeated, skipped or out of order. */
  readonly faults: readonly string[];
  /** Connects, going on after the newest event seen; resolves when the server has accepted. */
  connect(origin: string): Promise<void>;
  /** Resolves when the connection has ended and everything it brought is remembered. */
  disconnected(): Promise<void>;
  /** Ends the connection. */
  close(): Promise<void>;
  /** Waits for the first stored event of that kind, now or from before. */
  seen(wanted: (event: RestEvent) => boolean): Promise<RestEvent>;
}

interface Waiter {
  wanted(event: RestEvent): boolean;
  resolve(event: RestEvent): void;
}

/** Creates a watcher that has seen nothing yet. `onFrame` is called for every frame, stored or not. */
export function createWatcher(sessionId: string, onFrame: () => void = () => {}): Watcher {
  const shown = new Map<number, string>();
  const events: RestEvent[] = [];
  const faults: string[] = [];
  const waiters: Waiter[] = [];
  let ephemeral = 0;
  let ended: Promise<void> = Promise.resolve();
  let abort = new AbortController();

  const remember = (event: RestEvent & { readonly sequence: number }, text: string) => {
    if (event.sequence !== events.length + 1)
      faults.push(`#${event.sequence} was shown after #${events.length}`);
    shown.set(event.sequence, text);
    events.push(event);
    for (const waiter of waiters) if (waiter.wanted(event)) waiter.resolve(event);
  };
  const follow = async (body: ReadableStream<Uint8Array>) => {
    for await (const frame of readFrames(body)) {
      if (frame.event === "connected" || frame.event === "disconnecting") continue;
      const event: RestEvent = JSON.parse(frame.data);
      if (isStored(event)) remember(event, frame.data);
      else ephemeral += 1;
      onFrame();
    }
  };

  return {
    sessionId,
    shown,
    faults,
    get ephemeral() {
      return ephemeral;
    },
    async connect(origin) {
      abort = new AbortController();
      ended = follow(await openStream(origin, sessionId, events.at(-1)?.id, abort.signal));
    },
    disconnected: () => ended,
    async close() {
      abort.abort();
      await ended;
    },
    seen(wanted) {
      const before = events.find(wanted);
      return before ? Promise.resolve(before) : new Promise((resolve) => waiters.push({ wanted, resolve }));
    },
  };
}

const isStored = (event: RestEvent): event is RestEvent & { readonly sequence: number } =>
  event.sequence !== undefined;
