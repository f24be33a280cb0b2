import type { KnownServerFrame } from "@colloquy/schema/chucky-ws";
import { derivedId } from "../../../../codec/ids.ts";
import type { MessageView, ServerEncodeState } from "../view.ts";
import type { EventOf, Piece, Said } from "../words.ts";

const emptyBlocks = {
  text: { type: "text", text: "" },
  thinking: { type: "thinking", thinking: "", signature: "" },
} as const;

const deltas: { readonly [K in Piece["kind"]]: (text: string) => object } = {
  text: (text) => ({ type: "text_delta", text }),
  thinking: (thinking) => ({ type: "thinking_delta", thinking }),
};

const stopReasons: Readonly<Record<string, string>> = {
  end: "end_turn",
  toolCalls: "tool_use",
  length: "max_tokens",
};

/** Streams what the model provider would stream for the same message; an open block is closed before the next. */
export function streamStart({ session }: ServerEncodeState, message: MessageView): Said {
  const head = { id: message.id, type: "message", role: "assistant", model: session.model, content: [] };
  const usage = { input_tokens: 0, output_tokens: 0 };
  return stream(session.id, message, [
    { type: "message_start", message: { ...head, stop_reason: null, stop_sequence: null, usage } },
  ]);
}

export function streamPiece(
  { session }: ServerEncodeState,
  message: MessageView,
  { kind, text }: Piece,
): Said {
  const opening = message.block === kind ? [] : [...blockEnd(message), blockStart(message.blocks, kind)];
  const blocks = opening.length > 0 ? message.blocks + 1 : message.blocks;
  const delta = { type: "content_block_delta", index: blocks - 1, delta: deltas[kind](text) };
  return stream(session.id, { ...message, block: kind, blocks }, [...opening, delta]);
}

export function streamEnd(
  { session }: ServerEncodeState,
  message: MessageView,
  { stopReason, usage }: EventOf<"message.completed">,
): Said {
  const delta = { stop_reason: stopReasons[stopReason] ?? null, stop_sequence: null };
  const end = { type: "message_delta", delta, usage: { output_tokens: usage?.outputTokens ?? 0 } };
  return stream(session.id, message, [...blockEnd(message), end, { type: "message_stop" }]);
}

const blockStart = (index: number, kind: Piece["kind"]) => ({
  type: "content_block_start",
  index,
  content_block: emptyBlocks[kind],
});

const blockEnd = ({ block, blocks }: MessageView) =>
  block ? [{ type: "content_block_stop", index: blocks - 1 }] : [];

function stream(sessionId: string, message: MessageView, events: readonly Record<string, unknown>[]): Said {
  const frames = events.map(
    (event, place): KnownServerFrame => ({
      type: "stream_event",
      event,
      parent_tool_use_id: null,
      uuid: derivedId(message.id, "stream", message.streamed + place),
      session_id: sessionId,
    }),
  );
  return { frames, message: { ...message, streamed: message.streamed + events.length } };
}
