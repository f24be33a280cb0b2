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
} from "@colloquy/define";
import type { z } from "zod";
import { event } from "../../envelope.ts";
import { usage as exampleUsage, ids } from "../../examples.ts";
import { agentId, harnessId } from "../../ids.ts";
import { everrunsRest } from "../../namespace.ts";
import { durationMs, turn, usage } from "./fields.ts";

const source = "everruns-rest §5.2";

export const reasonStartedDataSchema = everrunsRest.object(
  "ReasonStartedData",
  {
    description: "A model round begins.",
    source,
    examples: [{ harness_id: ids.harness, agent_id: ids.agent, metadata: { model: "sim-large" } }],
  },
  {
    harness_id: required(harnessId(), "The loop that runs the agent."),
    agent_id: nullish(agentId(), "The agent."),
    metadata: optional(json(), "Facts about the round, such as `model`: an object."),
  },
);

export const reasonCompletedDataSchema = everrunsRest.object(
  "ReasonCompletedData",
  {
    description: "A model round ended.",
    source,
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

export const reasonRecoveredDataSchema = everrunsRest.object(
  "ReasonRecoveredData",
  {
    description: "A model round broke off and was saved.",
    source,
    examples: [{ turn_id: ids.turn, accumulated_len: 812, mode: "finalize" }],
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

export const thinkingStartedDataSchema = everrunsRest.object(
  "ThinkingStartedData",
  {
    description: "The model begins to reason.",
    source,
    examples: [{ turn_id: ids.turn, model: "sim-large" }],
  },
  { turn_id: turn, model: nullish(string(), "Name of the model.") },
);

export const thinkingDeltaDataSchema = everrunsRest.object(
  "ThinkingDeltaData",
  {
    description: "The next piece of the reasoning. Ephemeral: live streams only.",
    source,
    examples: [{ turn_id: ids.turn, delta: "matters ", accumulated: "The tide table matters " }],
  },
  {
    turn_id: turn,
    delta: required(string(), "Text to append."),
    accumulated: required(string(), "The whole reasoning so far, this piece included."),
  },
);

export const thinkingCompletedDataSchema = everrunsRest.object(
  "ThinkingCompletedData",
  {
    description: "The whole reasoning. It supersedes everything streamed.",
    source,
    examples: [{ turn_id: ids.turn, thinking: "The tide table matters more than the length here." }],
  },
  { turn_id: turn, thinking: required(string(), "The reasoning.") },
);

export const reasonItemDataSchema = everrunsRest.object(
  "ReasonItemData",
  {
    description: "A reasoning item of the provider, for the next round.",
    source,
    examples: [{ turn_id: ids.turn, provider: "sim", item_id: "rs_1", summary: ["The tide decides."] }],
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

export const reasonStartedEventSchema = event(
  "ReasonStartedEvent",
  "reason.started",
  reasonStartedDataSchema,
);
export const reasonCompletedEventSchema = event(
  "ReasonCompletedEvent",
  "reason.completed",
  reasonCompletedDataSchema,
);
export const reasonRecoveredEventSchema = event(
  "ReasonRecoveredEvent",
  "reason.recovered",
  reasonRecoveredDataSchema,
);
export const thinkingStartedEventSchema = event(
  "ThinkingStartedEvent",
  "reason.thinking.started",
  thinkingStartedDataSchema,
);
export const thinkingDeltaEventSchema = event(
  "ThinkingDeltaEvent",
  "reason.thinking.delta",
  thinkingDeltaDataSchema,
);
export const thinkingCompletedEventSchema = event(
  "ThinkingCompletedEvent",
  "reason.thinking.completed",
  thinkingCompletedDataSchema,
);
export const reasonItemEventSchema = event("ReasonItemEvent", "reason.item", reasonItemDataSchema);

export type ReasonStartedData = z.infer<typeof reasonStartedDataSchema>;
export type ReasonCompletedData = z.infer<typeof reasonCompletedDataSchema>;
export type ThinkingDeltaData = z.infer<typeof thinkingDeltaDataSchema>;
export type ThinkingCompletedData = z.infer<typeof thinkingCompletedDataSchema>;
