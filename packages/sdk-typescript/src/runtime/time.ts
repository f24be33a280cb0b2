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

/** A time limit that can be set anew, for something else even. */
export interface Deadline {
  /** Aborts with `TimeoutError` at the limit, or with the outer signal's reason. */
  readonly signal: AbortSignal;
  /** Forgets the time that has passed. `what` goes into the message of the error. */
  set(what: string, milliseconds: number): void;
  stop(): void;
  /** Aborts whatever still uses the signal. */
  end(): void;
}

/** A time limit that has yet to be set. */
export function createDeadline(outer?: AbortSignal): Deadline {
  const limit = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  const set: Deadline["set"] = (what, milliseconds) => {
    stop();
    timer = setTimeout(() => limit.abort(new TimeoutError(what, milliseconds)), milliseconds);
  };
  const end = () => {
    stop();
    limit.abort();
  };
  return { signal: outer ? AbortSignal.any([limit.signal, outer]) : limit.signal, set, stop, end };
}
