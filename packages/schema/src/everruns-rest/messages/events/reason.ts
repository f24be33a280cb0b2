import {
  boolean,
  int32,
  int53,
  json,
  list,
  nullish,
  openEnum,
  optional,
  required,
  string,
  unmapped,
} from "@colloquy/define";
import { mapsTo } from "../../../mapping.ts";
import { event } from "../../envelope.ts";
import { usage as exampleUsage, ids } from "../../examples.ts";
import { agentId, harnessId } from "../../ids.ts";
import { repair, span } from "../../mappings.ts";
import { durationMs, turn, usage } from "./fields.ts";

export const reasonStartedEventSchema = event(
  "reason.started",
  {
    description: "A model round begins.",
    examples: [{ harness_id: ids.harness, agent_id: ids.agent, metadata: { model: "sim-large" } }],
    mapping: span,
    trigger: "work",
  },
  {
    harness_id: required(harnessId(), "Execution loop the agent runs in."),
    agent_id: nullish(agentId(), "Agent that answers. Absent: none is configured, only the harness."),
    metadata: optional(json(), "Data about the round, as an object with members such as `model`."),
  },
);

export const reasonCompletedEventSchema = event(
  "reason.completed",
  {
    description: "A model round has ended.",
    examples: [
      {
        success: true,
        text_preview: "Berth 4 is free from 22:00.",
        has_tool_calls: false,
        tool_call_count: 0,
        duration_ms: 251,
        usage: exampleUsage,
      },
    ],
    mapping: span,
    trigger: "work",
  },
  {
    success: required(boolean(), "Whether the model returned an answer."),
    has_tool_calls: required(
      boolean(),
      "Whether the answer contains tool calls, so that another round follows.",
    ),
    tool_call_count: required(int32(), { description: "0 when the answer ends the turn.", unit: "calls" }),
    text_preview: nullish(string(), {
      description: "Beginning of the text of the answer. Absent: no text.",
      unit: "at most 200 characters",
    }),
    error: nullish(string(), "Reason for the failure. Only when `success` is false."),
    duration_ms: durationMs,
    usage,
  },
);

export const reasonRecoveredEventSchema = event(
  "reason.recovered",
  {
    description: "A model round broke off and was recovered.",
    examples: [{ turn_id: ids.turn, accumulated_len: 812, mode: "finalize" }],
    mapping: repair,
  },
  {
    turn_id: turn,
    accumulated_len: required(int53(), {
      description: "Length of the text written before the break.",
      unit: "characters",
    }),
    mode: required(
      openEnum({
        finalize: "The text written so far was kept as the answer.",
        restart: "The round was repeated from its start.",
      }),
      "Way of recovery. The set is open.",
    ),
  },
);

export const thinkingStartedEventSchema = event(
  "reason.thinking.started",
  {
    name: "ThinkingStarted",
    description: "The model begins to reason before its answer.",
    examples: [{ turn_id: ids.turn, model: "sim-large" }],
    mapping: span,
    trigger: "work",
  },
  { turn_id: turn, model: nullish(string(), "Name of the model that reasons. Absent: not known.") },
);

export const thinkingDeltaEventSchema = event(
  "reason.thinking.delta",
  {
    name: "ThinkingDelta",
    description: "Increment of the reasoning. Ephemeral: sent to live streams only.",
    examples: [{ turn_id: ids.turn, delta: "matters ", accumulated: "The tide table matters " }],
    mapping: mapsTo("thinking.delta", "message.snapshot"),
    trigger: "work",
    ephemeral: true,
  },
  {
    turn_id: turn,
    delta: required(string(), "Characters to append to the reasoning so far."),
    accumulated: required(string(), "Complete reasoning so far, this increment included."),
  },
);

export const thinkingCompletedEventSchema = event(
  "reason.thinking.completed",
  {
    name: "ThinkingCompleted",
    description: "Complete reasoning before an answer; replaces everything streamed for it.",
    examples: [{ turn_id: ids.turn, thinking: "The tide table matters more than the length here." }],
    mapping: mapsTo("thinking.completed"),
    trigger: "work",
  },
  { turn_id: turn, thinking: required(string(), "Reasoning as readable text.") },
);

export const reasonItemEventSchema = event(
  "reason.item",
  {
    description: "Reasoning item of the provider, kept for the next model round.",
    examples: [{ turn_id: ids.turn, provider: "sim", item_id: "rs_1", summary: ["The tide decides."] }],
    mapping: unmapped("Reasoning in the form of the provider, kept for its next round."),
  },
  {
    turn_id: turn,
    provider: required(string(), "Provider that produced the item, by name."),
    item_id: required(string(), "Opaque id the provider gave the item."),
    model: nullish(string(), "Name of the model that reasoned. Absent: not known."),
    summary: optional(list(string()), {
      description: "Readable summaries of the reasoning, in order.",
      default: [],
    }),
    encrypted_content: nullish(
      string(),
      "Opaque reasoning to return to the provider. Removed from public reads by newer servers.",
    ),
    token_count: nullish(int32(), {
      description: "Length of the complete reasoning. Absent: not reported.",
      unit: "tokens",
    }),
  },
);

export const reasonEvents = [
  reasonStartedEventSchema,
  reasonCompletedEventSchema,
  reasonRecoveredEventSchema,
  thinkingStartedEventSchema,
  thinkingDeltaEventSchema,
  thinkingCompletedEventSchema,
  reasonItemEventSchema,
] as const;
