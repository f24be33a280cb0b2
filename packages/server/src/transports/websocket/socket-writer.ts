import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { CloseReason, ConnectionOptions, FrameWriter } from "../connection.ts";
import { createSendQueue } from "./send-queue.ts";

/** How long a peer may take to answer a close. */
const closeMs = 2_000;

/** The sending side of a WebSocket, and its end. */
export interface SocketWriter extends FrameWriter {
  /** When the last frame was sent, in milliseconds since 1970; 0 before the first one. */
  readonly lastSentAt: number;
}

export function createSocketWriter(
  socket: WebSocket,
  stream: Duplex,
  { limits, closeReasons, closeFrame }: ConnectionOptions,
): SocketWriter {
  let ended = false;
  let slowness: NodeJS.Timeout | undefined;
  let drained = () => {};

  const queue = createSendQueue({
    socket,
    stream,
    slowBytes: limits.slowBytes,
    slowed() {
      slowness = setTimeout(() => end(closeReasons.slowReader), limits.slowMs);
    },
    drained() {
      clearTimeout(slowness);
      drained();
    },
  });

  function end(reason?: CloseReason): void {
    if (ended) return;
    // A bare close is invisible to some clients (chucky-ws §9).
    if (reason && closeFrame) queue.add(closeFrame(reason));
    ended = true;
    queue.flush();
    socket.close(reason?.closeCode ?? 1000, reason?.code ?? "");
    setTimeout(() => socket.terminate(), closeMs).unref();
  }

  socket.once("close", () => clearTimeout(slowness));
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
    send: (text, options) => queue.add(text, options),
    end,
    onDrained(callback) {
      drained = callback;
    },
  };
}
