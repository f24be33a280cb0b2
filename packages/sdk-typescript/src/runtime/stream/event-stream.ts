import { DecodeError } from "../errors/decode-error.ts";
import type { EventStreamOperation, Input } from "../http/operation.ts";
import { type PreparedRequest, prepareRequest } from "../http/request.ts";
import type { HttpTransport } from "../http/transport.ts";
import { parameterText } from "../http/url.ts";
import { parseJson } from "../json/parse.ts";
import type { StreamOptions } from "../options.ts";
import { sleep } from "../time.ts";
import { readFrames } from "./connection.ts";
import { createProgress, nextDelay, type Progress } from "./progress.ts";
import { createRecent } from "./recent.ts";
import type { SseFrame } from "./sse-parser.ts";

/**
 * The events of one stream, over as many connections as it takes: each stored event once and in order. Leaving a loop
 * closes the connection; another loop over the same stream goes on behind the last event of the first.
 */
export interface EventStream<Event> extends AsyncIterable<Event>, Disposable {
  /** Id of the last stored event the reader has finished with, to go on from in another process; empty before that. */
  readonly cursor: string;
  /** Ends the loop that runs, and all later ones at once. */
  close(): void;
}

/** Ids to know a repeated event by; a server repeats only around the seam of two connections. */
const REMEMBERED_IDS = 4096;
const IDLE_TIMEOUT_MS = 45_000;

/** Creates a stream; it connects when it is read. */
export function createEventStream<Event>(
  transport: HttpTransport,
  operation: EventStreamOperation<Event>,
  input: Input,
  options: StreamOptions = {},
): EventStream<Event> {
  const closing = new AbortController();
  const signal = options.signal ? AbortSignal.any([closing.signal, options.signal]) : closing.signal;
  const progress = createProgress(options.after ?? givenCursor(operation, input), options.reconnectDelayMs);
  const recent = createRecent(REMEMBERED_IDS);

  async function* readConnection(): AsyncGenerator<Event, void, undefined> {
    const request = requestFrom(operation, input, progress.cursor, options);
    for await (const frame of readFrames(transport, request, connectionOptions(options, signal, progress))) {
      progress.failures = 0;
      options.onFrame?.(frame);
      const control = operation.controlFrames[frame.event];
      if (control) {
        control.decode(parseJson(frame.data));
        progress.announced = control.terminal;
        if (control.terminal) return;
        continue;
      }
      const events = decodeEvent(operation, frame, options.onMalformed);
      if (frame.id === undefined || recent.add(frame.id)) yield* events;
      progress.cursor = frame.lastEventId || progress.cursor;
    }
  }

  /** Closing is no failure: a loop that is closed from outside simply ends. */
  const unlessClosed = (error: unknown): void => {
    if (!closing.signal.aborted) throw error;
  };

  async function* read(): AsyncGenerator<Event, void, undefined> {
    while (!closing.signal.aborted) {
      let error: unknown;
      try {
        yield* readConnection();
      } catch (cause) {
        error = cause;
      }
      if (closing.signal.aborted) return;
      const delayMs = nextDelay(progress, error, transport, options);
      options.onReconnect?.({ error, delayMs });
      await sleep(delayMs, signal).catch(unlessClosed);
    }
  }

  const close = () => closing.abort();
  return {
    get cursor() {
      return progress.cursor;
    },
    close,
    [Symbol.dispose]: close,
    [Symbol.asyncIterator]: read,
  };
}

function givenCursor({ resumeQuery }: EventStreamOperation<unknown>, { parameters }: Input): string {
  const given: Readonly<Record<string, unknown>> = { ...parameters };
  return resumeQuery === undefined ? "" : parameterText(given[resumeQuery] ?? "");
}

function requestFrom(
  operation: EventStreamOperation<unknown>,
  input: Input,
  cursor: string,
  options: StreamOptions,
): PreparedRequest {
  const { resumeQuery } = operation;
  const place = cursor === "" || resumeQuery === undefined ? {} : { [resumeQuery]: cursor };
  const request = prepareRequest(
    { ...operation, method: "GET" },
    { parameters: { ...input.parameters, ...place } },
    options,
  );
  request.headers.set("accept", "text/event-stream");
  if (cursor !== "" && resumeQuery === undefined) request.headers.set("last-event-id", cursor);
  return request;
}

const connectionOptions = (options: StreamOptions, signal: AbortSignal, progress: Progress) => ({
  signal,
  timeoutMs: options.timeoutMs,
  onResponse: options.onResponse,
  idleTimeoutMs: options.idleTimeoutMs ?? IDLE_TIMEOUT_MS,
  onOpen: () => {
    progress.opened = true;
    progress.announced = false;
  },
  onRetry: (milliseconds: number) => {
    progress.retryMs = milliseconds;
  },
});

/** The event of a frame; none when it breaks the contract and somebody wants to be told instead. */
function decodeEvent<Event>(
  operation: EventStreamOperation<Event>,
  frame: SseFrame,
  onMalformed: StreamOptions["onMalformed"],
): readonly Event[] {
  try {
    return [operation.decode(parseJson(frame.data))];
  } catch (error) {
    if (!onMalformed || !DecodeError.isInstance(error)) throw error;
    onMalformed(error, frame);
    return [];
  }
}
