import type { ProtocolAdapter } from "../codec/transcript-adapter/index.ts";
import { decodeTranscript, type FrameProblem, type TranscriptFrame } from "./decode-transcript.ts";
import { encodeTranscript } from "./encode-transcript.ts";
import type { ReportedLoss } from "./losses/loss.ts";
import { reportLosses } from "./losses/report.ts";

/** A transcript in another protocol, and what became of everything that is not the same there. */
export interface Conversion {
  readonly frames: readonly TranscriptFrame[];
  readonly losses: readonly ReportedLoss[];
  /** Frames that do not fit the protocol they are declared to be of; they are not part of the result. */
  readonly invalid: readonly FrameProblem[];
}

/**
 * Converts a transcript to another protocol. Pure: the same transcript gives the same frames. Losses are measured: the
 * result is decoded again and compared with what was decoded from the original.
 */
export function convert(
  frames: readonly TranscriptFrame[],
  from: ProtocolAdapter,
  to: ProtocolAdapter,
): Conversion {
  const original = decodeTranscript(from, frames);
  const encoded = encodeTranscript(to, original);
  const copy = decodeTranscript(to, encoded);
  const [fault] = copy.invalid;
  if (fault) {
    const frame = JSON.stringify(encoded[fault.frame]?.frame);
    throw new Error(`${to.protocol} wrote a frame it does not allow: ${fault.diagnostic.message} ${frame}`);
  }
  return {
    frames: encoded,
    losses: reportLosses({ frames, from, to, original, copy }),
    invalid: original.invalid,
  };
}
