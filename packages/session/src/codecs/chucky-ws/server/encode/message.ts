import { type EventOf, textOf } from "../../../../state/index.ts";
import type { EncodeContext, SentMessage } from "../state.ts";
import { type Delta, dialectOf } from "./dialects/index.ts";

const newMessage = (id: string): SentMessage => ({
  id,
  text: 0,
  thinking: 0,
  thoughts: [],
  streamed: 0,
  blocks: 0,
});

/** The message an event is about; a connection that joined late was not sent its beginning. */
const sentMessage = ({ state: { message } }: EncodeContext, id: string): SentMessage =>
  message?.id === id ? message : newMessage(id);

export function startMessage(context: EncodeContext, { messageId }: EventOf<"message.started">): void {
  const message = newMessage(messageId);
  context.update({ message });
  dialectOf(context).startMessage?.(context, message);
}

export function appendDelta(context: EncodeContext, messageId: string, delta: Delta): void {
  const before = sentMessage(context, messageId);
  const message = { ...before, [delta.kind]: before[delta.kind] + delta.text.length };
  context.update({ message });
  if (delta.text !== "") dialectOf(context).appendDelta?.(context, message, delta);
}

/** Sends what was not sent yet of a whole text. */
export function emitMissing(context: EncodeContext, messageId: string, { kind, text }: Delta): void {
  const sent = sentMessage(context, messageId)[kind];
  appendDelta(context, messageId, { kind, text: text.slice(sent) });
}

export function emitSnapshot(context: EncodeContext, event: EventOf<"message.snapshot">): void {
  emitMissing(context, event.messageId, { kind: "thinking", text: event.thinking });
  emitMissing(context, event.messageId, { kind: "text", text: event.text });
}

export function completeThinking(
  context: EncodeContext,
  { messageId, text }: EventOf<"thinking.completed">,
): void {
  emitMissing(context, messageId, { kind: "thinking", text });
  const message = sentMessage(context, messageId);
  context.update({ message: { ...message, thinking: 0, thoughts: [...message.thoughts, text] } });
}

export function completeMessage(context: EncodeContext, event: EventOf<"message.completed">): void {
  emitMissing(context, event.messageId, { kind: "text", text: textOf(event.content) });
  dialectOf(context).finishMessage?.(context, sentMessage(context, event.messageId), event);
  context.update({ message: undefined });
}
