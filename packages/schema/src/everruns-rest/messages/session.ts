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
      "Activity of a session. The original document publishes another type under this name; these are the values on the wire.",
    source: "everruns-rest §3",
    examples: ["idle"],
  },
  {
    started: "Created; no turn has run yet.",
    active: "A turn is running at the moment.",
    idle: "No turn is running; the last one has ended.",
    waitingfortoolresults: "A turn waits for results of client-side tools. Spelled without underscores.",
    paused: "The budget is used up. Sent by newer servers only.",
  },
);

export const principalSchema = everrunsRest.object(
  "Principal",
  {
    description: "Owner of resources: a user, an agent identity or the server.",
    source: "everruns-rest §3.2",
    examples: [{ id: ids.principal, kind: "user" }],
  },
  {
    id: required(principalId(), "Assigned by the server, unique in the organization."),
    kind: required(
      openEnum({
        user: "A person with an account.",
        agent_identity: "An agent that acts under its own identity.",
        system: "The server itself, such as for schedules.",
      }),
      "Kind of the owner. The set is open.",
    ),
    subject_id: nullish(string(), "Id of the user or identity behind the principal."),
    metadata: nullish(json(), "Further data about the principal. Form not documented."),
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
    description: "Conversation with an agent. A session never closes.",
    source: "everruns-rest §3.2",
    examples: [exampleSession],
  },
  {
    id: required(sessionId(), "Assigned by the server at creation."),
    organization_id: required(organizationId(), "Tenant that owns the session and its workspace."),
    workspace_id: required(
      workspaceId(),
      "Workspace with the files of the session; normally its id has the digits of the session id.",
    ),
    harness_id: required(harnessId(), "Execution loop the agent runs in."),
    owner_principal_id: required(
      principalId(),
      "Creator of the session: a user, an agent identity or the server.",
    ),
    status: required(sessionStatusSchema, "Activity when the response was sent."),
    created_at: required(instant(), "Set by the server when the session was created."),
    updated_at: required(instant(), "Time of the last change, creation included."),
    agent_id: nullish(agentId(), "Agent that answers. Absent: none is configured, only the harness."),
    agent_version_id: nullish(
      agentVersionId(),
      "Version of the agent that answers. Absent: agents of this server have no versions.",
    ),
    ...configurationFields,
    started_at: nullish(instant(), "Time the first turn started. Absent before it."),
    finished_at: nullish(instant(), "Time the last turn ended. Absent before it."),
    preview: nullish(string(), "Beginning of the first user message. Absent before it."),
    output_preview: nullish(string(), "Beginning of the last answer. Absent before it."),
    usage: nullish(tokenUsageSchema, "Consumption of all turns together. Absent before the first turn ends."),
    is_pinned: nullish(boolean(), "Whether the calling user pinned the session. Absent without a user."),
    features: optional(list(string()), {
      description: "Names of the features that capabilities of the session add.",
      default: [],
    }),
    active_schedule_count: nullish(int32(), "Number of active schedules that start turns in the session."),
    parent_session_id: nullish(sessionId(), "Session that started this one for a part of its work."),
    forked_from_session_id: nullish(sessionId(), "Session this one was copied from. Absent: newly created."),
    forked_from_sequence: nullish(
      int32(),
      "Sequence of the last event that was copied. Present only on copies.",
    ),
    blueprint_id: nullish(string(), "Template the session was created from. Absent: none."),
    blueprint_config: nullish(json(), "Settings the template was used with. Form not documented."),
    owner: nullish(principalSchema, "Principal that created the session, with details."),
    effective_owner: nullish(principalSchema, "Principal under whose name the session acts."),
    resolved_owner_user_id: nullish(uuid(), "User behind the owner, as a dashed UUID. Absent: none."),
    ...linkFields,
  },
);

export const sessionPageSchema = everrunsRest.object(
  "SessionPage",
  {
    description: "Page of sessions, newest first.",
    source: "everruns-rest §2.5",
    examples: [{ data: [exampleSession], sessions: [exampleSession], total: 1, offset: 0, limit: 20 }],
  },
  {
    data: required(list(sessionSchema), "Sessions of this page, newest first."),
    sessions: alias(list(sessionSchema), "sessions"),
    ...pageFields,
  },
);

export type SessionStatus = z.infer<typeof sessionStatusSchema>;
export type Principal = z.infer<typeof principalSchema>;
export type Session = z.infer<typeof sessionSchema>;
export type SessionPage = z.infer<typeof sessionPageSchema>;
