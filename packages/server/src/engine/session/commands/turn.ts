import { itemsOf, type SessionState } from "@colloquy/session";
import { accept, type Handlers, refuse } from "../command-context.ts";

export const turnHandlers: Handlers<"turn.interrupt" | "tool.resolve" | "permission.resolve"> = {
  "turn.interrupt": async (context, { turnId, reason }) => {
    const { turn } = context.sessionLog.pendingState;
    if (!turn || (turnId ?? turn.id) !== turn.id) return refuse("not_running", "That turn is not running.");
    return accept(context, context.turns.end({ type: "interrupted", reason }));
  },

  "tool.resolve": async (context, { callId, outcome }) => {
    const { pendingState } = context.sessionLog;
    const call = pendingState.turn?.calls.find((open) => open.callId === callId);
    if (!call && !wasCalled(pendingState, callId))
      return refuse("unknown_call", `No tool call has the id ${callId}.`);
    if (call?.executor !== "client" || !context.turns.run)
      return refuse("not_waiting", `Nobody is waiting for tool results of the call ${callId}.`);
    return accept(context, context.turns.run.tools.complete(callId, outcome));
  },

  "permission.resolve": async (context, { requestId, decision, input, message }) => {
    const { turn } = context.sessionLog.pendingState;
    if (!context.turns.run || !turn?.permissions.some((open) => open.requestId === requestId))
      return refuse("unknown_permission", `No open permission request has the id ${requestId}.`);
    const answer = {
      decision,
      ...(input !== undefined && { input }),
      ...(message !== undefined && { message }),
    };
    return accept(context, context.turns.run.tools.permissions.answer(requestId, answer));
  },
};

/** Only asked about calls that are not open, so that a late answer gets a better refusal than a wrong one. */
const wasCalled = ({ conversation }: SessionState, callId: string): boolean =>
  itemsOf(conversation).some((entry) => entry.role === "tool" && entry.callId === callId);
