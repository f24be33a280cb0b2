import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import type { Timing } from "../parts.ts";
import { heartbeat } from "./frames.ts";

interface ConnectionOptions {
  readonly response: ServerResponse;
  readonly timing: Pick<Timing, "heartbeatMs">;
  readonly slowBytes: number;
  readonly slowMs: number;
}

/** The bytes of a stream. */
export interface Connection {
  readonly gone: boolean;
  readonly closed: Promise<void>;
  /** Writes at once; `false` when the reader is slow and more should wait for `drained`. */
  write(text: string): boolean;
  /** Resolves when the reader has taken everything; a reader that takes too long is cut off. */
  drained(): Promise<void>;
  /** Resolves after a time in which nothing was written. */
  quiet(ms: number): Promise<void>;
  end(): void;
}

export function createConnection({ response, timing, slowBytes, slowMs }: ConnectionOptions): Connection {
  let gone = false;
  const closed = new Promise<void>((resolve) => response.once("close", () => resolve()));
  const beat = setInterval(() => write(heartbeat), timing.heartbeatMs);
  const finished = closed.then(() => {
    gone = true;
    clearInterval(beat);
  });
  response.on("error", () => response.destroy());

  function write(text: string): boolean {
    if (gone || response.writableEnded || text === "") return !gone;
    response.write(text);
    return response.writableLength <= slowBytes;
  }

  return {
    get gone() {
      return gone || response.writableEnded || response.destroyed;
    },
    closed: finished,
    write,
    async drained() {
      if (!response.writableNeedDrain || response.destroyed) return;
      const patience = setTimeout(() => response.destroy(), slowMs);
      await Promise.race([once(response, "drain"), closed]);
      clearTimeout(patience);
    },
    quiet: (ms) => sleep(ms),
    end: () => void response.end(),
  };
}
