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
    description: "A model round begins: the model starts to write an assistant message.",
    examples: [{ type: "message.started", ...at, seq: 4, ...ids, round: 1, model: "demo" }],
  },
  {
    turnId,
    messageId,
    round: required(uint53(), "Number of the model round within the turn, from 1."),
    model: optional(string(), "Name of the model that answers. Absent: not known yet."),
  },
);

export const messageDeltaSchema = ephemeral(
  "MessageDelta",
  "message.delta",
  {
    description: "Increment of the text of an assistant message. Ephemeral.",
    examples: [{ type: "message.delta", ...at, ...ids, index: 0, text: "Hel" }],
  },
  { turnId, messageId, text: required(string(), "Characters to append to the text so far.") },
);

export const thinkingDeltaSchema = ephemeral(
  "ThinkingDelta",
  "thinking.delta",
  {
    description: "Increment of the reasoning before an answer. Ephemeral.",
    examples: [{ type: "thinking.delta", ...at, ...ids, index: 0, text: "They greet me." }],
  },
  { turnId, messageId, text: required(string(), "Characters to append to the reasoning so far.") },
);

export const messageSnapshotSchema = ephemeral(
  "MessageSnapshot",
  "message.snapshot",
  {
    description:
      "State of an unfinished message, for a client that joins in the middle. The next `message.delta` has `index`, the next `thinking.delta` has `thinkingIndex`.",
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
    thinkingIndex: required(uint53(), "The `index` that the next `thinking.delta` will have."),
    text: required(string(), "Complete text written so far."),
    thinking: required(string(), "Reasoning so far that no `thinking.completed` has reported yet."),
  },
);

export const thinkingCompletedSchema = durable(
  "ThinkingCompleted",
  "thinking.completed",
  {
    description: "Complete reasoning before an answer; replaces its increments.",
    examples: [{ type: "thinking.completed", ...at, seq: 5, ...ids, text: "They greet me." }],
  },
  {
    turnId,
    messageId,
    text: required(string(), "Complete reasoning as readable text."),
    signature: optional(
      string(),
      "Opaque proof from the model provider, to be sent back unchanged. Absent: none.",
    ),
  },
);

export const messageCompletedSchema = durable(
  "MessageCompleted",
  "message.completed",
  {
    description: "Complete assistant message of one round; replaces its increments.",
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
      "Text, and a `toolCall` part where the model requested a tool.",
    ),
    stopReason: required(
      openEnum({
        end: "The message is the answer; the turn ends.",
        toolCalls: "The message requests tools; another round follows.",
        length: "The token limit was reached and the message cut off.",
        interrupted: "The turn was interrupted while the message was written.",
        error: "The model failed while the message was written.",
      }),
      "Reason the model stopped writing.",
    ),
    model: optional(string(), "Name of the model that wrote the message. Absent: not known."),
    usage: optional(usageSchema, "Consumption of this model round. Absent: not known."),
  },
);
