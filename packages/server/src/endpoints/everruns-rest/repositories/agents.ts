import type { Agent, CreateAgentRequest } from "@colloquy/schema/everruns-rest";
import { defaultHarnessId, toPrefixedId } from "@colloquy/session/everruns-rest";
import { v7 } from "uuid";
import type { DocumentStore } from "../../../stores/store.ts";

/** An agent as it is stored: without the links, which depend on how the client reached the server. */
export type StoredAgent = Omit<Agent, "self_url" | "view_url" | "ui_link" | "allowed_actions">;

/** The agents of this server. Names are unique among those that are not archived. */
export interface AgentRepository {
  /** By id or name; archived ones by id only. */
  find(idOrName: string): Promise<StoredAgent | undefined>;
  /** Creates an agent, or replaces the one with the id or the name of the request (§2.6). */
  save(request: CreateAgentRequest): Promise<StoredAgent>;
  archive(id: string): Promise<void>;
  /** Those that are not archived, newest first. */
  all(): Promise<readonly StoredAgent[]>;
}

const kind = "everruns-rest.agent";
const pageSize = 1_000;

export function createAgentRepository(documents: DocumentStore): AgentRepository {
  let last: Promise<unknown> = Promise.resolve();

  /** Runs changes one after another: concurrent requests must not create two agents with one name. */
  function inTurn<T>(change: () => Promise<T>): Promise<T> {
    const next = last.then(change, change);
    last = next;
    return next;
  }

  async function get(id: string): Promise<StoredAgent | undefined> {
    const document = await documents.get(kind, id);
    return document && (JSON.parse(document.json) as StoredAgent);
  }

  async function all(): Promise<readonly StoredAgent[]> {
    const agents: StoredAgent[] = [];
    for (let offset = 0; ; offset += pageSize) {
      const page = await documents.list(kind, offset, pageSize);
      agents.push(...page.map((json) => JSON.parse(json) as StoredAgent));
      if (page.length < pageSize) break;
    }
    const newestFirst = agents.toSorted((one, other) => (one.created_at < other.created_at ? 1 : -1));
    return newestFirst.filter(({ status }) => status === "active");
  }

  const named = async (name: string) => (await all()).find((agent) => agent.name === name);
  const find = async (idOrName: string) => (await get(idOrName)) ?? named(idOrName);
  const put = (agent: StoredAgent) => documents.put(kind, agent.id, JSON.stringify(agent));

  return {
    find,
    all,
    save: (request) =>
      inTurn(async () => {
        const known = request.id == null ? await named(request.name) : await get(request.id);
        const agent = toAgent(request, known, new Date().toISOString());
        await put(agent);
        return agent;
      }),
    archive: (id) =>
      inTurn(async () => {
        const agent = await get(id);
        if (agent) await put({ ...agent, status: "archived", updated_at: new Date().toISOString() });
      }),
  };
}

function toAgent(request: CreateAgentRequest, known: StoredAgent | undefined, at: string): StoredAgent {
  const { harness_name: _name, ...given } = request;
  const present = Object.fromEntries(Object.entries(given).filter(([, value]) => value != null));
  return {
    ...present,
    id: known?.id ?? request.id ?? newAgentId(),
    name: request.name,
    system_prompt: request.system_prompt,
    harness_id: request.harness_id ?? defaultHarnessId,
    status: "active",
    capabilities:
      request.capabilities?.map(({ ref, config, ...rest }) => ({ ref, config: config ?? {}, ...rest })) ?? [],
    tools: request.tools ?? [],
    tags: request.tags ?? [],
    initial_files: request.initial_files ?? [],
    created_at: known?.created_at ?? at,
    updated_at: at,
  };
}

const newAgentId = () => toPrefixedId("agent", v7());
