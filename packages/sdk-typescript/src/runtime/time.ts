import { TimeoutError } from "./errors/connection-errors.ts";

/** Waits; rejects with the reason of `signal` when that comes first. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason as Error);
    const onAbort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", onAbort);
      resolve();
    }, milliseconds);
    signal?.addEventListener("abort", onAbort, { once: true });
  });
}

/** A time limit that starts anew at each `restart`. */
export interface Deadline {
  /** Aborts with `TimeoutError` at the limit, or with the outer signal's reason. */
  readonly signal: AbortSignal;
  restart(): void;
  stop(): void;
}

/** Starts a time limit for `what`, which the message of its error names. */
export function createDeadline(what: string, milliseconds: number, outer?: AbortSignal): Deadline {
  const limit = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const restart = () => {
    stop();
    timer = setTimeout(() => limit.abort(new TimeoutError(what, milliseconds)), milliseconds);
  };
  restart();
  return { signal: outer ? AbortSignal.any([limit.signal, outer]) : limit.signal, restart, stop };
}
