import { itemsOf, type SessionState } from "@colloquy/session";
import { accept, type Handlers, refuse } from "../desk.ts";

export const turnHandlers: Handlers<"turn.interrupt" | "tool.resolve" | "permission.resolve"> = {
  "turn.interrupt": async (desk, { turnId, reason }) => {
    const { turn } = desk.journal.head;
    if (!turn || (turnId ?? turn.id) !== turn.id) return refuse("not_running", "That turn is not running.");
    return accept(desk, desk.turns.end({ type: "interrupted", reason }));
  },

  "tool.resolve": async (desk, { callId, outcome }) => {
    const { head } = desk.journal;
    const call = head.turn?.calls.find((open) => open.callId === callId);
    if (!call && !wasCalled(head, callId))
      return refuse("unknown_call", `No tool call has the id ${callId}.`);
    if (call?.executor !== "client" || !desk.turns.run)
      return refuse("not_waiting", `Nobody is waiting for tool results of the call ${callId}.`);
    return accept(desk, desk.turns.run.tools.complete(callId, outcome));
  },

  "permission.resolve": async (desk, { requestId, decision, input, message }) => {
    const { turn } = desk.journal.head;
    if (!desk.turns.run || !turn?.permissions.some((open) => open.requestId === requestId))
      return refuse("unknown_permission", `No open permission request has the id ${requestId}.`);
    const answer = {
      decision,
      ...(input !== undefined && { input }),
      ...(message !== undefined && { message }),
    };
    return accept(desk, desk.turns.run.tools.permissions.answer(requestId, answer));
  },
};

/** Only asked about calls that are not open, so that a late answer gets a better refusal than a wrong one. */
const wasCalled = ({ conversation }: SessionState, callId: string): boolean =>
  itemsOf(conversation).some((entry) => entry.role === "tool" && entry.callId === callId);
