import { all, anything, must, noTurnRuns, notClosed, type Rules } from "./rule.ts";

export const sessionRules: Rules<
  | "session.created"
  | "session.updated"
  | "session.closed"
  | "queue.changed"
  | "history.cleared"
  | "context.compacted"
  | "call.offered"
  | "call.answered"
  | "call.ended"
> = {
  "session.created": must(
    ({ lastSeq }) => lastSeq === 0,
    "already-created",
    "/type",
    "The session exists already.",
  ),
  "session.updated": anything,
  "session.closed": all(notClosed, noTurnRuns),
  "queue.changed": anything,
  "history.cleared": noTurnRuns,
  "context.compacted": anything,
  "call.offered": must(
    ({ voice }) => !voice,
    "voice-call-open",
    "/callId",
    "A voice call is offered or under way.",
  ),
  "call.answered": must(
    ({ voice }, { callId }) => voice?.callId === callId && voice.phase === "offered",
    "voice-call-not-offered",
    "/callId",
    "This voice call is not on offer.",
  ),
  "call.ended": must(
    ({ voice }, { callId }) => voice?.callId === callId,
    "voice-call-not-open",
    "/callId",
    "This voice call is not open.",
  ),
};
