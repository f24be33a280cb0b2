import type { Tagged } from "../../../../codec/dispatch.ts";
import { recordTurnEnd, toFailure } from "../../../../codec/event-recorder/index.ts";
import { fromPrefixedId } from "../../../../codec/ids.ts";
import type { EverrunsEvent } from "../../values/frames.ts";
import { fromInterruptText } from "../../values/outcome.ts";
import { fromWireUsage } from "../../values/usage.ts";
import { inTurn, type Recorder } from "../state.ts";
import { closeMessage } from "./message.ts";

export function recordTurnStart(recorder: Recorder, { data }: Tagged<EverrunsEvent, "turn.started">): void {
  const messageId = fromPrefixedId(data.input_message_id);
  recorder.record({ type: "turn.started", turnId: fromPrefixedId(data.turn_id), messageId });
  recorder.update({ cancelled: undefined });
}

export const recordCompleted = (
  recorder: Recorder,
  { data }: Tagged<EverrunsEvent, "turn.completed">,
): void =>
  recordTurnEnd(recorder, {
    outcome: "completed",
    durationMs: data.duration_ms ?? 0,
    rounds: data.iterations,
    toolCalls: data.tool_call_count ?? undefined,
    usage: fromWireUsage(data.usage),
    finalMessageId: data.final_message_id ? fromPrefixedId(data.final_message_id) : null,
  });

/** The end of a turn that did not complete carries no usage: that of its messages is counted. */
export const recordFailed = inTurn((recorder, { data }: Tagged<EverrunsEvent, "turn.failed">, { usage }) => {
  const failure = {
    ...toFailure(data.error, data.error_code ?? undefined),
    retryable: isRetryable(data.error_fields),
  };
  recordTurnEnd(recorder, { outcome: "failed", failure, usage });
});

export const recordSealed = inTurn((recorder, { data }: Tagged<EverrunsEvent, "turn.sealed">, { usage }) => {
  const { reason, detail } = data;
  const message = detail ?? `The turn was sealed: ${reason}.`;
  const failure = toFailure(message, reason === "budget" ? "max_budget" : undefined);
  recordTurnEnd(recorder, { outcome: "failed", failure, usage });
});

/** A message that a cancelled turn left unfinished ends with what was shown of it. */
export const recordCancelled = inTurn(
  (recorder, { data }: Tagged<EverrunsEvent, "turn.cancelled">, { message, usage }) => {
    const content = message?.text ? [{ type: "text" as const, text: message.text }] : [];
    closeMessage(recorder, { content, stopReason: "interrupted" });
    recordTurnEnd(recorder, { outcome: "interrupted", reason: fromInterruptText(data.reason), usage });
    recorder.update({ cancelled: data.turn_id });
  },
);

const isRetryable = (fields: unknown): boolean =>
  typeof fields === "object" && fields !== null && "retryable" in fields && fields.retryable === true;
