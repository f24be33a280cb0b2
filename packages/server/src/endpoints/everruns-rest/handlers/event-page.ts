import type { ListEventsQuery } from "@colloquy/schema/everruns-rest";
import { type EverrunsEvent, hexOf } from "@colloquy/session/everruns-rest";
import { limitOf } from "../limits.ts";
import { ProblemError } from "../problem.ts";

/** Events that pass types and filters, as a page of a list (§6.3). */
export interface EventPage {
  readonly data: readonly EverrunsEvent[];
  /** How many events there were to choose from; sent when a limit was asked for. */
  readonly total: number;
}

/**
 * Checks which parameters of a query go together (§6.3).
 * @throws ProblemError
 */
export function checkCursors(query: ListEventsQuery): void {
  const forward = query.since_id !== undefined || query.after_sequence !== undefined;
  const problems: readonly (readonly [boolean, string])[] = [
    [
      forward && query.before_sequence !== undefined,
      "before_sequence: excludes since_id and after_sequence.",
    ],
    [query.before_sequence !== undefined && query.limit === undefined, "before_sequence: needs limit."],
    [
      query.around !== undefined && (forward || query.before_sequence !== undefined),
      "around: excludes the cursors.",
    ],
    [query.window !== undefined && query.around === undefined, "window: needs around."],
  ];
  const found = problems.find(([wrong]) => wrong);
  if (found) throw new ProblemError("invalid_request", found[1]);
}

/** Cuts a page out of the events. A limit counts from the last one, or back from `before_sequence`. */
export function cutPage(
  all: readonly EverrunsEvent[],
  query: ListEventsQuery,
  filtered: boolean,
  total = all.length,
): EventPage {
  const {
    limit = filtered ? limitOf("event_page") : undefined,
    before_sequence: before,
    after_sequence: after,
  } = query;
  if (query.around !== undefined) return { data: windowOf(all, query.around, query.window ?? 50), total };
  const reachable = all.filter(
    ({ id, sequence }) =>
      (sequence ?? 0) > (after ?? 0) &&
      (sequence ?? 0) < (before ?? Number.POSITIVE_INFINITY) &&
      hexOf(id) > hexOf(query.since_id ?? ""),
  );
  if (limit === undefined) return { data: reachable, total };
  const start = Math.max(0, reachable.length - limit);
  const snapped = before === undefined || filtered ? start : startOfTurn(reachable, start);
  return { data: reachable.slice(snapped), total };
}

/** A page before a sequence begins with a turn, so it can be longer than its limit. */
function startOfTurn(events: readonly EverrunsEvent[], start: number): number {
  const found = events.slice(0, start + 1).findLastIndex(({ type }) => type === "turn.started");
  return Math.max(found, 0);
}

/** `size` events on each side of an event, and that event. */
function windowOf(all: readonly EverrunsEvent[], id: string, size: number): readonly EverrunsEvent[] {
  const next = all.findIndex((event) => hexOf(event.id) >= hexOf(id));
  const middle = next < 0 ? all.length : next;
  const found = all[middle]?.id === id;
  return all.slice(Math.max(0, middle - size), middle + size + (found ? 1 : 0));
}
