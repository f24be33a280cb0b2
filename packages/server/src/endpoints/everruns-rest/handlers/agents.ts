import type { Agent, CreateAgentRequest } from "@colloquy/schema/everruns-rest";
import type { Call, Handlers } from "../call.ts";
import { limitOf } from "../limits.ts";
import { ProblemError } from "../problem.ts";
import type { StoredAgent } from "../repositories/agents.ts";
import type { EverrunsServices } from "../services.ts";
import { pageLinks } from "./page-links.ts";
import { checkHarness } from "./session-settings.ts";

interface AgentPath {
  readonly agent_id: string;
}

interface Query {
  readonly search?: string;
  readonly offset?: number;
  readonly limit?: number;
}

/** Client-side tools of one agent (§8). */
const maxTools = limitOf("agent_tools");

/** Agents, from which sessions are created (§10). */
export function agentHandlers({ agents }: EverrunsServices): Handlers {
  async function find({ agent_id }: AgentPath): Promise<StoredAgent> {
    const agent = await agents.find(agent_id);
    if (!agent) throw new ProblemError("agent_not_found", `There is no agent ${agent_id}.`);
    return agent;
  }

  return {
    async create_agent(call: Call<unknown, unknown, CreateAgentRequest>) {
      checkAgent(call.body);
      return { status: 201, body: toAgentResource(await agents.save(call.body), call.base) };
    },

    async list_agents(call: Call<unknown, Query>) {
      const { offset = 0, limit = 20, search = "" } = call.query;
      const wanted = search.toLowerCase();
      const found = (await agents.all()).filter(({ name }) => name.toLowerCase().includes(wanted));
      const data = found.slice(offset, offset + limit).map((agent) => toAgentResource(agent, call.base));
      const total = found.length;
      const links = pageLinks(call, { offset, limit, total });
      return { status: 200, body: { data, agents: data, total, offset, limit, ...links } };
    },

    async get_agent(call: Call<AgentPath>) {
      return { status: 200, body: toAgentResource(await find(call.path), call.base) };
    },

    async delete_agent(call: Call<AgentPath>) {
      await agents.archive((await find(call.path)).id);
      return { status: 204 };
    },
  };
}

function checkAgent(body: CreateAgentRequest): void {
  checkHarness(body);
  if (body.name.trim() === "") throw new ProblemError("invalid_request", "name: an agent needs one.");
  if ((body.tools?.length ?? 0) > maxTools)
    throw new ProblemError("invalid_request", `tools: more than ${maxTools}.`);
}

function toAgentResource(agent: StoredAgent, base: string): Agent {
  const { id } = agent;
  const view = `${base}/ui/agents/${id}`;
  return { ...agent, self_url: `${base}/v1/agents/${id}`, view_url: view, ui_link: view } as Agent;
}
