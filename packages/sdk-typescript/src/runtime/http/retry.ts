import { ConnectionError, TimeoutError } from "../errors/connection-errors.ts";
import { HttpError } from "../errors/http-errors.ts";

/** Answers that may be different when the same is asked again. */
const TRANSIENT: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Whether trying again may help: no answer came, or one that says so. */
export function isTransient(error: unknown): boolean {
  if (HttpError.isInstance(error)) return TRANSIENT.has(error.status);
  return ConnectionError.isInstance(error) || TimeoutError.isInstance(error);
}

/** Limits of the waits between attempts, in milliseconds. */
export interface Backoff {
  readonly initialMs: number;
  readonly maximumMs: number;
}

/** The wait before attempt `retry` (from 1): what the server asked for, else doubled each time, minus up to a quarter. */
export function delayBefore(retry: number, error: unknown, backoff: Backoff): number {
  const asked = HttpError.isInstance(error) ? retryAfter(error.headers) : undefined;
  if (asked !== undefined) return asked;
  const full = Math.min(backoff.initialMs * 2 ** (retry - 1), backoff.maximumMs);
  return full * (1 - Math.random() / 4);
}

/** `Retry-After` in milliseconds, given as seconds or as a date; at most a minute, so that no server stalls a caller. */
function retryAfter(headers: Headers): number | undefined {
  const text = headers.get("retry-after");
  if (text === null) return undefined;
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.min(Math.max(milliseconds, 0), 60_000);
}
