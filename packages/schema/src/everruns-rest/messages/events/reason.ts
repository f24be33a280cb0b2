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
  },
  {
    harness_id: required(harnessId(), "The loop that runs the agent."),
    agent_id: nullish(agentId(), "The agent."),
    metadata: optional(json(), "Facts about the round, such as `model`: an object."),
  },
);

export const reasonCompletedEventSchema = event(
  "reason.completed",
  {
    description: "A model round ended.",
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
  },
  {
    success: required(boolean(), "Whether the model answered."),
    has_tool_calls: required(boolean(), "Whether it asked for tools."),
    tool_call_count: required(int32(), { description: "Tools it asked for.", unit: "calls" }),
    text_preview: nullish(string(), { description: "Start of its text.", unit: "at most 200 characters" }),
    error: nullish(string(), "What went wrong."),
    duration_ms: durationMs,
    usage,
  },
);

export const reasonRecoveredEventSchema = event(
  "reason.recovered",
  {
    description: "A model round broke off and was saved.",
    examples: [{ turn_id: ids.turn, accumulated_len: 812, mode: "finalize" }],
    mapping: repair,
  },
  {
    turn_id: turn,
    accumulated_len: required(int53(), {
      description: "Length of the text it had written.",
      unit: "characters",
    }),
    mode: required(
      openEnum({ finalize: "The text was kept as the answer.", restart: "The round began anew." }),
      "How.",
    ),
  },
);

export const thinkingStartedEventSchema = event(
  "reason.thinking.started",
  {
    name: "ThinkingStarted",
    description: "The model begins to reason.",
    examples: [{ turn_id: ids.turn, model: "sim-large" }],
    mapping: span,
  },
  { turn_id: turn, model: nullish(string(), "Name of the model.") },
);

export const thinkingDeltaEventSchema = event(
  "reason.thinking.delta",
  {
    name: "ThinkingDelta",
    description: "The next piece of the reasoning. Ephemeral: live streams only.",
    examples: [{ turn_id: ids.turn, delta: "matters ", accumulated: "The tide table matters " }],
    mapping: mapsTo("thinking.delta", "message.snapshot"),
  },
  {
    turn_id: turn,
    delta: required(string(), "Text to append."),
    accumulated: required(string(), "The whole reasoning so far, this piece included."),
  },
);

export const thinkingCompletedEventSchema = event(
  "reason.thinking.completed",
  {
    name: "ThinkingCompleted",
    description: "The whole reasoning. It supersedes everything streamed.",
    examples: [{ turn_id: ids.turn, thinking: "The tide table matters more than the length here." }],
    mapping: mapsTo("thinking.completed"),
  },
  { turn_id: turn, thinking: required(string(), "The reasoning.") },
);

export const reasonItemEventSchema = event(
  "reason.item",
  {
    description: "A reasoning item of the provider, for the next round.",
    examples: [{ turn_id: ids.turn, provider: "sim", item_id: "rs_1", summary: ["The tide decides."] }],
    mapping: unmapped("A provider's own form of its reasoning, kept for its next round."),
  },
  {
    turn_id: turn,
    provider: required(string(), "Name of the provider."),
    item_id: required(string(), "Id the provider gave it."),
    model: nullish(string(), "Name of the model."),
    summary: optional(list(string()), { description: "The reasoning in words.", default: [] }),
    encrypted_content: nullish(string(), "Opaque payload for the provider."),
    token_count: nullish(int32(), { description: "Length of the reasoning.", unit: "tokens" }),
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
