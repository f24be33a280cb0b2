import type { Clock } from "@colloquy/server";

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /** Moves on, and calls back everything that is due by then, in order. */
  advance(ms: number): void;
  /** How many callbacks are asked for. */
  readonly pending: number;
}

export function createManualClock(start = Date.UTC(2026, 10, 1)): ManualClock {
  const timers = new Set<{ readonly at: number; readonly callback: () => void }>();
  let time = start;

  function nextDue(until: number) {
    const due = [...timers].filter(({ at }) => at <= until);
    return due.toSorted((left, right) => left.at - right.at)[0];
  }

  return {
    now: () => time,
    after(ms, callback) {
      const timer = { at: time + ms, callback };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    advance(ms) {
      const until = time + ms;
      for (let timer = nextDue(until); timer; timer = nextDue(until)) {
        timers.delete(timer);
        time = Math.max(time, timer.at);
        timer.callback();
      }
      time = until;
    },
    get pending() {
      return timers.size;
    },
  };
}
