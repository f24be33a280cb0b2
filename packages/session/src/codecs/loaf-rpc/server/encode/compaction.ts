import { toUuid } from "../../../../codec/ids.ts";
import { totalOf, windowLimits, windowOf } from "../../estimate.ts";
import { labels } from "../../labels.ts";
import { breakdownOf } from "../../projections/session.ts";
import { patchTurn, type Script, say, sayEstimate, sayNotice, sayStatus, viewOf } from "../script.ts";
import type { Encoders, EventOf } from "./encoders.ts";
import { becomeReady } from "./ending.ts";
import { replaceHistory } from "./session.ts";

const anchors = { anchor_event_index_before: 0, anchor_event_index_after: 0 };

/** The history was summed up: the five events of the original at once, for the log tells it when it is done (§9.1). */
export const compactionEncoders: Encoders = {
  "context.compacted": (script, event) => {
    const { turn } = viewOf(script);
    sayStatus(script, labels.compressing, turn?.id);
    tellBlock(script, event);
    if (turn) patchTurn(script, { compressed: true });
    else becomeReady(script);
  },
};

function tellBlock(script: Script, { trigger, summary }: EventOf<"context.compacted">): void {
  const { turn, history } = viewOf(script);
  const of = turn ? { turn_id: toUuid(turn.id) } : {};
  const reason = trigger === "manual" ? "manual" : "auto";
  const window = windowOfModel(script);
  const before = sizeOf(script);
  say(script, "compaction.started", {
    ...of,
    reason,
    anchor_event_index_before: 0,
    event_count: history.length,
    context_window_tokens: window,
  });
  say(script, "compaction.anchor_selected", { ...of, reason, ...anchors, delta_event_count: history.length });
  const summary_updated_at = new Date(script.at).toISOString();
  say(script, "compaction.summary_merged", { ...of, summary_updated_at, anchor_event_index_after: 0 });
  replaceHistory(script, summary);
  tellResult(script, { of, reason, window, before });
}

interface Result {
  readonly of: { readonly turn_id?: string };
  readonly reason: "manual" | "auto";
  readonly window: number;
  readonly before: number;
}

function tellResult(script: Script, { of, reason, window, before }: Result): void {
  const after = sizeOf(script);
  const { high, target } = windowLimits(window);
  say(script, "compaction.completed", {
    ...of,
    compressed: true,
    reason,
    estimated_tokens_before: before,
    estimated_tokens_after: after,
    model_context_window: window,
    target_limit: target,
    high_watermark_limit: high,
    ...anchors,
  });
  sayEstimate(script);
  sayNotice(script, `context compression complete: ${grouped(before)} -> ${grouped(after)} est. tokens.`);
}

/** What counts towards the limits: instruction and history (§12). */
function sizeOf(script: Script): number {
  const breakdown = breakdownOf(script.state.facts, viewOf(script));
  return totalOf({ ...breakdown, tool_schema_tokens: 0, provider_overhead_tokens: 0 });
}

function windowOfModel({ state: { facts } }: Script): number {
  const { selectedModel } = facts.model;
  const option = facts.models.find(({ id }) => id === selectedModel);
  return windowOf(selectedModel, option?.contextWindowTokens);
}

const grouped = (count: number): string => String(count).replace(/\B(?=(\d{3})+$)/g, ",");
