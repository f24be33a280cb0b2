import { fromPrefixedId } from "../../../../codec/ids.ts";
import { present } from "../../../../codec/values.ts";
import { addUsage } from "../../../../state/index.ts";
import { fromWireContent } from "../../content.ts";
import { fromWireUsage } from "../../usage.ts";
import { finishReasons, keyOf } from "../../words.ts";
import { newWatchedRound, type WatchedRound, type WatchedTurn } from "../state.ts";
import type { Recorder } from "./recorder.ts";
import { type ClientDecoders, inRound, inTurn, type WireEvent } from "./step.ts";

export const decodeMessageEvents: ClientDecoders<
  | "output.message.started"
  | "output.message.delta"
  | "reason.thinking.delta"
  | "reason.thinking.completed"
  | "llm.generation"
  | "output.message.completed"
> = {
  // Servers of version C do not tell the message's id yet; the digits of the event stand in for it (§5.2).
  "output.message.started": inTurn((state, { id, data }, recorder, turn) => ({
    ...state,
    turn: openRound(turn, recorder, data.message_id ?? id, data.model ?? undefined),
  })),
  "output.message.delta": inRound(({ data }, recorder, turn, round) =>
    show(recorder, turn, round, { ...round, text: data.accumulated }),
  ),
  "reason.thinking.delta": inRound(({ data }, recorder, turn, round) =>
    show(recorder, turn, round, { ...round, thinking: data.accumulated }),
  ),
  "reason.thinking.completed": inRound(({ data }, recorder, turn, round) => {
    recorder.record({
      type: "thinking.completed",
      turnId: turn.id,
      messageId: round.messageId,
      text: data.thinking,
    });
    return { ...round, thinking: "" };
  }),
  "llm.generation": inRound(({ data }, _story, _turn, round) => ({
    ...round,
    finishReason: data.metadata.success ? data.metadata.finish_reasons?.[0] : finishReasons.error,
  })),
  "output.message.completed": inTurn((state, event, recorder, turn) => ({
    ...state,
    turn: completeMessage(event, recorder, turn),
  })),
};

function openRound(
  turn: WatchedTurn,
  recorder: Recorder,
  id: string,
  model: string | undefined,
): WatchedTurn {
  const messageId = fromPrefixedId(id);
  const rounds = turn.rounds + 1;
  recorder.record(
    present({ type: "message.started" as const, turnId: turn.id, messageId, round: rounds, model }),
  );
  return { ...turn, rounds, round: newWatchedRound(messageId) };
}

/** Tells what was shown anew. A reader who joined in the middle gets everything so far as one snapshot. */
function show(recorder: Recorder, turn: WatchedTurn, before: WatchedRound, now: WatchedRound): WatchedRound {
  const ids = { turnId: turn.id, messageId: now.messageId };
  const text = now.text.slice(before.text.length);
  const thinking = now.thinking.slice(before.thinking.length);
  if (!now.text.startsWith(before.text) || !now.thinking.startsWith(before.thinking)) {
    const { index, thinkingIndex } = now;
    recorder.record({
      type: "message.snapshot",
      ...ids,
      index,
      thinkingIndex,
      text: now.text,
      thinking: now.thinking,
    });
    return now;
  }
  if (text) recorder.record({ type: "message.delta", ...ids, index: now.index, text });
  if (thinking) recorder.record({ type: "thinking.delta", ...ids, index: now.thinkingIndex, text: thinking });
  return {
    ...now,
    index: now.index + (text ? 1 : 0),
    thinkingIndex: now.thinkingIndex + (thinking ? 1 : 0),
  };
}

function completeMessage(
  event: WireEvent<"output.message.completed">,
  recorder: Recorder,
  before: WatchedTurn,
): WatchedTurn {
  const { message, metadata, usage } = event.data;
  const turn = before.round ? before : openRound(before, recorder, message.id, metadata?.model);
  const messageId = turn.round?.messageId ?? fromPrefixedId(message.id);
  const content = fromWireContent(message.content);
  const consumed = fromWireUsage(usage);
  recorder.record(
    present({
      type: "message.completed" as const,
      turnId: turn.id,
      messageId,
      content,
      stopReason: stopReasonOf(event, turn.round),
      model: metadata?.model,
      usage: consumed,
    }),
  );
  return {
    ...turn,
    round: undefined,
    lastMessageId: messageId,
    content,
    usage: addUsage(turn.usage, consumed),
  };
}

/** A message without phase and without a told model call was cut off by a cancelled turn. */
function stopReasonOf(
  { data }: WireEvent<"output.message.completed">,
  round: WatchedRound | undefined,
): string {
  if (data.error_code != null) return "error";
  if (round?.finishReason !== undefined) return keyOf(finishReasons, round.finishReason, "end");
  if (data.message.content.some(({ type }) => type === "tool_call")) return "toolCalls";
  return data.message.phase == null ? "interrupted" : "end";
}

/** A message that a cancelled turn left unfinished ends with what was shown of it. */
export function closeRound(turn: WatchedTurn, recorder: Recorder): void {
  if (!turn.round) return;
  const { messageId, text } = turn.round;
  const content = text ? [{ type: "text" as const, text }] : [];
  recorder.record({
    type: "message.completed",
    turnId: turn.id,
    messageId,
    content,
    stopReason: "interrupted",
  });
}
