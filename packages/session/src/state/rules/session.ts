import { all, anything, must, noTurnRuns, notClosed, type Rules } from "./rule.ts";

export const sessionRules: Rules<
  | "session.created"
  | "session.updated"
  | "session.closed"
  | "queue.changed"
  | "history.cleared"
  | "context.compacted"
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
};
