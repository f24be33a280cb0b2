import { instant, int53, literal, optional, required, string, unmapped, uuid } from "@colloquy/define";
import type { z } from "zod";
import { mapsTo, relatedTo } from "../../../mapping.ts";
import { at, turnOf } from "../../examples.ts";
import { sessionId } from "../../scalars.ts";
import { compactionReasonSchema } from "../enums.ts";
import { event } from "./event.ts";

const session = {
  session_id: sessionId(),
  turn_id: optional(uuid(), "Turn that is being compacted for. Absent outside a turn, as with `/compress`."),
};
const reason = required(
  compactionReasonSchema,
  "Cause of the compaction: `auto`, `manual` or `provider_switch`.",
);
const anchor = (when: string) =>
  required(int53(), `Position in the event log ${when} the compaction; always 0 today.`);
const tokens = (description: string) => required(int53(), { description, unit: "tokens" });
const anchors = { anchor_event_index_before: 0, anchor_event_index_after: 0 };

export const compactionStartedEventSchema = event(
  "compaction.started",
  {
    description:
      "The history is about to be replaced by a summary. Not documented by the original, but sent by default.",
    example: {
      ...turnOf,
      reason: "auto",
      anchor_event_index_before: 0,
      event_count: 12,
      context_window_tokens: 272000,
    },
    mapping: relatedTo("compaction"),
  },
  {
    ...session,
    reason,
    anchor_event_index_before: anchor("before"),
    event_count: required(int53(), "Number of history entries before the compaction."),
    context_window_tokens: tokens("Size of the context window of the selected model."),
  },
);

export const compactionAnchorSelectedEventSchema = event(
  "compaction.anchor_selected",
  {
    description: "The part of the history to summarise has been chosen.",
    example: { ...turnOf, reason: "auto", ...anchors, delta_event_count: 12 },
    mapping: relatedTo("compaction"),
  },
  {
    ...session,
    reason,
    anchor_event_index_before: anchor("before"),
    anchor_event_index_after: anchor("after"),
    delta_event_count: required(int53(), "Number of history entries that the summary replaces."),
  },
);

export const compactionSummaryMergedEventSchema = event(
  "compaction.summary_merged",
  {
    description: "The summary has been written, but is not in the history yet.",
    example: { ...turnOf, summary_updated_at: at, anchor_event_index_after: 0 },
    mapping: relatedTo("compaction"),
  },
  {
    ...session,
    summary_updated_at: required(instant(), "Time the summary was written."),
    anchor_event_index_after: anchor("after"),
  },
);

export const compactionCompletedEventSchema = event(
  "compaction.completed",
  {
    description: "The history now consists of one summary. A `session.context.estimate` follows.",
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
    mapping: mapsTo("context.compacted"),
  },
  {
    ...session,
    compressed: required(literal(true), "Always true: the history was compacted."),
    reason,
    estimated_tokens_before: tokens("Estimated size of the context before the compaction."),
    estimated_tokens_after: tokens("Estimated size of the context after the compaction."),
    model_context_window: tokens("Size of the context window of the selected model."),
    target_limit: tokens("Size the compaction aims for: 74 % of the window, at least 6 000."),
    high_watermark_limit: tokens(
      "Size above which a compaction starts by itself: 82 % of the window, at least 6 000.",
    ),
    anchor_event_index_before: anchor("before"),
    anchor_event_index_after: anchor("after"),
  },
);

export const compactionFailedEventSchema = event(
  "compaction.failed",
  {
    description: "The compaction failed. During a turn, `session.error` follows.",
    example: { ...turnOf, reason: "manual", message: "no answer from the model" },
    mapping: unmapped("The failure of the turn that needed it is an event of its own."),
  },
  { ...session, reason, message: required(string(), "Reason for the failure, human-readable.") },
);

export type CompactionStartedEvent = z.infer<typeof compactionStartedEventSchema>;
export type CompactionAnchorSelectedEvent = z.infer<typeof compactionAnchorSelectedEventSchema>;
export type CompactionSummaryMergedEvent = z.infer<typeof compactionSummaryMergedEventSchema>;
export type CompactionCompletedEvent = z.infer<typeof compactionCompletedEventSchema>;
export type CompactionFailedEvent = z.infer<typeof compactionFailedEventSchema>;
