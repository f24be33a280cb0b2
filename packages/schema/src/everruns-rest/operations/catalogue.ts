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

const catalogue = unmapped("The catalogue of a server is no part of a session.");

const source = "everruns-rest §10";

export const createAgent = http({
  id: "create_agent",
  method: "POST",
  path: "/v1/agents",
  summary: "Create or replace an agent",
  description:
    "Creates an agent, or replaces the one with the same `id` or `name`. Returns 201 in both cases.",
  source,
  body: { schema: createAgentRequestSchema, description: "Agent to create or replace." },
  responses: { 201: answers("The agent as stored.", agentSchema), ...refusals(400, 404, 422) },
  mapping: catalogue,
});

export const listAgents = http({
  id: "list_agents",
  method: "GET",
  path: "/v1/agents",
  summary: "List agents",
  description: "Returns the agents that are not archived, newest first.",
  source,
  queryParameters: listAgentsQuerySchema,
  responses: { 200: answers("A page of agents, newest first.", agentPageSchema), ...refusals(400) },
  mapping: catalogue,
});

export const getAgent = http({
  id: "get_agent",
  method: "GET",
  path: "/v1/agents/{agent_id}",
  summary: "Read an agent",
  description: "Returns an agent by id or by name.",
  source,
  pathParameters: agentPathSchema,
  responses: { 200: answers("The agent as stored.", agentSchema), ...refusals(400, 404) },
  mapping: catalogue,
});

export const deleteAgent = http({
  id: "delete_agent",
  method: "DELETE",
  path: "/v1/agents/{agent_id}",
  summary: "Archive an agent",
  description: "Archives an agent. Existing sessions continue with it.",
  source,
  pathParameters: agentPathSchema,
  responses: { 204: empty("The agent is archived now."), ...refusals(400, 404) },
  mapping: catalogue,
});

export const listHarnesses = http({
  id: "list_harnesses",
  method: "GET",
  path: "/v1/harnesses",
  summary: "List harnesses",
  description: "Returns all execution loops that agents can run in.",
  source,
  responses: { 200: answers("All harnesses of the organization.", harnessListSchema), ...refusals() },
  mapping: catalogue,
});

export const listModels = http({
  id: "list_models",
  method: "GET",
  path: "/v1/models",
  summary: "List models",
  description: "Returns the models of all providers.",
  source,
  responses: { 200: answers("Models of all configured providers.", modelListSchema), ...refusals() },
  mapping: relatedTo("models"),
});
