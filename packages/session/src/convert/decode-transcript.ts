import type { Diagnostic } from "@colloquy/define/support";
import type { DirectedFrame, ProtocolAdapter, SessionItem } from "../codec/transcript-adapter/index.ts";

/** A frame of a recorded connection. */
export interface TranscriptFrame extends DirectedFrame {
  /** Time since the recording began, in ms; absent when it was not recorded. */
  readonly elapsedMs?: number;
}

/** An item, and the frame it was decoded from. */
export interface TranscriptItem {
  readonly item: SessionItem;
  /** When the frame was sent, in ms since 1970. */
  readonly at: number;
  /** Index of the frame. */
  readonly frame: number;
}

/** Why a frame could not be decoded. */
export interface FrameProblem {
  /** Index of the frame. */
  readonly frame: number;
  readonly diagnostic: Diagnostic;
}

/** A transcript in terms of the neutral session. */
export interface DecodedTranscript {
  /** In ms since 1970. */
  readonly startedAt: number;
  readonly items: readonly TranscriptItem[];
  /** Indexes of frames that changed nothing. */
  readonly ignored: readonly number[];
  /** Frames that do not fit the protocol; they were skipped. */
  readonly invalid: readonly FrameProblem[];
  /** Frames that fit and were refused all the same, or that report an error. */
  readonly refused: readonly FrameProblem[];
}

/** Stands in where neither the recording nor any of its frames carries a time. */
const unknownStart = Date.parse("2026-01-01T00:00:00.000Z");

/** Decodes a transcript with both halves of its protocol's codec. */
export function decodeTranscript(
  adapter: ProtocolAdapter,
  frames: readonly TranscriptFrame[],
): DecodedTranscript {
  const startedAt = startOf(adapter, frames);
  const decoder = adapter.createDecoder();
  const items: TranscriptItem[] = [];
  const ignored: number[] = [];
  const invalid: FrameProblem[] = [];
  const refused: FrameProblem[] = [];
  let now = startedAt;
  for (const [index, frame] of frames.entries()) {
    const problems = adapter.check(frame);
    invalid.push(...problems.map((diagnostic) => ({ frame: index, diagnostic })));
    if (problems.length > 0) continue;
    now = Math.max(now, timeOf(adapter, frame, startedAt) ?? now);
    const decoded = decoder.decodeFrame(frame, now);
    for (const item of decoded.items) items.push({ item, at: now, frame: index });
    refused.push(...decoded.diagnostics.map((diagnostic) => ({ frame: index, diagnostic })));
    if (decoded.ignored && decoded.diagnostics.length === 0) ignored.push(index);
  }
  return { startedAt, items, ignored, invalid, refused };
}

const timeOf = (adapter: ProtocolAdapter, frame: TranscriptFrame, startedAt: number) =>
  adapter.timeOf(frame) ?? (frame.elapsedMs === undefined ? undefined : startedAt + frame.elapsedMs);

/** The first time a frame carries, less the time that the recording had run by then. */
function startOf(adapter: ProtocolAdapter, frames: readonly TranscriptFrame[]): number {
  for (const frame of frames) {
    const time = adapter.timeOf(frame);
    if (time !== undefined && adapter.check(frame).length === 0) return time - (frame.elapsedMs ?? 0);
  }
  return unknownStart;
}
