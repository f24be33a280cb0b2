import type { ExitName } from "./exit-codes.ts";
import type { FileDiagnostic } from "./terminal/diagnostics.ts";

/** What a failure may bring besides its message. */
export interface FailureDetails {
  /** Everything that is wrong, not only the first thing. */
  readonly diagnostics?: readonly FileDiagnostic[];
  /** What to do about it, as a sentence. */
  readonly help?: string;
  readonly cause?: unknown;
}

/** A failure that was foreseen: it ends the command with a known exit code and without a stack. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly exit: ExitName;
  readonly diagnostics: readonly FileDiagnostic[];
  readonly help: string | undefined;

  constructor(exit: ExitName, message: string, details: FailureDetails = {}) {
    super(message, details.cause === undefined ? {} : { cause: details.cause });
    this.exit = exit;
    this.diagnostics = details.diagnostics ?? [];
    this.help = details.help;
  }
}

/** Says that the person ended it, unless they did not. */
export function throwIfInterrupted(signal: AbortSignal): void {
  if (signal.aborted) throw new Failure("interrupted", "interrupted");
}
