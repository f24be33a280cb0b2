/** A clock that never runs backwards, with its time as text. */
export interface EventClock {
  now(): number;
  /** RFC 3339, UTC, milliseconds. */
  instant(): string;
}

/** Follows `source`, but is never earlier than `floor` nor than what it returned before. */
export function createEventClock(source: () => number, floor: number): EventClock {
  let latest = floor;
  let written = Number.NaN;
  let text = "";

  const now = () => {
    latest = Math.max(latest, source());
    return latest;
  };

  return {
    now,
    instant() {
      const time = now();
      if (time !== written) text = new Date(time).toISOString();
      written = time;
      return text;
    },
  };
}
