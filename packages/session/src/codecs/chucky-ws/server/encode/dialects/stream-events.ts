import { derivedId } from "../../../../../codec/ids.ts";
import type { EventOf } from "../../../../../state/index.ts";
import type { EncodeContext, SentMessage } from "../../state.ts";
import type { Delta } from "./dialect.ts";

type StreamEvent = Readonly<Record<string, unknown>>;

const emptyBlocks = {
  text: { type: "text", text: "" },
  thinking: { type: "thinking", thinking: "", signature: "" },
} as const;

const deltas: { readonly [K in Delta["kind"]]: (text: string) => object } = {
  text: (text) => ({ type: "text_delta", text }),
  thinking: (thinking) => ({ type: "thinking_delta", thinking }),
};

const stopReasons = new Map([
  ["end", "end_turn"],
  ["toolCalls", "tool_use"],
  ["length", "max_tokens"],
]);

/** Streams what the model provider would stream for the same message; an open block is closed before the next. */
export function streamStart(context: EncodeContext, message: SentMessage): void {
  const { model } = context.state;
  const head = { id: message.id, type: "message", role: "assistant", model, content: [] };
  const usage = { input_tokens: 0, output_tokens: 0 };
  stream(context, message, [
    { type: "message_start", message: { ...head, stop_reason: null, stop_sequence: null, usage } },
  ]);
}

export function streamDelta(context: EncodeContext, message: SentMessage, { kind, text }: Delta): void {
  if (!context.state.partial) return;
  const opening = message.block === kind ? [] : [...blockEnd(message), blockStart(message.blocks, kind)];
  const blocks = opening.length > 0 ? message.blocks + 1 : message.blocks;
  const delta = { type: "content_block_delta", index: blocks - 1, delta: deltas[kind](text) };
  stream(context, { ...message, block: kind, blocks }, [...opening, delta]);
}

export function streamEnd(
  context: EncodeContext,
  message: SentMessage,
  { stopReason, usage }: EventOf<"message.completed">,
): void {
  const delta = { stop_reason: stopReasons.get(stopReason) ?? null, stop_sequence: null };
  const end = { type: "message_delta", delta, usage: { output_tokens: usage?.outputTokens ?? 0 } };
  stream(context, message, [...blockEnd(message), end, { type: "message_stop" }]);
}

const blockStart = (index: number, kind: Delta["kind"]): StreamEvent => ({
  type: "content_block_start",
  index,
  content_block: emptyBlocks[kind],
});

const blockEnd = ({ block, blocks }: SentMessage): StreamEvent[] =>
  block ? [{ type: "content_block_stop", index: blocks - 1 }] : [];

/** Nothing is streamed to a client that did not ask for pieces. */
function stream(context: EncodeContext, message: SentMessage, events: readonly StreamEvent[]): void {
  const { partial, session } = context.state;
  if (!partial) return;
  for (const [place, event] of events.entries()) {
    context.emit({
      type: "stream_event",
      event,
      parent_tool_use_id: null,
      uuid: derivedId(message.id, "stream", message.streamed + place),
      session_id: session.sessionId,
    });
  }
  context.update({ message: { ...message, streamed: message.streamed + events.length } });
}
