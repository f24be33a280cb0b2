import type { FrameDirection } from "@colloquy/define";
import type { ProtocolAdapter } from "../codec/transcript-adapter/index.ts";
import { memberOf } from "../codec/values.ts";
import { withDoubles } from "../transcript/read/json.ts";
import type { Entry, Transcript } from "../transcript/transcript.ts";
import type { TranscriptFrame } from "./decode-transcript.ts";

/** A frame, and the line it was read from. */
export interface NumberedFrame extends TranscriptFrame {
  /** From 1. */
  readonly line: number;
  /** Whether it has whole numbers that a double cannot hold; they are converted rounded. */
  readonly rounded: boolean;
}

/** The frames of a captured text. Frames without a sender count as sent by `bareDirection`. */
export function framesOf(
  adapter: ProtocolAdapter,
  { entries }: Transcript,
  bareDirection: FrameDirection,
): NumberedFrame[] {
  return entries.flatMap((entry) => {
    const found = frameOf(adapter, entry, bareDirection);
    if (!found) return [];
    return [{ ...found, frame: withDoubles(found.frame), line: entry.line, rounded: hasBigInt(found.frame) }];
  });
}

function frameOf(
  adapter: ProtocolAdapter,
  entry: Entry,
  bareDirection: FrameDirection,
): TranscriptFrame | undefined {
  if (entry.kind === "frame") {
    const { direction = bareDirection, value, elapsedMs } = entry;
    return { direction, frame: value, ...(elapsedMs !== undefined && { elapsedMs }) };
  }
  if (entry.kind === "exchange") {
    const frame = adapter.fromRequest?.(entry.request);
    return frame === undefined ? undefined : { direction: "clientToServer", frame };
  }
  // Events without a type are about the stream itself (everruns-rest §6).
  return memberOf(entry.value, "type") === undefined
    ? undefined
    : { direction: "serverToClient", frame: entry.value };
}

function hasBigInt(value: unknown): boolean {
  if (typeof value === "bigint") return true;
  return typeof value === "object" && value !== null && Object.values(value).some(hasBigInt);
}
