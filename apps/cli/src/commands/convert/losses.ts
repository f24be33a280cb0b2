import type { MetLoss, NumberedFrame } from "@colloquy/session/convert";
import type { Theme } from "../../terminal/theme.ts";

/** A kind of loss, and the line of the capture where it was met first. */
export interface PlacedLoss extends Omit<MetLoss, "first"> {
  /** From 1; absent for what only the result has. */
  readonly line?: number;
}

/** Losses by line instead of by frame. */
export const placeLosses = (losses: readonly MetLoss[], frames: readonly NumberedFrame[]): PlacedLoss[] =>
  losses.map(({ first, ...loss }) => {
    const line = first === undefined ? undefined : frames[first]?.line;
    return { ...loss, ...(line !== undefined && { line }) };
  });

/** One line per kind: what became of what, how often, where first, and why. */
export function formatLosses(losses: readonly PlacedLoss[], theme: Theme): readonly string[] {
  const width = Math.max(0, ...losses.map(({ what }) => what.length));
  return losses.map(({ fate, what, count, line, protocol, why }) => {
    const place = line === undefined ? "" : `line ${line}`;
    const reason = theme.dim(`${protocol}: ${why}`);
    return `${fate.padEnd(7)}  ${what.padEnd(width)}  ${`${count}×`.padStart(4)}  ${place.padEnd(9)}  ${reason}`;
  });
}
