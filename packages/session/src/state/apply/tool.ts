import { appended } from "../list.ts";
import type { Appliers, EventOf, OpenCall, SessionState, StatePatch, ToolEntry } from "../session-state.ts";
import { patchCall, patchTurn } from "../turn-state.ts";

export const applyTool: Appliers<
  | "tool.requested"
  | "tool.started"
  | "tool.output"
  | "tool.completed"
  | "permission.requested"
  | "permission.resolved"
> = {
  "tool.requested": (state, event) => ({
    ...patchTurn(state, {
      calls: [...(state.turn?.calls ?? []), newCall(event)],
      toolCalls: (state.turn?.toolCalls ?? 0) + 1,
    }),
    totals: { ...state.totals, toolCalls: state.totals.toolCalls + 1 },
  }),
  "tool.started": (state, event) => patchCall(state, event.callId, (call) => ({ ...call, started: true })),
  "tool.output": (state, event) =>
    patchCall(state, event.callId, (call) => ({ ...call, outputs: event.index + 1 })),
  "tool.completed": completeCall,
  "permission.requested": (state, event) =>
    patchTurn(state, { permissions: [...(state.turn?.permissions ?? []), event] }),
  "permission.resolved": resolvePermission,
};

function resolvePermission(state: SessionState, event: EventOf<"permission.resolved">): StatePatch {
  const { permissions = [] } = state.turn ?? {};
  const resolved = permissions.find((open) => open.requestId === event.requestId);
  const patch = patchTurn(state, { permissions: permissions.filter((open) => open !== resolved) });
  if (!resolved || event.decision !== "allowAlways") return patch;
  return { ...patch, alwaysAllowed: [...new Set([...state.alwaysAllowed, resolved.name])] };
}

function newCall(event: EventOf<"tool.requested">): OpenCall {
  return {
    callId: event.callId,
    name: event.name,
    input: event.input,
    executor: event.executor,
    server: event.server,
    messageId: event.messageId,
    requestedAt: event.at,
    started: false,
    outputs: 0,
  };
}

function completeCall(state: SessionState, event: EventOf<"tool.completed">): StatePatch {
  const entry: ToolEntry = {
    role: "tool",
    seq: event.seq,
    turnId: event.turnId,
    callId: event.callId,
    name: event.name,
    outcome: event.outcome,
    at: event.at,
  };
  return {
    ...patchTurn(state, { calls: (state.turn?.calls ?? []).filter((open) => open.callId !== event.callId) }),
    conversation: appended(state.conversation, entry),
  };
}
