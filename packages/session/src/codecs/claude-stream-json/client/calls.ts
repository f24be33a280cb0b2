import type { ToolOutcome } from "@colloquy/schema/session";
import { completeCall, currentTurn, record } from "../../../codec/event-recorder.ts";
import { present } from "../../../codec/values.ts";
import { type Call, change, type Reading } from "./state.ts";

type Executor = "server" | "client";

/**
 * A tool is used. One of an MCP server may live here: unless that is known, the next frame tells (§7.4).
 */
export function noticeCall(reading: Reading, call: Call): void {
  const { servers, held } = reading.state;
  if (call.server === undefined) requestCall(reading, call, "server");
  else if (servers[call.server]) requestCall(reading, call, "client");
  else change(reading, { held: [...held, call] });
}

/** Tool uses nobody was asked for run on the server. */
export function releaseHeld(reading: Reading): void {
  const { held } = reading.state;
  change(reading, { held: [] });
  for (const call of held) requestCall(reading, call, "server");
}

/** The host is asked to run a tool. */
export function askHost(reading: Reading, call: Call): void {
  change(reading, { held: reading.state.held.filter(({ callId }) => callId !== call.callId) });
  requestCall(reading, call, "client");
}

/** The use a call to the host belongs to: by its id, or, for CLIs that do not tell it, the oldest of that name. */
export function useOf({ state }: Reading, callId: unknown, server: string, name: string): Call | undefined {
  const open = [...state.held, ...(state.session.turn?.calls ?? [])];
  const match =
    open.find((use) => use.callId === callId) ??
    open.find((use) => use.name === name && use.server === server && !state.calls[use.callId]);
  return match && { type: "toolCall", callId: match.callId, name, server, input: match.input };
}

export function requestCall(reading: Reading, call: Call, executor: Executor): void {
  const turn = currentTurn(reading);
  if (turn.calls.some(({ callId }) => callId === call.callId) || turn.lastMessageId === undefined) return;
  const { type: _, server, ...use } = call;
  const ids = { turnId: turn.id, messageId: turn.lastMessageId };
  record(reading, {
    type: "tool.requested",
    ...ids,
    ...use,
    executor,
    ...(server !== undefined && { server }),
  });
}

/** When the agent goes on without telling an outcome, nobody here knows it. */
export function settleCalls(reading: Reading, status = "unknown"): void {
  releaseHeld(reading);
  for (const { requestId } of reading.state.session.turn?.permissions ?? [])
    resolvePermission(reading, requestId, "unknown");
  for (const { callId } of reading.state.session.turn?.calls ?? [])
    completeCall(reading, callId, { status, content: [] });
}

export function resolvePermission(
  reading: Reading,
  requestId: string,
  decision: string,
  told: { readonly input?: unknown; readonly message?: string | undefined } = {},
): void {
  const { turn } = reading.state.session;
  if (!turn?.permissions.some((asked) => asked.requestId === requestId)) return;
  const { [requestId]: _, ...suggestions } = reading.state.suggestions;
  change(reading, { suggestions });
  record(
    reading,
    present({ type: "permission.resolved" as const, turnId: turn.id, requestId, decision, ...told }),
  );
}

/** The outcome of a call; a permission that was never seen answered is settled by it. */
export function takeOutcome(reading: Reading, callId: string, outcome: ToolOutcome, refused: boolean): void {
  const asked = reading.state.session.turn?.permissions.find((request) => request.callId === callId);
  const decision = refused ? "deny" : outcome.status === "success" ? "allow" : "unknown";
  if (asked) resolvePermission(reading, asked.requestId, decision);
  completeCall(reading, callId, outcome);
  const { [callId]: _, ...calls } = reading.state.calls;
  change(reading, { calls });
}
