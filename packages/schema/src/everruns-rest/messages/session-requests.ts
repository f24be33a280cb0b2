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
    description: "Session to create. All members are optional, but the body itself is required.",
    source: "everruns-rest §3.1",
    examples: [{}, { agent_id: ids.agent, title: "Berth for the Marlin", locale: "nl-NL", tags: ["port"] }],
  },
  {
    agent_id: nullish(agentId(), "Agent that answers. Excludes `agent_name`."),
    agent_name: nullish(
      string(),
      "Agent by its name: lower-case words joined by `-`, at most 64 characters. Excludes `agent_id`.",
    ),
    harness_id: nullish(
      harnessId(),
      "Execution loop to use. Excludes `harness_name`. Absent: that of the agent, then of the organization.",
    ),
    harness_name: nullish(
      string(),
      "Harness by its name; `default` is the default of the organization. Excludes `harness_id`.",
    ),
    workspace_id: nullish(workspaceId(), "Existing workspace to work in. Absent: a new one is created."),
    ...configurationFields,
  },
);

export const updateSessionRequestSchema = everrunsRest.object(
  "UpdateSessionRequest",
  {
    description: "Changes to a session. Absent members stay unchanged.",
    source: "everruns-rest §3.3",
    examples: [{ title: "Marlin, berth 4", tags: ["port", "done"] }],
  },
  {
    title: nullish(string(), "New title for display in lists."),
    tags: nullish(list(string()), "New labels; they replace all old ones."),
    locale: nullish(string(), "New language of the user, a BCP 47 tag."),
    agent_identity_id: nullish(string(), "New identity under which the agent acts."),
  },
);

export const forkSessionRequestSchema = everrunsRest.object(
  "ForkSessionRequest",
  {
    description: "Differences of the copy from the original session. Absent members are inherited.",
    source: "everruns-rest §3.3",
    examples: [{}, { tags: ["what-if"] }],
  },
  {
    title: nullish(string(), "Title of the copy. Absent: the old title with ` (fork)` appended."),
    tags: nullish(list(string()), "Labels of the copy; they replace the inherited ones."),
    locale: nullish(string(), "Language of the user in the copy, a BCP 47 tag."),
    model_id: nullish(modelId(), "Model the copy uses."),
    system_prompt: nullish(string(), "Instructions placed before those of the agent in the copy."),
    agent_id: nullish(agentId(), "Agent that answers in the copy."),
  },
);

export const cancelResponseSchema = everrunsRest.object(
  "CancelResponse",
  {
    description: "Outcome of a request to stop the turn.",
    source: "everruns-rest §8",
    examples: [{ status: "cancelled", message: "The running turn was stopped." }],
  },
  {
    status: required(
      openEnum({
        cancelled: "The turn was stopped; `turn.cancelled` reports it.",
        no_op: "No turn was running or waiting, so nothing changed.",
      }),
      "Effect of the request.",
    ),
    message: required(string(), "Outcome in words, for people."),
  },
);

export const sessionPathSchema = everrunsRest.object(
  "SessionPath",
  {
    description: "Path parameter that selects a session.",
    source: "everruns-rest §2.2",
    examples: [{ session_id: ids.session }],
  },
  { session_id: required(sessionId(), "Opaque id that the creation of the session returned.") },
);

export const listSessionsQuerySchema = everrunsRest.object(
  "ListSessionsQuery",
  {
    description: "Filter and page of the list of sessions.",
    source: "everruns-rest §3.3",
    examples: [{ search: "berth", offset: 20, limit: 20 }],
  },
  {
    agent_id: optional(agentId(), "Return only sessions of this agent."),
    search: optional(string(), "Part of the title to match, ignoring case. Absent: all sessions."),
    ...pageQueryFields,
  },
);

export const exportQuerySchema = everrunsRest.object(
  "ExportQuery",
  {
    description: "Form of the exported conversation.",
    source: "everruns-rest §3.3",
    examples: [{ format: "jsonl" }],
  },
  {
    format: optional(
      openEnum({
        jsonl: "JSON lines: one message per line, newline at the end.",
        atif: "Trajectory document (ATIF). Refused with 400 by this server.",
      }),
      {
        description: "File format; this server supports `jsonl` only.",
        default: "jsonl",
      },
    ),
    segmented: optional(boolean(), {
      description: "True returns an `atif` document in segments. Without effect on `jsonl`.",
      default: false,
    }),
    cursor: optional(string(), "Position of the next `atif` segment. Without effect on `jsonl`."),
  },
);

export type CreateSessionRequest = z.infer<typeof createSessionRequestSchema>;
export type UpdateSessionRequest = z.infer<typeof updateSessionRequestSchema>;
export type ForkSessionRequest = z.infer<typeof forkSessionRequestSchema>;
export type CancelResponse = z.infer<typeof cancelResponseSchema>;
