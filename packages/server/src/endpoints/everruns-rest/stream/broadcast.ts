import type { KnownEvent } from "@colloquy/schema/session";
import { everrunsRestServer, type ServerEncodeState } from "@colloquy/session/everruns-rest";
import type { SessionEnd } from "../../../attachment/session-attachment.ts";
import type { Session } from "../../../engine/engine.ts";
import { createBatch } from "../../../transports/sse/batch.ts";
import { type EncodedEvent, type Frame, toFrames } from "./frames.ts";

/** A stream that has read the log up to a seq and follows from there. */
export interface Listener {
  /** Frames up to this seq were sent already. */
  readonly seq: number;
  send(frames: readonly Frame[]): void;
  /** Sends the beginning of the unfinished message; the listener knows how much of it is new. */
  sendUnfinished(state: ServerEncodeState): void;
  end(reason: SessionEnd): void;
}

/** A listener that read ahead of the broadcast has the stored frames up to its seq, and the ephemeral ones before that. */
const isNew = (frame: Frame, { seq }: Listener) => (frame.ephemeral ? frame.seq >= seq : frame.seq > seq);

/** A session for its live streams: encoded once, however many they are. */
export interface Broadcast {
  /** Adds a listener that has read at least as far as the broadcast. */
  join(listener: Listener): void;
  leave(listener: Listener): void;
}

interface Options {
  readonly session: Session;
  readonly from: ServerEncodeState;
  readonly batchMs: number;
  /** The last listener has left, or the session has ended. */
  readonly onEnd: () => void;
}

export function createBroadcast({ session, from, batchMs, onEnd }: Options): Broadcast {
  const listeners = new Set<Listener>();
  const batch = createBatch<EncodedEvent>({ batchMs, flushed: sendAll });
  let state = from;

  function sendAll(events: readonly EncodedEvent[]): void {
    const frames = toFrames(events);
    for (const listener of listeners) listener.send(frames.filter((frame) => isNew(frame, listener)));
  }

  function encode(event: KnownEvent): void {
    const encoded = everrunsRestServer.encode(state, event);
    state = encoded.state;
    if (event.type === "message.snapshot") sendUnfinished();
    else
      for (const frame of encoded.frames)
        batch.add({ event: frame, seq: state.session.lastSeq }, frame.sequence != null);
  }

  function sendUnfinished(): void {
    batch.flush();
    for (const listener of listeners) listener.sendUnfinished(state);
  }

  const subscription = session.subscribe(from.session.lastSeq, {
    deliver(events) {
      for (const event of events) encode(event);
      return true;
    },
    ended(reason) {
      batch.flush();
      onEnd();
      for (const listener of listeners) listener.end(reason);
    },
  });

  return {
    join(listener) {
      batch.flush();
      listeners.add(listener);
      if (state.session.lastSeq >= listener.seq) listener.sendUnfinished(state);
    },
    leave(listener) {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      batch.cancel();
      subscription.cancel();
      onEnd();
    },
  };
}
