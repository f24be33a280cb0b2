import { instant, list, nullish, openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { at, ids, origin } from "../examples.ts";
import { agentId, harnessId, modelId } from "../ids.ts";
import { everrunsRest } from "../namespace.ts";
import { alias, linkFields, pageFields, pageQueryFields } from "./links.ts";
import { configurationFields } from "./session-parts.ts";

const {
  capabilities,
  tools,
  initial_files,
  tags,
  max_iterations,
  parallel_tool_calls,
  network_access,
  mcpServers,
} = configurationFields;
const shared = {
  display_name: nullish(string(), "Name for display. Absent: `name` is displayed."),
  description: nullish(string(), "Note on the purpose of the agent, for people."),
  default_model_id: nullish(
    modelId(),
    "Model to use when neither the session nor the message names one. Absent: that of the harness.",
  ),
  capabilities,
  tools,
  initial_files,
  tags,
  max_iterations,
  parallel_tool_calls,
  network_access,
  mcpServers,
};

export const createAgentRequestSchema = everrunsRest.object(
  "CreateAgentRequest",
  {
    description: "Agent to create. An existing one with the same `id` or `name` is replaced.",
    source: "everruns-rest §10",
    examples: [{ name: "harbor-pilot", system_prompt: "You plan berths for ships.", tags: ["port"] }],
  },
  {
    id: nullish(
      agentId(),
      "Id to use; an existing agent with it is replaced. Absent: the server chooses one.",
    ),
    name: required(string(), "Slug, unique in the organization; an existing agent with it is replaced."),
    system_prompt: required(
      string(),
      "Instructions that precede every conversation, after those of the session.",
    ),
    harness_id: nullish(
      harnessId(),
      "Execution loop for the agent. Excludes `harness_name`; absent with it: the default of the organization.",
    ),
    harness_name: nullish(
      string(),
      "Harness by its name; `default` is the default of the organization. Excludes `harness_id`.",
    ),
    ...shared,
  },
);

const exampleAgent = {
  id: ids.agent,
  name: "harbor-pilot",
  system_prompt: "You plan berths for ships.",
  harness_id: ids.harness,
  status: "active",
  created_at: at,
  updated_at: at,
  self_url: `${origin}/v1/agents/${ids.agent}`,
  view_url: `${origin}/agents/${ids.agent}`,
  ui_link: `${origin}/agents/${ids.agent}`,
};

export const agentSchema = everrunsRest.object(
  "Agent",
  {
    description: "Configured agent: instructions, tools, model and harness.",
    source: "everruns-rest §10",
    examples: [exampleAgent],
  },
  {
    id: required(agentId(), "Assigned by the server, or taken from the request."),
    name: required(string(), "Slug, unique in the organization; accepted in place of the id in paths."),
    system_prompt: required(
      string(),
      "Instructions that precede every conversation, after those of the session.",
    ),
    harness_id: required(harnessId(), "Execution loop the agent runs in."),
    status: required(
      openEnum({
        active: "New sessions can use the agent.",
        archived: "Hidden from lists; existing sessions continue.",
        deleted: "Removed; kept only for references from sessions.",
      }),
      "Whether new sessions can use the agent. The set is open.",
    ),
    created_at: required(instant(), "Set by the server when the agent was created."),
    updated_at: required(instant(), "Time of the last change, creation included."),
    ...shared,
    ...linkFields,
  },
);

export const agentPageSchema = everrunsRest.object(
  "AgentPage",
  {
    description: "Page of agents, newest first.",
    source: "everruns-rest §2.5",
    examples: [{ data: [exampleAgent], agents: [exampleAgent], total: 1, offset: 0, limit: 20 }],
  },
  {
    data: required(list(agentSchema), "Agents of this page, newest first."),
    agents: alias(list(agentSchema), "agents"),
    ...pageFields,
  },
);

export const listAgentsQuerySchema = everrunsRest.object(
  "ListAgentsQuery",
  {
    description: "Filter and page of the list of agents.",
    source: "everruns-rest §2.5",
    examples: [{ search: "harbor", limit: 20 }],
  },
  {
    search: optional(string(), "Part of the name to match, ignoring case. Absent: all agents."),
    ...pageQueryFields,
  },
);

export const agentPathSchema = everrunsRest.object(
  "AgentPath",
  {
    description: "Path parameter that selects an agent.",
    source: "everruns-rest §10",
    examples: [{ agent_id: ids.agent }, { agent_id: "harbor-pilot" }],
  },
  { agent_id: required(string(), "Either form identifies the agent: `agent_…` or its slug.") },
);

export type CreateAgentRequest = z.infer<typeof createAgentRequestSchema>;
export type Agent = z.infer<typeof agentSchema>;
export type AgentPage = z.infer<typeof agentPageSchema>;
