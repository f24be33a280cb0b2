import { list, openEnum, optional, required, string, uint53 } from "@colloquy/define";
import { contentPartSchema } from "../content.ts";
import { durable, ephemeral, messageId, turnId } from "../envelope.ts";
import { usageSchema } from "../facts.ts";

const at = { sessionId: "01a194ee-2f31-7d7f-a018-96fd9e562e12", at: "2026-11-01T02:26:40.238Z" };
const ids = {
  turnId: "01a194ee-30f1-7d94-8bc5-01edd312244b",
  messageId: "01a194ee-3127-7483-8379-bf0bee711e49",
};

export const messageStartedSchema = durable(
  "MessageStarted",
  "message.started",
  {
    description: "The model begins to answer: one round.",
    examples: [{ type: "message.started", ...at, seq: 4, ...ids, round: 1, model: "demo" }],
  },
  {
    turnId,
    messageId,
    round: required(uint53(), "Number of the model round in its turn, from 1."),
    model: optional(string(), "The model that answers."),
  },
);

export const messageDeltaSchema = ephemeral(
  "MessageDelta",
  "message.delta",
  {
    description: "The next piece of an assistant message's text.",
    examples: [{ type: "message.delta", ...at, ...ids, index: 0, text: "Hel" }],
  },
  { turnId, messageId, text: required(string(), "Text to append.") },
);

export const thinkingDeltaSchema = ephemeral(
  "ThinkingDelta",
  "thinking.delta",
  {
    description: "The next piece of the reasoning before an answer.",
    examples: [{ type: "thinking.delta", ...at, ...ids, index: 0, text: "They greet me." }],
  },
  { turnId, messageId, text: required(string(), "Text to append.") },
);

export const messageSnapshotSchema = ephemeral(
  "MessageSnapshot",
  "message.snapshot",
  {
    description:
      "Everything an unfinished message has shown so far, for a reader who joins in the middle. The next `message.delta` has `index`, the next `thinking.delta` has `thinkingIndex`.",
    examples: [
      {
        type: "message.snapshot",
        ...at,
        ...ids,
        index: 2,
        thinkingIndex: 1,
        text: "Hello",
        thinking: "They greet me.",
      },
    ],
  },
  {
    turnId,
    messageId,
    thinkingIndex: required(uint53(), "Number of the next `thinking.delta`."),
    text: required(string(), "Text so far."),
    thinking: required(string(), "Reasoning so far that no `thinking.completed` has told yet."),
  },
);

export const thinkingCompletedSchema = durable(
  "ThinkingCompleted",
  "thinking.completed",
  {
    description: "The whole reasoning before an answer; supersedes its deltas.",
    examples: [{ type: "thinking.completed", ...at, seq: 5, ...ids, text: "They greet me." }],
  },
  {
    turnId,
    messageId,
    text: required(string(), "The reasoning."),
    signature: optional(string(), "Opaque proof that goes back to the model provider."),
  },
);

export const messageCompletedSchema = durable(
  "MessageCompleted",
  "message.completed",
  {
    description: "The whole assistant message of one round; supersedes its deltas.",
    examples: [
      {
        type: "message.completed",
        ...at,
        seq: 6,
        ...ids,
        content: [{ type: "text", text: "Hello." }],
        stopReason: "end",
        usage: { inputTokens: 41, outputTokens: 9 },
      },
    ],
  },
  {
    turnId,
    messageId,
    content: required(
      list(contentPartSchema),
      "The body: text, and a `toolCall` part where it asked for a tool.",
    ),
    stopReason: required(
      openEnum({
        end: "It is the answer.",
        toolCalls: "It asks for tools; another round follows.",
        length: "It was cut at the token limit.",
        interrupted: "The turn was ended while it was written.",
        error: "The model failed while it was written.",
      }),
      "Why it ended.",
    ),
    model: optional(string(), "The model that wrote it."),
    usage: optional(usageSchema, "What this round consumed."),
  },
);
