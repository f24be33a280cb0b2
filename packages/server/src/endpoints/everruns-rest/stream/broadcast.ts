import type { KnownEvent } from "@colloquy/schema/session";
import { type EncodeState, everrunsRestServer } from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";
import { type Frame, type Heard, toFrames } from "./frames.ts";

/** Somebody who has read the log up to a seq and wants to hear what comes. */
export interface Listener {
  /** Frames up to this seq were read already. */
  readonly seq: number;
  take(frames: readonly Frame[]): void;
  /** Shows what the unfinished message has shown so far; the listener knows how much of that is new to it. */
  showUnfinished(state: EncodeState): void;
  ended(reason: "deleted" | "shutdown" | "failed"): void;
}

/** A listener that read ahead of the broadcast has the stored frames up to its seq, and the ephemeral events before that. */
const isNews = (frame: Frame, { seq }: Listener) => (frame.ephemeral ? frame.seq >= seq : frame.seq > seq);

/** A session as its live streams hear it: encoded once, however many they are. */
export interface Broadcast {
  /** Seq of the newest event the listeners were or will be told. */
  readonly seq: number;
  /** Adds a listener that has read at least as far as `seq`. */
  join(listener: Listener): void;
  leave(listener: Listener): void;
}

interface Options {
  readonly session: Session;
  readonly from: EncodeState;
  readonly batchMs: number;
  /** Nobody listens any more, or nothing more comes. */
  readonly over: () => void;
}

export function createBroadcast({ session, from, batchMs, over }: Options): Broadcast {
  const listeners = new Set<Listener>();
  let state = from;
  let waiting: Heard[] = [];
  let timer: NodeJS.Timeout | undefined;
  let flushedAt = 0;

  function flush(): void {
    clearTimeout(timer);
    timer = undefined;
    if (waiting.length === 0) return;
    const frames = toFrames(waiting);
    waiting = [];
    flushedAt = performance.now();
    for (const listener of listeners) listener.take(frames.filter((frame) => isNews(frame, listener)));
  }

  /** Stored events go out in this tick, ephemeral ones together with those of a short time. */
  function schedule(): void {
    const urgent = waiting.some(({ event }) => event.sequence != null);
    const wait = urgent ? 0 : Math.max(0, batchMs - (performance.now() - flushedAt));
    if (timer && !urgent) return;
    clearTimeout(timer);
    timer = setTimeout(flush, wait);
  }

  function hear(event: KnownEvent): void {
    const encoded = everrunsRestServer.encode(state, event);
    state = encoded.state;
    if (event.type !== "message.snapshot") {
      for (const frame of encoded.frames) waiting.push({ event: frame, seq: state.seq });
      return;
    }
    flush();
    for (const listener of listeners) listener.showUnfinished(state);
  }

  const subscription = session.subscribe(from.seq, {
    deliver(events) {
      for (const event of events) hear(event);
      if (waiting.length > 0) schedule();
      return true;
    },
    ended(reason) {
      flush();
      over();
      for (const listener of listeners) listener.ended(reason);
    },
  });

  return {
    get seq() {
      return state.seq;
    },
    join(listener) {
      flush();
      listeners.add(listener);
      if (state.seq >= listener.seq) listener.showUnfinished(state);
    },
    leave(listener) {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      clearTimeout(timer);
      subscription.cancel();
      over();
    },
  };
}
