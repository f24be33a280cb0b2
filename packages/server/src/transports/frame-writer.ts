import type { CloseReason, ConnectionOptions, FrameWriter } from "./connection.ts";
import { createSendQueue, type FrameSink } from "./send-queue.ts";

/** A writer as its transport sees it. */
export interface TransportWriter extends FrameWriter {
  /** When the last frame was sent, in milliseconds since 1970; 0 before the first one. */
  readonly lastSentAt: number;
  /** The connection is gone: nothing is timed any more. */
  closed(): void;
}

export interface FrameWriterOptions
  extends Pick<ConnectionOptions, "limits" | "closeReasons" | "closeFrame"> {
  readonly sink: FrameSink;
  /** How long the peer may take to read the rest and to close its side, after the server has closed. */
  readonly lingerMs: number;
}

/** Sends frames to a sink, and ends connections: when asked to, and when the peer reads too slowly for too long. */
export function createFrameWriter(options: FrameWriterOptions): TransportWriter {
  const { sink, limits, closeReasons, closeFrame } = options;
  let ended = false;
  let slowTimer: NodeJS.Timeout | undefined;
  let closeTimer: NodeJS.Timeout | undefined;
  const drainedCallbacks = new Set<() => void>();

  const queue = createSendQueue({
    sink,
    slowBytes: limits.slowBytes,
    slowed() {
      slowTimer = setTimeout(() => end(closeReasons.slowReader), limits.slowMs);
    },
    drained() {
      clearTimeout(slowTimer);
      for (const callback of drainedCallbacks) callback();
    },
  });

  function end(reason?: CloseReason): void {
    if (ended) return;
    if (reason && closeFrame) queue.add(closeFrame(reason));
    ended = true;
    queue.flush();
    sink.close(reason);
    closeTimer = setTimeout(() => sink.destroy(), options.lingerMs).unref();
  }

  return {
    get ended() {
      return ended;
    },
    get slow() {
      return queue.slow;
    },
    get lastSentAt() {
      return queue.lastAddedAt;
    },
    send: (frame, options) => queue.add(frame, options),
    end,
    onDrained(callback) {
      drainedCallbacks.add(callback);
      return () => drainedCallbacks.delete(callback);
    },
    closed() {
      ended = true;
      clearTimeout(slowTimer);
      clearTimeout(closeTimer);
    },
  };
}
