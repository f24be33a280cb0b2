import {
  boolean,
  instant,
  int32,
  json,
  list,
  nullish,
  openEnum,
  optional,
  required,
  string,
  uuid,
} from "@colloquy/define";
import type { z } from "zod";
import { at, ids, origin } from "../examples.ts";
import {
  agentId,
  agentVersionId,
  harnessId,
  organizationId,
  principalId,
  sessionId,
  workspaceId,
} from "../ids.ts";
import { everrunsRest } from "../namespace.ts";
import { alias, linkFields, pageFields } from "./links.ts";
import { configurationFields } from "./session-parts.ts";
import { tokenUsageSchema } from "./usage.ts";

export const sessionStatusSchema = everrunsRest.openEnum(
  "SessionStatus",
  {
    description:
      "What the session does. The original document names another type here; these are the words on the wire.",
    source: "everruns-rest §3",
    examples: ["idle"],
  },
  {
    started: "No turn has run yet.",
    active: "A turn runs.",
    idle: "No turn runs.",
    waitingfortoolresults: "A turn waits for results of client-side tools. Written without underscores.",
    paused: "Newer servers: the budget is used up.",
  },
);

export const principalSchema = everrunsRest.object(
  "Principal",
  {
    description: "Somebody who owns things.",
    source: "everruns-rest §3.2",
    examples: [{ id: ids.principal, kind: "user" }],
  },
  {
    id: required(principalId(), "Id of the principal."),
    kind: required(
      openEnum({
        user: "A person.",
        agent_identity: "An agent that acts in its own name.",
        system: "The server.",
      }),
      "What it is.",
    ),
    subject_id: nullish(string(), "Id of the person or identity behind it."),
    metadata: nullish(json(), "Further facts."),
  },
);

const exampleSession = {
  id: ids.session,
  organization_id: ids.organization,
  workspace_id: ids.workspace,
  harness_id: ids.harness,
  owner_principal_id: ids.principal,
  title: "Berth for the Marlin",
  status: "idle",
  tags: ["port"],
  created_at: at,
  updated_at: at,
  self_url: `${origin}/v1/sessions/${ids.session}`,
  view_url: `${origin}/sessions/${ids.session}`,
  ui_link: `${origin}/sessions/${ids.session}`,
};

export const sessionSchema = everrunsRest.object(
  "Session",
  {
    description: "A conversation with an agent. It never closes.",
    source: "everruns-rest §3.2",
    examples: [exampleSession],
  },
  {
    id: required(sessionId(), "Id of the session."),
    organization_id: required(organizationId(), "The organization it belongs to."),
    workspace_id: required(workspaceId(), "Its files; normally with the digits of the session's own id."),
    harness_id: required(harnessId(), "The loop that runs its agent."),
    owner_principal_id: required(principalId(), "Who made it."),
    status: required(sessionStatusSchema, "What it does."),
    created_at: required(instant(), "When it was made."),
    updated_at: required(instant(), "When it last changed."),
    agent_id: nullish(agentId(), "The agent that answers."),
    agent_version_id: nullish(agentVersionId(), "Version of the agent."),
    ...configurationFields,
    started_at: nullish(instant(), "When its first turn began."),
    finished_at: nullish(instant(), "When its last turn ended."),
    preview: nullish(string(), "Start of the first message of the user."),
    output_preview: nullish(string(), "Start of the last answer."),
    usage: nullish(tokenUsageSchema, "What all its turns consumed."),
    is_pinned: nullish(boolean(), "Whether the caller pinned it."),
    features: optional(list(string()), { description: "Names of what its capabilities add.", default: [] }),
    active_schedule_count: nullish(int32(), "Number of schedules that will wake it."),
    parent_session_id: nullish(sessionId(), "The session that started it as a helper."),
    forked_from_session_id: nullish(sessionId(), "The session it was branched from."),
    forked_from_sequence: nullish(int32(), "Sequence of that session's event after which it branched."),
    blueprint_id: nullish(string(), "The template it was made from."),
    blueprint_config: nullish(json(), "Settings of the template."),
    owner: nullish(principalSchema, "Who made it."),
    effective_owner: nullish(principalSchema, "In whose name it acts."),
    resolved_owner_user_id: nullish(uuid(), "The person behind the owner."),
    ...linkFields,
  },
);

export const sessionPageSchema = everrunsRest.object(
  "SessionPage",
  {
    description: "Sessions, newest first.",
    source: "everruns-rest §2.5",
    examples: [{ data: [exampleSession], sessions: [exampleSession], total: 1, offset: 0, limit: 20 }],
  },
  {
    data: required(list(sessionSchema), "The sessions of this page."),
    sessions: alias(list(sessionSchema), "sessions"),
    ...pageFields,
  },
);

export type SessionStatus = z.infer<typeof sessionStatusSchema>;
export type Principal = z.infer<typeof principalSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type SessionPage = z.infer<typeof sessionPageSchema>;
