import { list, openEnum, optional, required, string, uint53 } from "@colloquy/define";
import { contentPartSchema, messageSchema } from "../content.ts";
import { durable, interruptReasons, turnId } from "../envelope.ts";
import { failureSchema, usageSchema } from "../facts.ts";

const head = (seq: number) => ({
  sessionId: "01a194ee-2f31-7d7f-a018-96fd9e562e12",
  seq,
  at: "2026-11-01T02:26:40.200Z",
});
const turn = { turnId: "01a194ee-30f1-7d94-8bc5-01edd312244b" };
const message = {
  id: "01a194ee-30f8-7f41-90b3-d6d863f5a130",
  role: "user",
  content: [{ type: "text", text: "hello" }],
  createdAt: "2026-11-01T02:26:40.123Z",
};

/** Totals every end of a turn reports. */
const totals = {
  durationMs: required(uint53(), { description: "Time from `turn.started` to the end.", unit: "ms" }),
  rounds: required(uint53(), { description: "Number of model rounds begun.", unit: "rounds" }),
  toolCalls: required(uint53(), {
    description: "Calls requested by the model, denied and failed ones included.",
    unit: "calls",
  }),
  usage: optional(usageSchema, "Consumption of all rounds together. Absent: not known."),
};
const exampleTotals = { durationMs: 506, rounds: 1, toolCalls: 0 };

export const messageAddedSchema = durable(
  "MessageAdded",
  "message.added",
  {
    description: "A user message became part of the conversation.",
    examples: [{ type: "message.added", ...head(2), message }],
  },
  { message: required(messageSchema, "Body and id as the server accepted them.") },
);

export const turnQueuedSchema = durable(
  "TurnQueued",
  "turn.queued",
  {
    description: "A message waits for the running turn to end; it will start this turn.",
    examples: [{ type: "turn.queued", ...head(5), ...turn, messageId: message.id, position: 1 }],
  },
  {
    turnId,
    messageId: required(string(), "Message that will start the turn."),
    position: required(uint53(), "Rank in the queue, from 1: the next to start."),
  },
);

export const turnStartedSchema = durable(
  "TurnStarted",
  "turn.started",
  {
    description: "The agent begins to work on a message. One turn runs at a time.",
    examples: [{ type: "turn.started", ...head(3), ...turn, messageId: message.id }],
  },
  { turnId, messageId: required(string(), "User message the turn answers.") },
);

export const turnSteeredSchema = durable(
  "TurnSteered",
  "turn.steered",
  {
    description: "The running turn received a further user message.",
    examples: [{ type: "turn.steered", ...head(6), ...turn, messageId: message.id }],
  },
  { turnId, messageId: required(string(), "User message that was added to the running turn.") },
);

export const turnCompletedSchema = durable(
  "TurnCompleted",
  "turn.completed",
  {
    description: "The agent finished its answer; the turn has succeeded.",
    examples: [{ type: "turn.completed", ...head(7), ...turn, ...exampleTotals, text: "Hello." }],
  },
  {
    turnId,
    ...totals,
    finalMessageId: optional(string(), "Assistant message that holds the answer. Absent: there is none."),
    text: required(string(), "Text of the answer. May be empty."),
    content: optional(list(contentPartSchema), "Complete body of the answer, when it is more than text."),
  },
);

export const turnFailedSchema = durable(
  "TurnFailed",
  "turn.failed",
  {
    description: "The turn ended with an error.",
    examples: [
      {
        type: "turn.failed",
        ...head(7),
        ...turn,
        ...exampleTotals,
        failure: { code: "agent_failed", message: "The agent stopped with an error.", retryable: true },
      },
    ],
  },
  {
    turnId,
    ...totals,
    failure: required(failureSchema, "Code and text of the error, and whether a retry makes sense."),
    text: optional(string(), "Answer text written before the failure. Absent: none."),
  },
);

export const turnInterruptedSchema = durable(
  "TurnInterrupted",
  "turn.interrupted",
  {
    description: "The turn was ended from outside before it was finished.",
    examples: [{ type: "turn.interrupted", ...head(7), ...turn, ...exampleTotals, reason: "user" }],
  },
  {
    turnId,
    ...totals,
    reason: required(openEnum(interruptReasons), "Cause of the interruption. The set is open."),
    text: optional(string(), "Answer text written before the interruption. Absent: none."),
  },
);
