import type { EventSummary, ListEventsQuery, StreamQuery } from "@colloquy/schema/everruns-rest";
import type { EverrunsEvent } from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";
import type { Call, Handlers } from "../http/routes.ts";
import { resolveCursor } from "../log/cursor.ts";
import type { Parts } from "../parts.ts";
import { filtersOf, wantedTypes } from "./event-filters.ts";
import { checkCursors, cutPage } from "./event-page.ts";
import { openSession, type SessionPath } from "./session-access.ts";

/** Reading what happened, and what happens (§6). */
export function eventHandlers(parts: Parts): Handlers {
  const { logs, streams } = parts;

  async function collect(session: Session, query: ListEventsQuery, wants: (event: EverrunsEvent) => boolean) {
    // Only a page that goes on from a sequence knows where to begin; the others need what came before.
    const begin = query.limit === undefined ? (query.after_sequence ?? 0) : 0;
    const events: EverrunsEvent[] = [];
    for await (const page of logs.read(session, logs.beforeSequence(session.id, begin + 1)))
      events.push(...page.events.filter(wants));
    return events;
  }

  return {
    async list_events(call: Call<SessionPath, ListEventsQuery>) {
      const { query } = call;
      checkCursors(query);
      const wants = wantedTypes(query);
      const filters = filtersOf(query);
      const session = await openSession(parts, call.principal, call.path);
      const all = await collect(
        session,
        query,
        (event) => wants(event.type) && filters.every((test) => test(event)),
      );
      const { data, total } = cutPage(all, query, filters.length > 0);
      const headers = query.limit === undefined ? {} : { "x-total-count": String(total) };
      return { status: 200, body: { data: query.order_desc ? data.toReversed() : data }, headers };
    },

    async get_events_summary(call: Call<SessionPath>) {
      const session = await openSession(parts, call.principal, call.path);
      return { status: 200, body: summarize(await collect(session, {}, () => true)) };
    },

    async stream_sse(call: Call<SessionPath, StreamQuery>) {
      const wants = wantedTypes(call.query);
      const session = await openSession(parts, call.principal, call.path);
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
