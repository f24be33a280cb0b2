/** Time, handed in, so that tests need not wait for it. */
export interface Clock {
  /** Milliseconds since 1970. May jump back; times of events do not. */
  now(): number;
  /** Calls back once, after `ms` at the earliest. The result takes that back, and does nothing once it has happened. */
  after(ms: number, callback: () => void): () => void;
}

/** The computer's own. */
export const systemClock: Clock = {
  now: Date.now,
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
};

/** Resolves after `ms`; rejects with the signal's reason as soon as it is aborted. */
export function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const abort = () => {
      cancel();
      reject(signal.reason);
    };
    const cancel = clock.after(ms, () => {
      signal.removeEventListener("abort", abort);
      resolve();
    });
    signal.addEventListener("abort", abort, { once: true });
  });
}
