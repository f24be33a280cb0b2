import type {
  OpenCall,
  OpenMessage,
  SessionState,
  SessionStatus,
  StatePatch,
  TurnState,
} from "./session-state.ts";

/** The patch that changes the running turn; none if no turn runs. The status follows from the turn. */
export function patchTurn(state: SessionState, patch: Partial<TurnState>): StatePatch {
  if (!state.turn) return {};
  const turn = { ...state.turn, ...patch };
  return { turn, status: statusOf(turn) };
}

/** The patch that changes the message being written; none if `messageId` is not that message. */
export function patchMessage(
  state: SessionState,
  messageId: string,
  patch: Partial<OpenMessage>,
): StatePatch {
  const message = state.turn?.message;
  if (!state.turn || message?.id !== messageId) return {};
  return { turn: { ...state.turn, message: { ...message, ...patch } } };
}

/** The patch that changes one open call; none if it is not open. */
export function patchCall(
  state: SessionState,
  callId: string,
  change: (call: OpenCall) => OpenCall,
): StatePatch {
  if (!state.turn) return {};
  return patchTurn(state, {
    calls: state.turn.calls.map((call) => (call.callId === callId ? change(call) : call)),
  });
}

/** A turn waits when everything that is open needs the client. */
function statusOf(turn: TurnState): SessionStatus {
  if (turn.calls.some((call) => call.executor !== "client" && !awaitsPermission(turn, call)))
    return "running";
  return turn.calls.length + turn.permissions.length > 0 ? "waiting" : "running";
}

const awaitsPermission = (turn: TurnState, call: OpenCall) =>
  turn.permissions.some((request) => request.callId === call.callId);
