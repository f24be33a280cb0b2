import { nilUuid } from "../codec/ids.ts";
import type { ProtocolAdapter } from "../codec/transcript-adapter/index.ts";
import type { DecodedTranscript, TranscriptFrame, TranscriptItem } from "./decode-transcript.ts";

/** Encodes the items of a transcript as frames of a protocol. */
export function encodeTranscript(
  adapter: ProtocolAdapter,
  { startedAt, items }: DecodedTranscript,
): TranscriptFrame[] {
  const encoder = adapter.createEncoder({
    sessionId: sessionIdOf(items),
    startedAt,
    items: items.map(({ item }) => item),
  });
  return items.flatMap(({ item, at }) =>
    encoder.encodeItem(item, at).map((frame) => ({ ...frame, elapsedMs: at - startedAt })),
  );
}

function sessionIdOf(items: readonly TranscriptItem[]): string {
  for (const { item } of items) {
    if ("event" in item && item.event.sessionId !== "") return item.event.sessionId;
  }
  return nilUuid;
}
