import { boolean, list, nullish, openEnum, optional, required, string } from "@colloquy/define";
import type { z } from "zod";
import { ids } from "../examples.ts";
import { agentId, harnessId, modelId, sessionId, workspaceId } from "../ids.ts";
import { everrunsRest } from "../namespace.ts";
import { pageQueryFields } from "./links.ts";
import { configurationFields } from "./session-parts.ts";

export const createSessionRequestSchema = everrunsRest.object(
  "CreateSessionRequest",
  {
    description: "Makes a session. Every member may be left out; the body itself may not.",
    source: "everruns-rest §3.1",
    examples: [{}, { agent_id: ids.agent, title: "Berth for the Marlin", locale: "nl-NL", tags: ["port"] }],
  },
  {
    agent_id: nullish(agentId(), "The agent that answers. Excludes `agent_name`."),
    agent_name: nullish(
      string(),
      "The agent by its name: lower-case words joined by `-`, at most 64 characters.",
    ),
    harness_id: nullish(harnessId(), "The loop that runs the agent. Excludes `harness_name`."),
    harness_name: nullish(string(), "The harness by its name; `default` is the organization's default."),
    workspace_id: nullish(workspaceId(), "An existing workspace to work in; absent makes a new one."),
    ...configurationFields,
  },
);

export const updateSessionRequestSchema = everrunsRest.object(
  "UpdateSessionRequest",
  {
    description: "Changes a session. A member that is left out stays as it is.",
    source: "everruns-rest §3.3",
    examples: [{ title: "Marlin, berth 4", tags: ["port", "done"] }],
  },
  {
    title: nullish(string(), "The new name."),
    tags: nullish(list(string()), "The new labels, in place of all old ones."),
    locale: nullish(string(), "The new language tag."),
    agent_identity_id: nullish(string(), "The new identity."),
  },
);

export const forkSessionRequestSchema = everrunsRest.object(
  "ForkSessionRequest",
  {
    description: "Branches a session. A member that is left out is inherited.",
    source: "everruns-rest §3.3",
    examples: [{}, { tags: ["what-if"] }],
  },
  {
    title: nullish(string(), 'Name of the branch; absent adds " (fork)" to the old one.'),
    tags: nullish(list(string()), "Labels in place of the old ones."),
    locale: nullish(string(), "Language tag."),
    model_id: nullish(modelId(), "Model to use."),
    system_prompt: nullish(string(), "Instructions put before the agent's own."),
    agent_id: nullish(agentId(), "The agent that answers."),
  },
);

export const cancelResponseSchema = everrunsRest.object(
  "CancelResponse",
  {
    description: "What came of a request to stop.",
    source: "everruns-rest §8",
    examples: [{ status: "cancelled", message: "The running turn was stopped." }],
  },
  {
    status: required(
      openEnum({ cancelled: "The turn was stopped.", no_op: "There was no turn to stop." }),
      "What happened.",
    ),
    message: required(string(), "The same in words."),
  },
);

export const sessionPathSchema = everrunsRest.object(
  "SessionPath",
  { description: "Which session.", source: "everruns-rest §2.2", examples: [{ session_id: ids.session }] },
  { session_id: required(sessionId(), "Id of the session.") },
);

export const listSessionsQuerySchema = everrunsRest.object(
  "ListSessionsQuery",
  {
    description: "Which sessions.",
    source: "everruns-rest §3.3",
    examples: [{ search: "berth", offset: 20, limit: 20 }],
  },
  {
    agent_id: optional(agentId(), "Only sessions of this agent."),
    search: optional(string(), "Only sessions with this text in the title, whatever the letter case."),
    ...pageQueryFields,
  },
);

export const exportQuerySchema = everrunsRest.object(
  "ExportQuery",
  { description: "In which form.", source: "everruns-rest §3.3", examples: [{ format: "jsonl" }] },
  {
    format: optional(
      openEnum({ jsonl: "One message per line.", atif: "A trajectory document. This server has none." }),
      {
        description: "The form.",
        default: "jsonl",
      },
    ),
    segmented: optional(boolean(), { description: "Only for `atif`: in pieces.", default: false }),
    cursor: optional(string(), "Only for `atif`: the next piece."),
  },
);

export type CreateSessionRequest = z.infer<typeof createSessionRequestSchema>;
export type UpdateSessionRequest = z.infer<typeof updateSessionRequestSchema>;
export type ForkSessionRequest = z.infer<typeof forkSessionRequestSchema>;
export type CancelResponse = z.infer<typeof cancelResponseSchema>;
