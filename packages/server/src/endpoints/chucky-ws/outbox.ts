import type { Duplex } from "node:stream";
import type { WebSocket } from "ws";

/** What an outbox needs of a socket. */
type Writable = Pick<WebSocket, "send" | "bufferedAmount" | "readyState">;

export interface OutboxOptions {
  readonly socket: Writable;
  /** The stream below, held back so that all frames of one tick are one write. */
  readonly stream: Pick<Duplex, "cork" | "uncork">;
  readonly slowBytes: number;
  /** Everything was handed to the operating system after the reader had been slow. */
  readonly drained: () => void;
}

/** Frames on their way out, in order. */
export interface Outbox {
  /** Whether the reader is slow: nothing more should be put in before `drained`. */
  readonly slow: boolean;
  /** When something was last put in, by `now`. */
  readonly lastAt: number;
  /** `apart` frames go out in a tick of their own: the first TypeScript client loses its place otherwise (§12.14). */
  put(text: string, apart?: boolean): void;
  /** Sends what waits for a tick of its own, at once. */
  flush(): void;
}

const open = 1;

export function createOutbox({ socket, stream, slowBytes, drained }: OutboxOptions): Outbox {
  let held: { readonly text: string; readonly apart: boolean }[] = [];
  let corked = false;
  let slow = false;
  let lastAt = 0;

  function write(text: string): void {
    if (socket.readyState !== open) return;
    if (!corked) cork();
    socket.send(text, { binary: false, compress: false }, settle);
    slow ||= socket.bufferedAmount > slowBytes;
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
    drained();
  }

  function release(): void {
    const [first, ...rest] = held;
    held = [];
    if (first) write(first.text);
    for (const { text, apart } of rest) put(text, apart);
  }

  function put(text: string, apart = false): void {
    lastAt = Date.now();
    const first = held.length === 0;
    if (first && !(apart && corked)) {
      write(text);
      return;
    }
    if (first) setImmediate(release);
    held.push({ text, apart });
  }

  return {
    get slow() {
      return slow;
    },
    get lastAt() {
      return lastAt;
    },
    put,
    flush() {
      for (const { text } of held.splice(0)) write(text);
    },
  };
}
