import type { EventOf, OpenCall, SessionState } from "../session-state.ts";
import { all, inRunningTurn, must, noMessageIsOpen, type Rules } from "./rule.ts";

interface OfCall {
  readonly turnId: string;
  readonly callId: string;
}

const openCall = (state: SessionState, callId: string): OpenCall | undefined =>
  state.turn?.calls.find((call) => call.callId === callId);

const callIsOpen = must<OfCall>(
  (state, { callId }) => openCall(state, callId) !== undefined,
  "call-not-open",
  "/callId",
  "No open tool call has this id.",
);

const permissionIs = (open: boolean) =>
  must<{ readonly requestId: string }>(
    ({ turn }, { requestId }) =>
      (turn?.permissions.some((asked) => asked.requestId === requestId) ?? false) === open,
    open ? "permission-not-open" : "permission-open",
    "/requestId",
    open ? "No open permission request has this id." : "A permission request with this id is open.",
  );

export const toolRules: Rules<
  | "tool.requested"
  | "tool.started"
  | "tool.output"
  | "tool.completed"
  | "permission.requested"
  | "permission.resolved"
> = {
  "tool.requested": all<EventOf<"tool.requested">>(
    inRunningTurn,
    noMessageIsOpen,
    must(
      ({ turn }, { messageId }) => turn?.lastMessageId === messageId,
      "message-not-newest",
      "/messageId",
      "Tools are requested by the newest finished message.",
    ),
    must(
      (state, { callId }) => !openCall(state, callId),
      "call-open",
      "/callId",
      "A call with this id is open.",
    ),
  ),
  "tool.started": all<EventOf<"tool.started">>(
    inRunningTurn,
    callIsOpen,
    must(
      (state, { callId }) =>
        openCall(state, callId)?.executor !== "client" && !openCall(state, callId)?.started,
      "call-not-startable",
      "/callId",
      "The call runs already, or the client runs it.",
    ),
  ),
  "tool.output": all<EventOf<"tool.output">>(
    inRunningTurn,
    callIsOpen,
    must(
      (state, { callId, index }) => openCall(state, callId)?.outputs === index,
      "delta-skipped",
      "/index",
      "Outputs of a call count 0, 1, 2 …",
    ),
  ),
  "tool.completed": all<EventOf<"tool.completed">>(inRunningTurn, callIsOpen),
  "permission.requested": all<EventOf<"permission.requested">>(inRunningTurn, permissionIs(false)),
  "permission.resolved": all<EventOf<"permission.resolved">>(inRunningTurn, permissionIs(true)),
};
