import type { CloseReason, SendOptions } from "./connection.ts";

/** Where frames leave the process. */
export interface FrameSink {
  /** Whether frames can still be written. */
  readonly open: boolean;
  /** Bytes that were written and not yet handed to the operating system. */
  readonly bufferedBytes: number;
  write(frame: string, written: () => void): void;
  /** Holds writes back until `uncork`, to make them one. */
  cork(): void;
  uncork(): void;
  /** Closes behind everything that was written. */
  close(reason: CloseReason | undefined): void;
  /** Closes at once; what was not sent is lost. */
  destroy(): void;
}

export interface SendQueueOptions {
  readonly sink: FrameSink;
  readonly slowBytes: number;
  /** More than `slowBytes` wait. Called once until `drained`. */
  readonly slowed: () => void;
  /** Everything was handed to the operating system after the queue had been slow. */
  readonly drained: () => void;
}

/** Frames on their way out, in order; those of one tick leave in one write. */
export interface SendQueue {
  readonly slow: boolean;
  /** When the last frame was added, in milliseconds since 1970; 0 before the first one. */
  readonly lastAddedAt: number;
  /** Drops the frame when the sink is not open. */
  add(frame: string, options?: SendOptions): void;
  /** Sends at once what waits for a tick of its own. */
  flush(): void;
}

export function createSendQueue({ sink, slowBytes, slowed, drained }: SendQueueOptions): SendQueue {
  let held: { readonly frame: string; readonly ownTick: boolean }[] = [];
  let corked = false;
  let slow = false;
  let lastAddedAt = 0;

  function write(frame: string): void {
    if (!sink.open) return;
    if (!corked) cork();
    sink.write(frame, settle);
    if (slow || sink.bufferedBytes <= slowBytes) return;
    slow = true;
    slowed();
  }

  function cork(): void {
    corked = true;
    sink.cork();
    process.nextTick(() => {
      corked = false;
      sink.uncork();
    });
  }

  /** Runs when a frame has left; errors show as the close of the connection. */
  function settle(): void {
    if (!slow || sink.bufferedBytes > 0) return;
    slow = false;
    drained();
  }

  function release(): void {
    const [first, ...rest] = held;
    held = [];
    if (first) write(first.frame);
    for (const { frame, ownTick } of rest) add(frame, { ownTick });
  }

  function add(frame: string, { ownTick = false }: SendOptions = {}): void {
    lastAddedAt = Date.now();
    const first = held.length === 0;
    if (first && !(ownTick && corked)) {
      write(frame);
      return;
    }
    if (first) setImmediate(release);
    held.push({ frame, ownTick });
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
      for (const { frame } of held.splice(0)) write(frame);
    },
  };
}
