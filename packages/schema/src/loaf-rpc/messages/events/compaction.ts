import { instant, int53, literal, optional, required, string, uuid } from "@colloquy/define";
import type { z } from "zod";
import { at, turnOf } from "../../examples.ts";
import { sessionId } from "../../scalars.ts";
import { compactionReasonSchema } from "../enums.ts";
import { event } from "./event.ts";

const session = {
  session_id: sessionId(),
  turn_id: optional(uuid(), "The turn; absent outside of one."),
};
const reason = required(compactionReasonSchema, "Why.");
const anchor = (when: string) => required(int53(), `Place in the log ${when}; always 0 today.`);
const tokens = (description: string) => required(int53(), { description, unit: "tokens" });
const anchors = { anchor_event_index_before: 0, anchor_event_index_after: 0 };

export const compactionStartedEventSchema = event(
  "compaction.started",
  {
    description: "The history is about to be summed up.",
    example: {
      ...turnOf,
      reason: "auto",
      anchor_event_index_before: 0,
      event_count: 12,
      context_window_tokens: 272000,
    },
  },
  {
    ...session,
    reason,
    anchor_event_index_before: anchor("before"),
    event_count: required(int53(), "Entries of the history."),
    context_window_tokens: tokens("Window of the model."),
  },
);

export const compactionAnchorSelectedEventSchema = event(
  "compaction.anchor_selected",
  {
    description: "It is settled how much is summed up.",
    example: { ...turnOf, reason: "auto", ...anchors, delta_event_count: 12 },
  },
  {
    ...session,
    reason,
    anchor_event_index_before: anchor("before"),
    anchor_event_index_after: anchor("after"),
    delta_event_count: required(int53(), "Entries that are summed up."),
  },
);

export const compactionSummaryMergedEventSchema = event(
  "compaction.summary_merged",
  {
    description: "The summary is written.",
    example: { ...turnOf, summary_updated_at: at, anchor_event_index_after: 0 },
  },
  {
    ...session,
    summary_updated_at: required(instant(), "When."),
    anchor_event_index_after: anchor("after"),
  },
);

export const compactionCompletedEventSchema = event(
  "compaction.completed",
  {
    description: "The history is one summary now.",
    example: {
      ...turnOf,
      compressed: true,
      reason: "auto",
      estimated_tokens_before: 224000,
      estimated_tokens_after: 5200,
      model_context_window: 272000,
      target_limit: 201280,
      high_watermark_limit: 223040,
      ...anchors,
    },
  },
  {
    ...session,
    compressed: required(literal(true), "Always true."),
    reason,
    estimated_tokens_before: tokens("Size before."),
    estimated_tokens_after: tokens("Size after."),
    model_context_window: tokens("Window of the model."),
    target_limit: tokens("Size to get under."),
    high_watermark_limit: tokens("Size that starts it."),
    anchor_event_index_before: anchor("before"),
    anchor_event_index_after: anchor("after"),
  },
);

export const compactionFailedEventSchema = event(
  "compaction.failed",
  {
    description: "The history could not be summed up; the turn fails.",
    example: { ...turnOf, reason: "manual", message: "no answer from the model" },
  },
  { ...session, reason, message: required(string(), "Why, for people.") },
);

export type CompactionStartedEvent = z.infer<typeof compactionStartedEventSchema>;
export type CompactionAnchorSelectedEvent = z.infer<typeof compactionAnchorSelectedEventSchema>;
export type CompactionSummaryMergedEvent = z.infer<typeof compactionSummaryMergedEventSchema>;
export type CompactionCompletedEvent = z.infer<typeof compactionCompletedEventSchema>;
export type CompactionFailedEvent = z.infer<typeof compactionFailedEventSchema>;
