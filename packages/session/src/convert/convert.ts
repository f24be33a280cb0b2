import { accountOf, type FrameProblem, retell, type TranscriptFrame } from "./account.ts";
import { type MetLoss, reportLosses } from "./losses/report.ts";
import type { Wire } from "./wire.ts";

/** A transcript in another protocol, and what became of everything that did not come along unchanged. */
export interface Conversion {
  readonly frames: readonly TranscriptFrame[];
  readonly losses: readonly MetLoss[];
  /** Frames that do not fit the protocol they are said to be of; they are not part of the result. */
  readonly invalid: readonly FrameProblem[];
}

/**
 * Retells a transcript in another protocol. Pure: the same transcript gives the same frames. The report of losses is no
 * guess: the result is read back and compared with what was read from the original.
 */
export function convert(frames: readonly TranscriptFrame[], from: Wire, to: Wire): Conversion {
  const original = accountOf(from, frames);
  const written = retell(to, original);
  const copy = accountOf(to, written);
  const [fault] = copy.invalid;
  if (fault) {
    const frame = JSON.stringify(written[fault.frame]?.frame);
    throw new Error(`${to.protocol} wrote a frame it does not allow: ${fault.diagnostic.message} ${frame}`);
  }
  return {
    frames: written,
    losses: reportLosses({ frames, from, to, original, copy }),
    invalid: original.invalid,
  };
}
