import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";
import type { SendOptions } from "../connection.ts";

export interface SendQueueOptions {
  readonly socket: Pick<WebSocket, "send" | "bufferedAmount" | "readyState">;
  /** The stream below the socket, held back so that all frames of one tick are one write. */
  readonly stream: Pick<Duplex, "cork" | "uncork">;
  readonly slowBytes: number;
  /** More than `slowBytes` wait. Called once until `drained`. */
  readonly slowed: () => void;
  /** Everything was handed to the operating system after the queue had been slow. */
  readonly drained: () => void;
}

/** Frames on their way out, in order. */
export interface SendQueue {
  readonly slow: boolean;
  /** When the last frame was added, in milliseconds since 1970; 0 before the first one. */
  readonly lastAddedAt: number;
  add(text: string, options?: SendOptions): void;
  /** Sends at once what waits for a tick of its own. */
  flush(): void;
}

const open = 1;

export function createSendQueue(options: SendQueueOptions): SendQueue {
  const { socket, stream, slowBytes } = options;
  let held: { readonly text: string; readonly ownTick: boolean }[] = [];
  let corked = false;
  let slow = false;
  let lastAddedAt = 0;

  function write(text: string): void {
    if (socket.readyState !== open) return;
    if (!corked) cork();
    socket.send(text, { binary: false, compress: false }, settle);
    if (slow || socket.bufferedAmount <= slowBytes) return;
    slow = true;
    options.slowed();
  }

  function cork(): void {
    corked = true;
    stream.cork();
    process.nextTick(() => {
      corked = false;
      stream.uncork();
    });
  }

  /** Runs when a frame has left; errors show as the close of the socket. */
  function settle(): void {
    if (!slow || socket.bufferedAmount > 0) return;
    slow = false;
    options.drained();
  }

  function release(): void {
    const [first, ...rest] = held;
    held = [];
    if (first) write(first.text);
    for (const { text, ownTick } of rest) add(text, { ownTick });
  }

  function add(text: string, { ownTick = false }: SendOptions = {}): void {
    lastAddedAt = Date.now();
    const first = held.length === 0;
    if (first && !(ownTick && corked)) {
      write(text);
      return;
    }
    if (first) setImmediate(release);
    held.push({ text, ownTick });
  }

  return {
    get slow() {
      return slow;
    },
    get lastAddedAt() {
      return lastAddedAt;
    },
    add,
    flush() {
      for (const { text } of held.splice(0)) write(text);
    },
  };
}
