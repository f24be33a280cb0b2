import { int32, nullish, required, string, unmapped } from "@colloquy/define";
import { mapsTo } from "../../../mapping.ts";
import { event } from "../../envelope.ts";
import { answer, usage as exampleUsage, ids, inputMessage, outputMessage } from "../../examples.ts";
import { messageId } from "../../ids.ts";
import { everrunsRest } from "../../namespace.ts";
import { messagePhaseSchema, messageSchema } from "../message.ts";
import { errorFacts, turn, usage } from "./fields.ts";

const source = "everruns-rest §5.2";
const message_id = nullish(messageId(), {
  description: "The message that is being written. Older servers leave it out.",
  since: "everruns server 2026-11",
});
const phase = nullish(messagePhaseSchema, {
  description: "What the message is for, once that is known.",
  since: "everruns server 2026-11",
});

export const inputMessageEventSchema = event(
  "input.message",
  {
    description:
      "A user message became part of the session. After a cancelled turn the server adds a note in the user's name.",
    examples: [{ message: inputMessage }],
    mapping: mapsTo("message.added", "turn.steered"),
  },
  { message: required(messageSchema, "The message.") },
);

export const outputMessageStartedEventSchema = event(
  "output.message.started",
  {
    description: "The model begins to answer: one round.",
    examples: [{ turn_id: ids.turn, message_id: ids.output, model: "sim-large", iteration: 1 }],
    mapping: mapsTo("message.started"),
  },
  {
    turn_id: turn,
    message_id,
    phase,
    model: nullish(string(), "Name of the model."),
    iteration: nullish(int32(), "Number of the round in its turn, from 1."),
  },
);

export const outputMessageDeltaEventSchema = event(
  "output.message.delta",
  {
    description: "The next piece of the answer. Ephemeral: live streams only, about every 100 ms.",
    examples: [
      { turn_id: ids.turn, message_id: ids.output, delta: "is free ", accumulated: "Berth 4 is free " },
    ],
    mapping: mapsTo("message.delta", "message.snapshot"),
  },
  {
    turn_id: turn,
    message_id,
    phase,
    delta: required(string(), "Text to append."),
    accumulated: required(string(), "The whole text so far, this piece included."),
  },
);

export const outputMessageReplacedEventSchema = event(
  "output.message.replaced",
  {
    description: "A guardrail took the streamed text back; show the replacement instead.",
    examples: [
      {
        turn_id: ids.turn,
        replacement: "I cannot tell that.",
        reason_code: "private_data",
        guardrail_id: "g1",
        guardrail_capability_id: "privacy",
      },
    ],
    mapping: unmapped("The completed message tells the text that counts."),
  },
  {
    turn_id: turn,
    message_id,
    replacement: required(string(), "Text to show."),
    reason_code: required(string(), "Why."),
    guardrail_id: required(string(), "The rule that decided."),
    guardrail_capability_id: required(string(), "The capability the rule belongs to."),
  },
);

export const outputMetadataSchema = everrunsRest.object(
  "OutputMetadata",
  { description: "The model behind a message.", source, examples: [{ model: "sim-large" }] },
  {
    model: required(string(), "Name of the model."),
    model_id: nullish(string(), "Id of the model, as a dashed UUID."),
    provider_id: nullish(string(), "Id of the provider, as a dashed UUID."),
  },
);

export const outputMessageCompletedEventSchema = event(
  "output.message.completed",
  {
    description: "The whole message of one round. It supersedes everything streamed.",
    examples: [
      { message: outputMessage, metadata: { model: "sim-large" }, usage: exampleUsage },
      {
        message: { id: ids.output, role: "agent", content: answer, created_at: inputMessage.created_at },
        error_code: "provider_unavailable",
        error_fields: { provider: "sim" },
        error_disclosure: "standard",
      },
    ],
    mapping: mapsTo("message.completed"),
  },
  {
    message: required(messageSchema, "The message; after an error its text is meant for a person."),
    usage,
    metadata: nullish(outputMetadataSchema, "The model behind it."),
    ...errorFacts,
  },
);

export const messageEvents = [
  inputMessageEventSchema,
  outputMessageStartedEventSchema,
  outputMessageDeltaEventSchema,
  outputMessageReplacedEventSchema,
  outputMessageCompletedEventSchema,
] as const;
