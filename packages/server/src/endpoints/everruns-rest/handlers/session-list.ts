import type { Session as WireSession } from "@colloquy/schema/everruns-rest";
import { nativeOf } from "@colloquy/session/everruns-rest";
import type { Session } from "../../../engine/engine.ts";
import type { Call, Handlers } from "../call.ts";
import type { EverrunsServices } from "../services.ts";
import { pageLinks } from "./page-links.ts";
import { toSessionResource } from "./sessions.ts";

interface Query {
  readonly agent_id?: string;
  readonly search?: string;
  readonly offset?: number;
  readonly limit?: number;
}

const scanSize = 100;

export function sessionListHandlers(services: EverrunsServices): Handlers {
  return {
    async list_sessions(call: Call<unknown, Query>) {
      const { offset = 0, limit = 20, agent_id } = call.query;
      const found =
        agent_id === undefined ? await page(services, call) : await pageOfAgent(services, call, agent_id);
      const data: WireSession[] = await Promise.all(
        found.items.map((session) => toSessionResource(services, session, call.principal, call.base)),
      );
      const links = pageLinks(call, { offset, limit, total: found.total });
      return { status: 200, body: { data, sessions: data, total: found.total, offset, limit, ...links } };
    },
  };
}

interface Found {
  readonly items: readonly Session[];
  readonly total: number;
}

async function page(
  { context }: EverrunsServices,
  { principal, query }: Call<unknown, Query>,
): Promise<Found> {
  const { offset = 0, limit = 20, search } = query;
  const { items, total } = await context.engine.list({
    offset,
    limit,
    ...(principal.authenticated && { owner: principal.id }),
    ...(search !== undefined && { search }),
  });
  const opened = await Promise.all(items.map(({ sessionId }) => context.engine.open(sessionId)));
  return { items: opened.filter((session) => session !== undefined), total };
}

/** The store has no index of agents, so every session is read. */
async function pageOfAgent(
  services: EverrunsServices,
  call: Call<unknown, Query>,
  agentId: string,
): Promise<Found> {
  const { offset = 0, limit = 20 } = call.query;
  const matching: Session[] = [];
  let total = 0;
  for (let start = 0, end = 1; start < end; start += scanSize) {
    const scanned = await page(services, {
      ...call,
      query: { ...call.query, offset: start, limit: scanSize },
    });
    end = scanned.total;
    for (const session of scanned.items) {
      if (nativeOf(session.state.settings).agent_id !== agentId) continue;
      if (total >= offset && matching.length < limit) matching.push(session);
      total += 1;
    }
  }
  return { items: matching, total };
}
