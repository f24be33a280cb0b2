import type { AllowedAction, CreateSessionRequest, Session } from "@colloquy/schema/everruns-rest";
import type { Settings } from "@colloquy/schema/session";
import { hexOf, toPrefixedId } from "../../../codec/ids.ts";
import { present } from "../../../codec/values.ts";
import type { SessionState } from "../../../state/index.ts";
import { organizationId } from "./constants.ts";
import { agentIdOf, harnessIdOf, modelIdOf, nativeOf, toWireTools } from "./settings.ts";
import { toWireUsage } from "./usage.ts";

/** What a session object reports beside the log. */
export interface SessionInfo {
  /** Scheme, host and path before `/v1`, as the client reached it. */
  readonly base: string;
  readonly pinned: boolean;
}

type Native = Partial<CreateSessionRequest> & { readonly forked_from_sequence?: number };

/** The session object of a session (§3.2). */
export function toWireSession(state: SessionState, { base, pinned }: SessionInfo): Session {
  const { settings } = state;
  const native: Native = nativeOf(settings);
  const id = toPrefixedId("session", state.sessionId);
  // What an agent brings is part of the settings; the session object shows what the session itself was given.
  const own = native.agent_id == null ? ofSettings(settings) : native;
  return present({
    id,
    organization_id: organizationId,
    workspace_id: native.workspace_id ?? `wsp_${hexOf(id)}`,
    harness_id: harnessIdOf(settings),
    agent_id: agentIdOf(settings),
    owner_principal_id: toPrefixedId("principal", settings.owner ?? "anonymous"),
    title: settings.title,
    locale: settings.locale,
    model_id: modelIdOf(settings.model),
    system_prompt: own.system_prompt ?? undefined,
    tags: settings.tags ? [...settings.tags] : [],
    status: statusOf(state),
    capabilities: native.capabilities ?? [],
    tools: own.tools ?? [],
    initial_files: native.initial_files ?? [],
    parallel_tool_calls: settings.parallelToolCalls,
    max_iterations: settings.maxTurns,
    hints: native.hints,
    mcpServers: native.mcpServers,
    network_access: native.network_access,
    agent_identity_id: native.agent_identity_id,
    is_pinned: pinned,
    features: [],
    created_at: state.createdAt,
    updated_at: state.updatedAt,
    started_at: state.startedAt,
    finished_at: state.finishedAt,
    preview: state.inputPreview,
    output_preview: state.outputPreview,
    usage: toWireUsage(state.totals.usage),
    forked_from_session_id: state.forkedFrom && toPrefixedId("session", state.forkedFrom),
    forked_from_sequence: native.forked_from_sequence,
    self_url: `${base}/v1/sessions/${id}`,
    view_url: `${base}/ui/sessions/${id}/chat`,
    ui_link: `${base}/ui/sessions/${id}/chat`,
    allowed_actions: actionsOf(state, `${base}/v1/sessions/${id}`, pinned),
  });
}

const ofSettings = ({ systemPrompt, tools }: Settings): Native =>
  present({ system_prompt: systemPrompt, tools: tools && toWireTools(tools) });

/** A turn that waits for anything but the client's tools is active: no client can answer it over this protocol (§3). */
export function statusOf({
  turn,
  status,
  startedAt,
}: SessionState): "started" | "active" | "idle" | "waitingfortoolresults" {
  if (!turn) return startedAt === undefined ? "started" : "idle";
  const waits = status === "waiting" && turn.calls.some(({ executor }) => executor === "client");
  return waits ? "waitingfortoolresults" : "active";
}

function actionsOf(state: SessionState, url: string, pinned: boolean): AllowedAction[] {
  const pin = pinned
    ? action("unpin", "DELETE", `${url}/pin`, "unpin_session")
    : action("pin", "PUT", `${url}/pin`, "pin_session");
  return [
    action("self", "GET", url, "get_session"),
    action("events", "GET", `${url}/sse`, "stream_sse"),
    action("update", "PATCH", url, "update_session"),
    action("delete", "DELETE", url, "delete_session"),
    pin,
    ...(state.turn ? [action("cancel", "POST", `${url}/cancel`, "cancel_session")] : []),
  ];
}

const action = (rel: string, method: string, href: string, operation_id: string): AllowedAction => ({
  rel,
  method,
  href,
  operation_id,
});
