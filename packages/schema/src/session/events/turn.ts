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
  durationMs: required(uint53(), { description: "From start to end.", unit: "ms" }),
  rounds: required(uint53(), { description: "Model rounds that were begun.", unit: "rounds" }),
  toolCalls: required(uint53(), { description: "Tool calls that were made.", unit: "calls" }),
  usage: optional(usageSchema, "Sum over the rounds."),
};
const exampleTotals = { durationMs: 506, rounds: 1, toolCalls: 0 };

export const messageAddedSchema = durable(
  "MessageAdded",
  "message.added",
  {
    description: "A user message became part of the conversation.",
    examples: [{ type: "message.added", ...head(2), message }],
  },
  { message: required(messageSchema, "The message.") },
);

export const turnQueuedSchema = durable(
  "TurnQueued",
  "turn.queued",
  {
    description: "A message waits for the running turn to end and will start this turn then.",
    examples: [{ type: "turn.queued", ...head(5), ...turn, messageId: message.id, position: 1 }],
  },
  {
    turnId,
    messageId: required(string(), "The waiting message."),
    position: required(uint53(), "Place in the queue, from 1."),
  },
);

export const turnStartedSchema = durable(
  "TurnStarted",
  "turn.started",
  {
    description: "The agent works on a message. One turn runs at a time.",
    examples: [{ type: "turn.started", ...head(3), ...turn, messageId: message.id }],
  },
  { turnId, messageId: required(string(), "The user message that started it.") },
);

export const turnSteeredSchema = durable(
  "TurnSteered",
  "turn.steered",
  {
    description: "The running turn took a further user message in.",
    examples: [{ type: "turn.steered", ...head(6), ...turn, messageId: message.id }],
  },
  { turnId, messageId: required(string(), "The user message it took in.") },
);

export const turnCompletedSchema = durable(
  "TurnCompleted",
  "turn.completed",
  {
    description: "The agent finished its answer.",
    examples: [{ type: "turn.completed", ...head(7), ...turn, ...exampleTotals, text: "Hello." }],
  },
  {
    turnId,
    ...totals,
    finalMessageId: optional(string(), "The assistant message that is the answer."),
    text: required(string(), "Text of the answer. May be empty."),
    content: optional(list(contentPartSchema), "The answer's body, when it is more than text."),
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
    failure: required(failureSchema, "Why."),
    text: optional(string(), "What it had said by then."),
  },
);

export const turnInterruptedSchema = durable(
  "TurnInterrupted",
  "turn.interrupted",
  {
    description: "The turn was ended from outside before it was done.",
    examples: [{ type: "turn.interrupted", ...head(7), ...turn, ...exampleTotals, reason: "user" }],
  },
  {
    turnId,
    ...totals,
    reason: required(openEnum(interruptReasons), "Why."),
    text: optional(string(), "What it had said by then."),
  },
);
