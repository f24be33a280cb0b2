import type { Settings, ToolExecutor, ToolOutcome } from "@colloquy/schema/session";
import { present } from "../values.ts";
import { type EventRecorder, elapsedSince, type RequestedCall } from "./recorder.ts";
import { currentTurn } from "./turn.ts";

/** The tools of a session that its client runs. */
export const clientToolsIn = ({ tools = [] }: Settings): ReadonlySet<string> =>
  new Set(tools.filter(({ executor }) => executor === "client").map(({ name }) => name));

/** The side that runs a tool, if the client knows which tools are its own. */
export function executorOf(
  { state: { clientTools } }: EventRecorder,
  name: string,
): ToolExecutor | undefined {
  if (!clientTools) return undefined;
  return clientTools.has(name) ? "client" : "server";
}

/** Records the request of a call by the newest complete message. A call that is open is not requested again. */
export function recordRequest(recorder: EventRecorder, call: RequestedCall, executor: ToolExecutor): void {
  const { id: turnId, lastMessageId: messageId = "", calls } = currentTurn(recorder);
  const { callId, name, input, server } = call;
  if (calls.some((open) => open.callId === callId)) return;
  const requested = {
    turnId,
    messageId,
    callId,
    name,
    input,
    executor,
    ...(server !== undefined && { server }),
  };
  recorder.record({ type: "tool.requested", ...requested });
}

/** What a wire reports of the time a call took. */
export interface CallTime {
  /** When it was made, in ms since 1970, if that was before it was requested. */
  readonly since?: number | undefined;
  readonly durationMs?: number | undefined;
}

/** Completes a call, if it is open. Without a time it took from its request to this frame. */
export function completeCall(
  recorder: EventRecorder,
  callId: string,
  outcome: ToolOutcome,
  time: CallTime = {},
): void {
  const { turn } = recorder.session;
  const call = turn?.calls.find((open) => open.callId === callId);
  if (!turn || !call) return;
  const { name, requestedAt } = call;
  const { since = requestedAt, durationMs = elapsedSince(recorder, since) } = time;
  recorder.record({ type: "tool.completed", turnId: turn.id, callId, name, outcome, durationMs });
}

/** What an answer to a permission request carries beside the decision. */
interface PermissionAnswer {
  readonly input?: unknown;
  readonly message?: string | undefined;
}

/** Resolves a permission request, if it is open. */
export function resolvePermission(
  recorder: EventRecorder,
  requestId: string,
  decision: string,
  answer: PermissionAnswer = {},
): void {
  const { turn } = recorder.session;
  if (!turn?.permissions.some((open) => open.requestId === requestId)) return;
  const ids = { turnId: turn.id, requestId };
  recorder.record(present({ type: "permission.resolved" as const, ...ids, decision, ...answer }));
}
