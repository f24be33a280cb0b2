import type { Message as WireMessage } from "@colloquy/schema/everruns-rest";
import type { ContentPart, Message, Usage } from "@colloquy/schema/session";
import type { Tagged } from "../../../../codec/dispatch.ts";
import {
  recordText,
  recordThinking,
  recordThought,
  startMessage,
} from "../../../../codec/event-recorder/index.ts";
import { fromPrefixedId } from "../../../../codec/ids.ts";
import { present } from "../../../../codec/values.ts";
import { protocolId } from "../../values/constants.ts";
import { fromWireContent } from "../../values/content.ts";
import type { EverrunsEvent } from "../../values/frames.ts";
import { fromFinishReason, toFinishReason } from "../../values/outcome.ts";
import { fromWireUsage } from "../../values/usage.ts";
import { inTurn, type Recorder } from "../state.ts";

type MessageEnd = Tagged<EverrunsEvent, "output.message.completed">;

/** A message of the user; the note behind a cancelled turn is none. */
export function recordInput(
  recorder: Recorder,
  { data, context }: Tagged<EverrunsEvent, "input.message">,
): void {
  const { cancelled } = recorder.state;
  if (cancelled !== undefined && context.turn_id === cancelled) return;
  recorder.record({ type: "message.added", message: toMessage(data.message) });
}

function toMessage({ id, content, created_at, ...facts }: WireMessage): Message {
  const native = present({
    controls: facts.controls ?? undefined,
    metadata: facts.metadata ?? undefined,
    external_actor: facts.external_actor ?? undefined,
  });
  return present({
    id: fromPrefixedId(id),
    role: "user" as const,
    content: fromWireContent(content),
    createdAt: created_at,
    native: Object.keys(native).length > 0 ? { [protocolId]: native } : undefined,
  });
}

/** Servers of version C do not send the message's id yet; the digits of the event stand in for it (§5.2). */
export const recordMessageStart = inTurn(
  (recorder, { id, data }: Tagged<EverrunsEvent, "output.message.started">) =>
    openMessage(recorder, data.message_id ?? id, data.model ?? undefined),
);

function openMessage(recorder: Recorder, id: string, model: string | undefined): void {
  startMessage(recorder, { id: fromPrefixedId(id), model });
  recorder.update({ finishReason: undefined });
}

/** Records what is shown anew of the open message. What does not continue the text before it is one snapshot. */
export function recordShown(
  recorder: Recorder,
  shown: { readonly text?: string; readonly thinking?: string },
): void {
  const { turn } = recorder.session;
  if (!turn?.message) return;
  const { message } = turn;
  const { text = message.text, thinking = message.thinking } = shown;
  if (!text.startsWith(message.text) || !thinking.startsWith(message.thinking)) {
    const { id: messageId, index, thinkingIndex } = message;
    const ids = { turnId: turn.id, messageId };
    recorder.record({ type: "message.snapshot", ...ids, index, thinkingIndex, text, thinking });
    return;
  }
  if (text.length > message.text.length) recordText(recorder, text.slice(message.text.length));
  if (thinking.length > message.thinking.length)
    recordThinking(recorder, thinking.slice(message.thinking.length));
}

export const recordThinkingEnd = (
  recorder: Recorder,
  { data }: Tagged<EverrunsEvent, "reason.thinking.completed">,
): void => recordThought(recorder, { text: data.thinking });

/** Remembers why the model call behind the open message ended: no other event carries the reason. */
export function recordModelCall(
  recorder: Recorder,
  { data: { metadata } }: Tagged<EverrunsEvent, "llm.generation">,
): void {
  if (!recorder.session.turn?.message) return;
  recorder.update({
    finishReason: metadata.success ? metadata.finish_reasons?.[0] : toFinishReason("error"),
  });
}

export const recordMessageEnd = inTurn((recorder, { data }: MessageEnd) => {
  const { message, metadata, usage } = data;
  if (!recorder.session.turn?.message) openMessage(recorder, message.id, metadata?.model);
  closeMessage(recorder, {
    content: fromWireContent(message.content),
    stopReason: stopReasonOf(data, recorder.state.finishReason),
    model: metadata?.model,
    usage: fromWireUsage(usage),
  });
});

interface Closing {
  readonly content: ContentPart[];
  readonly stopReason: string;
  readonly model?: string | undefined;
  readonly usage?: Usage | undefined;
}

/** Completes the open message as the log has it: its reasoning may stay unfinished. */
export function closeMessage(recorder: Recorder, closing: Closing): void {
  const { turn } = recorder.session;
  if (!turn?.message) return;
  const ids = { turnId: turn.id, messageId: turn.message.id };
  recorder.record(present({ type: "message.completed" as const, ...ids, ...closing }));
}

/** A message without phase and without a reported model call was cut off by a cancelled turn. */
function stopReasonOf(data: MessageEnd["data"], finishReason: string | undefined): string {
  if (data.error_code != null) return "error";
  if (finishReason !== undefined) return fromFinishReason(finishReason);
  if (data.message.content.some(({ type }) => type === "tool_call")) return "toolCalls";
  return data.message.phase == null ? "interrupted" : "end";
}
