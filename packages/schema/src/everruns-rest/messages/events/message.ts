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
  description: "Id the completed message will have. Absent from older servers.",
  since: "everruns server 2026-11",
});
const phase = nullish(messagePhaseSchema, {
  description: "Purpose of the message, once it is known. Absent from older servers.",
  since: "everruns server 2026-11",
});

export const inputMessageEventSchema = event(
  "input.message",
  {
    description:
      "A user message became part of the session. After a cancelled turn the server adds a note as the user.",
    examples: [{ message: inputMessage }],
    mapping: mapsTo("message.added", "turn.steered"),
    trigger: "input",
  },
  { message: required(messageSchema, "Message as stored, without `session_id` and `sequence`.") },
);

export const outputMessageStartedEventSchema = event(
  "output.message.started",
  {
    description: "The model starts to write an answer: one model round.",
    examples: [{ turn_id: ids.turn, message_id: ids.output, model: "sim-large", iteration: 1 }],
    mapping: mapsTo("message.started"),
    trigger: "work",
  },
  {
    turn_id: turn,
    message_id,
    phase,
    model: nullish(string(), "Name of the model that answers. Absent: not known yet."),
    iteration: nullish(int32(), "Number of the model round within the turn, from 1."),
  },
);

export const outputMessageDeltaEventSchema = event(
  "output.message.delta",
  {
    description: "Increment of the answer. Ephemeral: sent to live streams only, about every 100 ms.",
    examples: [
      { turn_id: ids.turn, message_id: ids.output, delta: "is free ", accumulated: "Berth 4 is free " },
    ],
    mapping: mapsTo("message.delta", "message.snapshot"),
    trigger: "work",
    ephemeral: true,
  },
  {
    turn_id: turn,
    message_id,
    phase,
    delta: required(string(), "Characters to append to the text so far."),
    accumulated: required(string(), "Complete text so far, this increment included."),
  },
);

export const outputMessageReplacedEventSchema = event(
  "output.message.replaced",
  {
    description: "A guardrail withdrew the streamed text. Clients discard it and display the replacement.",
    examples: [
      {
        turn_id: ids.turn,
        replacement: "I cannot tell that.",
        reason_code: "private_data",
        guardrail_id: "g1",
        guardrail_capability_id: "privacy",
      },
    ],
    mapping: unmapped("The completed message carries the final text."),
  },
  {
    turn_id: turn,
    message_id,
    replacement: required(string(), "Text to display instead of the streamed one."),
    reason_code: required(string(), "Machine-readable cause of the withdrawal. The set is open."),
    guardrail_id: required(string(), "Rule that matched; an id inside its capability."),
    guardrail_capability_id: required(string(), "Extension that defines the rule."),
  },
);

export const outputMetadataSchema = everrunsRest.object(
  "OutputMetadata",
  { description: "Model and provider behind a message.", source, examples: [{ model: "sim-large" }] },
  {
    model: required(string(), "Name of the model at the provider."),
    model_id: nullish(string(), "Configured model, as a dashed UUID without prefix."),
    provider_id: nullish(string(), "Configured provider, as a dashed UUID without prefix."),
  },
);

export const outputMessageCompletedEventSchema = event(
  "output.message.completed",
  {
    description: "Complete message of one model round; replaces everything streamed for it.",
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
    trigger: "spoken",
  },
  {
    message: required(
      messageSchema,
      "Message as stored. After an error its text is an explanation for the user.",
    ),
    usage,
    metadata: nullish(outputMetadataSchema, "Model and provider that wrote the message. Absent: not known."),
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
