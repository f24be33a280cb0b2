import { int32, int53, nullish, openEnum, required, string } from "@colloquy/define";
import { mapsTo } from "../../../mapping.ts";
import { event } from "../../envelope.ts";
import { usage as exampleUsage, ids } from "../../examples.ts";
import { messageId } from "../../ids.ts";
import { durationMs, errorFacts, turn, usage } from "./fields.ts";

const source = "everruns-rest §5.2, §7";
const inputContent = nullish(
  string(),
  "Text of the user message that started the turn. Absent: not included.",
);

export const turnStartedEventSchema = event(
  "turn.started",
  {
    description: "The agent begins to work on a message. One turn runs at a time.",
    source,
    examples: [
      { turn_id: ids.turn, input_message_id: ids.input, input_content: "Where can the Marlin moor tonight?" },
    ],
    mapping: mapsTo("turn.started"),
    trigger: "started",
  },
  {
    turn_id: turn,
    input_message_id: required(messageId(), "User message that the turn answers."),
    input_content: inputContent,
  },
);

export const turnCompletedEventSchema = event(
  "turn.completed",
  {
    description: "The turn has ended with an answer. `session.idled` follows.",
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
    trigger: "ended",
  },
  {
    turn_id: turn,
    iterations: required(int32(), { description: "Model rounds of the turn.", unit: "rounds" }),
    duration_ms: durationMs,
    usage,
    final_message_id: nullish(messageId(), "Agent message that holds the answer. Absent: there is none."),
    final_answer_preview: nullish(string(), "Beginning of the text of the answer. Absent: no text."),
    input_content: inputContent,
    llm_call_count: nullish(int32(), {
      description: "Model calls of the turn, repeated ones included.",
      unit: "calls",
    }),
    tool_call_count: nullish(int32(), { description: "Failed and cancelled calls included.", unit: "calls" }),
    time_to_first_token_ms: nullish(int53(), {
      description: "Latency from `turn.started` to the first token of the model.",
      unit: "ms",
    }),
    status: nullish(string(), "Always `completed` today. Absent from older servers."),
  },
);

export const turnFailedEventSchema = event(
  "turn.failed",
  {
    description: "The turn has ended with an error. `session.idled` follows.",
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
    trigger: "ended",
  },
  { turn_id: turn, error: required(string(), "Reason for the failure, worded for the user."), ...errorFacts },
);

export const turnCancelledEventSchema = event(
  "turn.cancelled",
  {
    description: "The turn was ended from outside. A note as the user and `session.idled` follow.",
    source,
    examples: [{ turn_id: ids.turn, reason: "The user asked to stop.", usage: exampleUsage }],
    mapping: mapsTo("turn.interrupted"),
    trigger: "ended",
  },
  {
    turn_id: turn,
    reason: nullish(string(), "Explanation of the cancellation, for people. Absent: none."),
    usage,
  },
);

export const turnSealedEventSchema = event(
  "turn.sealed",
  {
    description: "The server ended the turn because it could not succeed. `session.idled` follows.",
    source,
    examples: [{ turn_id: ids.turn, reason: "no_progress", iterations: 12 }],
    mapping: mapsTo("turn.failed"),
    trigger: "ended",
  },
  {
    turn_id: turn,
    reason: required(
      openEnum({
        no_progress: "The model rounds repeated themselves without progress.",
        budget: "The budget of the session was used up.",
      }),
      "Cause of the end. The set is open.",
    ),
    detail: nullish(string(), "Explanation of the cause, for people. Absent: none."),
    iterations: nullish(int32(), { description: "Model rounds before the end.", unit: "rounds" }),
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
