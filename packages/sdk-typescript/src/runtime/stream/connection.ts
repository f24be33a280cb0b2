import { ConnectionError } from "../errors/connection-errors.ts";
import type { PreparedRequest } from "../http/request.ts";
import type { HttpTransport } from "../http/transport.ts";
import type { CallOptions } from "../options.ts";
import { createDeadline } from "../time.ts";
import { createSseParser, type SseFrame } from "./sse-parser.ts";

/** How one connection of a stream is made. */
export interface ConnectionOptions extends Pick<CallOptions, "timeoutMs" | "onResponse"> {
  readonly signal: AbortSignal;
  readonly idleTimeoutMs: number;
  /** The server has accepted. */
  readonly onOpen: () => void;
  /** The server has said how long to wait before the next connection. */
  readonly onRetry: (milliseconds: number) => void;
}

/**
 * The frames of one connection, until the server ends it. Silence for `idleTimeoutMs` is a `TimeoutError`; the time a
 * reader takes for a frame does not count. Whoever stops reading closes the connection.
 */
export async function* readFrames(
  transport: HttpTransport,
  request: PreparedRequest,
  options: ConnectionOptions,
): AsyncGenerator<SseFrame, void, undefined> {
  const deadline = createDeadline(options.signal);
  try {
    deadline.set(request.name, options.timeoutMs ?? transport.timeoutMs);
    const response = await transport.open(request, deadline.signal, options.onResponse);
    const reader = bodyReader(response, request.name);
    options.onOpen();
    const parser = createSseParser();
    const decoder = new TextDecoder();
    for (;;) {
      deadline.set(`${request.name}: the wait for a sign of life`, options.idleTimeoutMs);
      const { done, value } = await reader.read().catch(breakOff(request.name, deadline.signal));
      deadline.stop();
      if (done) return;
      const frames = parser.push(decoder.decode(value, { stream: true }));
      if (parser.retryMs !== undefined) options.onRetry(parser.retryMs);
      yield* frames;
    }
  } finally {
    deadline.end();
  }
}

function bodyReader({ body, headers }: Response, name: string): ReadableStreamDefaultReader<Uint8Array> {
  const contentType = headers.get("content-type") ?? "no content type";
  if (body && /^text\/event-stream\b/i.test(contentType)) return body.getReader();
  throw new ConnectionError(`${name}: expected text/event-stream, received ${contentType}.`);
}

const breakOff =
  (name: string, signal: AbortSignal) =>
  (cause: unknown): never => {
    if (signal.aborted) throw signal.reason;
    throw new ConnectionError(`${name}: the stream broke off.`, { cause });
  };
