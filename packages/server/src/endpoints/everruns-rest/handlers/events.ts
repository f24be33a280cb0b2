import type { EventSummary, ListEventsQuery, StreamQuery } from "@colloquy/schema/everruns-rest";
import type { EverrunsEvent } from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";
import type { Call, Handlers } from "../call.ts";
import { resolveCursor } from "../log/cursor.ts";
import type { EverrunsServices } from "../services.ts";
import { openSession, type SessionPath } from "../session-access.ts";
import { filtersOf, wantedTypes } from "./event-filters.ts";
import { checkCursors, cutPage } from "./event-page.ts";

/** Lists and streams the events of sessions (§6). */
export function eventHandlers(services: EverrunsServices): Handlers {
  const { logs, streams } = services;

  async function collect(session: Session, begin: number, wants: (event: EverrunsEvent) => boolean) {
    const events: EverrunsEvent[] = [];
    for await (const page of logs.read(session, logs.beforeSequence(session.id, begin + 1)))
      events.push(...page.events.filter(wants));
    return events;
  }

  /** The sequence behind which the page begins, and how many events there are to choose from, where that is known. */
  async function placeOf(session: Session, query: ListEventsQuery): Promise<Place> {
    const { limit, after_sequence: after = 0 } = query;
    if (limit === undefined) return { begin: after };
    if (unplaced.some((parameter) => query[parameter] !== undefined)) return { begin: 0 };
    const { sequence } = await logs.end(session);
    return { begin: Math.max(after, sequence - limit), total: sequence };
  }

  return {
    async list_events(call: Call<SessionPath, ListEventsQuery>) {
      const { query } = call;
      checkCursors(query);
      const wants = wantedTypes(query);
      const filters = filtersOf(query);
      const session = await openSession(services, call.principal, call.path);
      const place = filters.length > 0 ? { begin: 0 } : await placeOf(session, query);
      const all = await collect(
        session,
        place.begin,
        (event) => wants(event.type) && filters.every((test) => test(event)),
      );
      const { data, total } = cutPage(all, query, filters.length > 0, place.total);
      const headers = query.limit === undefined ? {} : { "x-total-count": String(total) };
      return { status: 200, body: { data: query.order_desc ? data.toReversed() : data }, headers };
    },

    async get_events_summary(call: Call<SessionPath>) {
      const session = await openSession(services, call.principal, call.path);
      return { status: 200, body: summarize(await collect(session, 0, () => true)) };
    },

    async stream_sse(call: Call<SessionPath, StreamQuery>) {
      const wants = wantedTypes(call.query);
      const session = await openSession(services, call.principal, call.path);
      const cursor = await resolveCursor(logs, session, call.query.since_id);
      const release = streams.reserve(session.id, "stream_sse");
      const { reply, request } = call;
      reply.hijack();
      reply.raw.setHeader("x-request-id", request.id);
      streams.open({ session, cursor, wants, response: reply.raw, release });
      return undefined;
    },
  };
}

interface Place {
  readonly begin: number;
  readonly total?: number;
}

/** With one of these, the total counts events outside the page, or the page may begin anywhere. */
const unplaced = ["types", "exclude", "before_sequence", "around", "since_id"] as const;

function summarize(events: readonly EverrunsEvent[]): EventSummary {
  const counts = new Map<string, number>();
  for (const { type } of events) counts.set(type, (counts.get(type) ?? 0) + 1);
  const byName = [...counts].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return {
    total: events.length,
    by_type: byName.map(([event_type, count]) => ({ event_type, count })),
    turn_count: counts.get("turn.started") ?? 0,
    error_count: counts.get("turn.failed") ?? 0,
    ...(events[0] && { first_ts: events[0].ts }),
    ...(events.length > 0 && { last_ts: events.at(-1)?.ts }),
  };
}
