import { http, unmapped } from "@colloquy/define";
import { relatedTo } from "../../mapping.ts";
import {
  agentPageSchema,
  agentPathSchema,
  agentSchema,
  createAgentRequestSchema,
  listAgentsQuerySchema,
} from "../messages/agent.ts";
import { harnessListSchema, modelListSchema } from "../messages/catalogue.ts";
import { answers, empty, refusals } from "./responses.ts";

const catalogue = unmapped("What a server has on offer is no part of a session.");

const source = "everruns-rest §10";

export const createAgent = http({
  id: "create_agent",
  method: "POST",
  path: "/v1/agents",
  summary: "Create or replace an agent",
  description: "Makes an agent, or replaces the one with the same `id` or `name`; both answer 201.",
  source,
  body: { schema: createAgentRequestSchema, description: "The agent." },
  responses: { 201: answers("The agent.", agentSchema), ...refusals(400, 404, 422) },
  mapping: catalogue,
});

export const listAgents = http({
  id: "list_agents",
  method: "GET",
  path: "/v1/agents",
  summary: "List agents",
  description: "Agents that are not archived, newest first.",
  source,
  queryParameters: listAgentsQuerySchema,
  responses: { 200: answers("A page of agents.", agentPageSchema), ...refusals(400) },
  mapping: catalogue,
});

export const getAgent = http({
  id: "get_agent",
  method: "GET",
  path: "/v1/agents/{agent_id}",
  summary: "Read an agent",
  description: "The agent, by id or name.",
  source,
  pathParameters: agentPathSchema,
  responses: { 200: answers("The agent.", agentSchema), ...refusals(400, 404) },
  mapping: catalogue,
});

export const deleteAgent = http({
  id: "delete_agent",
  method: "DELETE",
  path: "/v1/agents/{agent_id}",
  summary: "Archive an agent",
  description: "Puts the agent away; its sessions go on.",
  source,
  pathParameters: agentPathSchema,
  responses: { 204: empty("It is archived."), ...refusals(400, 404) },
  mapping: catalogue,
});

export const listHarnesses = http({
  id: "list_harnesses",
  method: "GET",
  path: "/v1/harnesses",
  summary: "List harnesses",
  description: "All loops that run agents.",
  source,
  responses: { 200: answers("The harnesses.", harnessListSchema), ...refusals() },
  mapping: catalogue,
});

export const listModels = http({
  id: "list_models",
  method: "GET",
  path: "/v1/models",
  summary: "List models",
  description: "Models of all providers.",
  source,
  responses: { 200: answers("The models.", modelListSchema), ...refusals() },
  mapping: relatedTo("models"),
});
