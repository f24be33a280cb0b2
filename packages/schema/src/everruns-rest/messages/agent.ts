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
  display_name: nullish(string(), "Name to show to a person."),
  description: nullish(string(), "What it is for."),
  default_model_id: nullish(modelId(), "Model to use when neither session nor message names one."),
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
    description: "Makes an agent, or replaces the one with this `id` or `name`.",
    source: "everruns-rest §10",
    examples: [{ name: "harbor-pilot", system_prompt: "You plan berths for ships.", tags: ["port"] }],
  },
  {
    id: nullish(agentId(), "Id to use; the agent that has it is replaced."),
    name: required(string(), "Name, unique in the organization; the agent that has it is replaced."),
    system_prompt: required(string(), "Instructions above every conversation."),
    harness_id: nullish(harnessId(), "The loop that runs it. Excludes `harness_name`."),
    harness_name: nullish(string(), "The harness by its name."),
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
    description: "Somebody who answers: instructions, tools, a model.",
    source: "everruns-rest §10",
    examples: [exampleAgent],
  },
  {
    id: required(agentId(), "Id of the agent."),
    name: required(string(), "Name, unique in the organization."),
    system_prompt: required(string(), "Instructions above every conversation."),
    harness_id: required(harnessId(), "The loop that runs it."),
    status: required(
      openEnum({ active: "In use.", archived: "Put away; sessions go on.", deleted: "Gone." }),
      "Whether it may be used.",
    ),
    created_at: required(instant(), "When it was made."),
    updated_at: required(instant(), "When it last changed."),
    ...shared,
    ...linkFields,
  },
);

export const agentPageSchema = everrunsRest.object(
  "AgentPage",
  {
    description: "Agents, newest first.",
    source: "everruns-rest §2.5",
    examples: [{ data: [exampleAgent], agents: [exampleAgent], total: 1, offset: 0, limit: 20 }],
  },
  {
    data: required(list(agentSchema), "The agents of this page."),
    agents: alias(list(agentSchema), "agents"),
    ...pageFields,
  },
);

export const listAgentsQuerySchema = everrunsRest.object(
  "ListAgentsQuery",
  { description: "Which agents.", source: "everruns-rest §2.5", examples: [{ search: "harbor", limit: 20 }] },
  {
    search: optional(string(), "Only agents with this text in the name, whatever the letter case."),
    ...pageQueryFields,
  },
);

export const agentPathSchema = everrunsRest.object(
  "AgentPath",
  {
    description: "Which agent.",
    source: "everruns-rest §10",
    examples: [{ agent_id: ids.agent }, { agent_id: "harbor-pilot" }],
  },
  { agent_id: required(string(), "Id or name of the agent.") },
);

export type CreateAgentRequest = z.infer<typeof createAgentRequestSchema>;
export type Agent = z.infer<typeof agentSchema>;
export type AgentPage = z.infer<typeof agentPageSchema>;
