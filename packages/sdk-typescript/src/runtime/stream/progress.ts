import { ConnectionError } from "../errors/connection-errors.ts";
import { delayBefore, isTransient } from "../http/retry.ts";
import type { HttpTransport } from "../http/transport.ts";
import type { StreamOptions } from "../options.ts";

/** What is known of a stream between its connections. */
export interface Progress {
  /** Id of the last stored event the reader has finished with; empty before that. */
  cursor: string;
  /** Connections in a row that brought no frame. */
  failures: number;
  /** Whether a connection ever came about. */
  opened: boolean;
  /** Whether the server has announced the end of the last connection. */
  announced: boolean;
  /** What the server asks to wait before the next connection, in milliseconds. */
  retryMs: number;
}

const LONGEST_RETRY_MS = 30_000;

/** The beginning of a stream behind `cursor`. */
export const createProgress = (cursor: string, retryMs = 1_000): Progress => ({
  cursor,
  failures: 0,
  opened: false,
  announced: false,
  retryMs,
});

/**
 * The wait before the next connection, in milliseconds, after one that ended or failed with `error`. Throws when
 * another would not help: the server refused for good, or there were too many failures in a row.
 */
export function nextDelay(
  progress: Progress,
  error: unknown,
  transport: HttpTransport,
  { maxReconnects = 10, maxRetries = transport.maxRetries }: StreamOptions,
): number {
  if (error !== undefined && !isTransient(error)) throw error;
  if (error === undefined && progress.announced) return progress.retryMs;
  progress.failures += 1;
  const limit = progress.opened ? maxReconnects : maxRetries;
  if (progress.failures > limit)
    throw error ?? new ConnectionError(`The stream ended ${progress.failures} times without a frame.`);
  return delayBefore(progress.failures, error, { initialMs: progress.retryMs, maximumMs: LONGEST_RETRY_MS });
}
