import {
  all,
  inRunningTurn,
  messageIsPending,
  must,
  noCallIsOpen,
  noMessageIsOpen,
  noTurnRuns,
  notClosed,
  type Rule,
  type Rules,
} from "./rule.ts";

const endOfTurn: Rule<{ readonly turnId: string }> = all<{ readonly turnId: string }>(
  inRunningTurn,
  noMessageIsOpen,
  noCallIsOpen,
);

export const turnRules: Rules<
  | "message.added"
  | "turn.queued"
  | "turn.started"
  | "turn.steered"
  | "turn.completed"
  | "turn.failed"
  | "turn.interrupted"
> = {
  "message.added": notClosed,
  "turn.queued": must(
    ({ queue }, { messageId }) => queue.some(({ message }) => message.id === messageId),
    "message-not-queued",
    "/messageId",
    "No message with this id is in the queue.",
  ),
  "turn.started": all(notClosed, noTurnRuns, messageIsPending),
  "turn.steered": all<{ readonly turnId: string; readonly messageId: string }>(
    inRunningTurn,
    messageIsPending,
  ),
  "turn.completed": endOfTurn,
  "turn.failed": endOfTurn,
  "turn.interrupted": endOfTurn,
};
