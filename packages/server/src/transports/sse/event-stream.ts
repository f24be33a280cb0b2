import { once } from "node:events";
import type { ServerResponse } from "node:http";
import type { Limits } from "../../limits.ts";

/** One event as it stands on a stream; without an `id` it does not move the client's cursor. */
export interface ServerSentEvent {
  readonly event: string;
  readonly id?: string;
  /** How long the client waits before it reconnects. */
  readonly retryMs: number;
  readonly data: unknown;
}

/** The text of an event, its data as JSON on one line. Neither `event` nor `id` may contain line ends. */
export function eventText({ event, id, retryMs, data }: ServerSentEvent): string {
  const idLine = id === undefined ? "" : `id: ${id}\n`;
  return `event: ${event}\n${idLine}retry: ${retryMs}\ndata: ${JSON.stringify(data)}\n\n`;
}

const headers = {
  "content-type": "text/event-stream",
  "cache-control": "no-cache, no-transform",
  connection: "keep-alive",
  "x-accel-buffering": "no",
};
const heartbeat = ": heartbeat\n\n";

export interface EventStreamOptions extends Pick<Limits, "slowBytes" | "slowMs"> {
  readonly response: ServerResponse;
  /** Time between two comments, which keep proxies from closing a quiet stream. */
  readonly heartbeatMs: number;
}

/** A response with server-sent events. */
export interface EventStream {
  /** Whether the client has left or the server has ended the stream. */
  readonly gone: boolean;
  readonly closed: Promise<void>;
  /** Writes at once; `false` when the client is slow and more should wait for `drained`. */
  write(text: string): boolean;
  /** Resolves when the client has taken everything; one that takes longer than `slowMs` is disconnected. */
  drained(): Promise<void>;
  end(): void;
}

/** Answers with an event stream: the headers are sent at once. */
export function createEventStream(options: EventStreamOptions): EventStream {
  const { response, slowBytes, slowMs } = options;
  let gone = false;
  response.writeHead(200, headers);
  const closed = new Promise<void>((resolve) => response.once("close", () => resolve()));
  const beat = setInterval(() => write(heartbeat), options.heartbeatMs);
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
      const slowTimer = setTimeout(() => response.destroy(), slowMs);
      await Promise.race([once(response, "drain"), closed]);
      clearTimeout(slowTimer);
    },
    end: () => void response.end(),
  };
}
