import { Failure } from "../../../failure.ts";
import type { FileDiagnostic } from "../../../terminal/diagnostics.ts";
import type { Change } from "./change.ts";

const reasons = {
  edited: {
    code: "edited-by-hand",
    message: "was edited since it was generated",
    help: "Move the edit to the contract or to a file of its own; --force discards it.",
  },
  foreign: {
    code: "not-generated",
    message: "stands where a generated file should go, and colloquy did not make it",
    help: "Move it away or choose another `out`; --force overwrites it.",
  },
} as const;

/** One warning for each file whose edits would be lost. */
export const lossesOf = (changes: readonly Change[]): readonly FileDiagnostic[] =>
  changes.flatMap(({ path, loses }) =>
    loses === undefined ? [] : [{ ...reasons[loses], severity: "warning", pointer: "", file: path }],
  );

/** Refuses to lose what a person wrote. Nothing has been written when it throws. */
export function refuseLosses(changes: readonly Change[]): void {
  const losses = lossesOf(changes);
  if (losses.length === 0) return;
  throw new Failure(
    "stale",
    `nothing was written: ${losses.length === 1 ? "a file" : `${losses.length} files`} would lose what is in it`,
    {
      diagnostics: losses.map((loss) => ({ ...loss, severity: "error" })),
      help: "With --force the text is overwritten.",
    },
  );
}
