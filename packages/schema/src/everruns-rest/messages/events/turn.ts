import { int32, int53, nullish, openEnum, required, string } from "@colloquy/define";
import { mapsTo } from "../../../mapping.ts";
import { event } from "../../envelope.ts";
import { usage as exampleUsage, ids } from "../../examples.ts";
import { messageId } from "../../ids.ts";
import { durationMs, errorFacts, turn, usage } from "./fields.ts";

const source = "everruns-rest §5.2, §7";
const inputContent = nullish(string(), "Text of the message that started the turn.");

export const turnStartedEventSchema = event(
  "turn.started",
  {
    description: "The agent works on a message. One turn runs at a time.",
    source,
    examples: [
      { turn_id: ids.turn, input_message_id: ids.input, input_content: "Where can the Marlin moor tonight?" },
    ],
    mapping: mapsTo("turn.started"),
  },
  {
    turn_id: turn,
    input_message_id: required(messageId(), "The message that started it."),
    input_content: inputContent,
  },
);

export const turnCompletedEventSchema = event(
  "turn.completed",
  {
    description: "The turn ended with an answer. `session.idled` follows.",
    source,
    examples: [
      {
        turn_id: ids.turn,
        iterations: 1,
        duration_ms: 391,
        usage: exampleUsage,
        final_message_id: ids.output,
        llm_call_count: 1,
        tool_call_count: 0,
        status: "completed",
      },
    ],
    mapping: mapsTo("turn.completed"),
  },
  {
    turn_id: turn,
    iterations: required(int32(), { description: "Model rounds.", unit: "rounds" }),
    duration_ms: durationMs,
    usage,
    final_message_id: nullish(messageId(), "The message that is the answer."),
    final_answer_preview: nullish(string(), "Start of the answer."),
    input_content: inputContent,
    llm_call_count: nullish(int32(), { description: "Model calls.", unit: "calls" }),
    tool_call_count: nullish(int32(), { description: "Tool calls.", unit: "calls" }),
    time_to_first_token_ms: nullish(int53(), {
      description: "From the start of the turn to the first text.",
      unit: "ms",
    }),
    status: nullish(string(), "`completed`."),
  },
);

export const turnFailedEventSchema = event(
  "turn.failed",
  {
    description: "The turn ended with an error. `session.idled` follows.",
    source,
    examples: [
      {
        turn_id: ids.turn,
        error: "The model provider did not answer.",
        error_code: "provider_unavailable",
        error_disclosure: "standard",
      },
    ],
    mapping: mapsTo("turn.failed"),
  },
  { turn_id: turn, error: required(string(), "What went wrong, in words for a person."), ...errorFacts },
);

export const turnCancelledEventSchema = event(
  "turn.cancelled",
  {
    description: "The turn was ended from outside. A note in the user's name and `session.idled` follow.",
    source,
    examples: [{ turn_id: ids.turn, reason: "The user asked to stop.", usage: exampleUsage }],
    mapping: mapsTo("turn.interrupted"),
  },
  { turn_id: turn, reason: nullish(string(), "Why, in words for a person."), usage },
);

export const turnSealedEventSchema = event(
  "turn.sealed",
  {
    description: "The server ended the turn because it led nowhere. `session.idled` follows.",
    source,
    examples: [{ turn_id: ids.turn, reason: "no_progress", iterations: 12 }],
    mapping: mapsTo("turn.failed"),
  },
  {
    turn_id: turn,
    reason: required(
      openEnum({ no_progress: "The rounds repeated themselves.", budget: "The money was used up." }),
      "Why.",
    ),
    detail: nullish(string(), "Why, in words for a person."),
    iterations: nullish(int32(), { description: "Model rounds.", unit: "rounds" }),
    usage,
  },
);

export const turnEvents = [
  turnStartedEventSchema,
  turnCompletedEventSchema,
  turnFailedEventSchema,
  turnCancelledEventSchema,
  turnSealedEventSchema,
] as const;
