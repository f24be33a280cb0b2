import type { ExitName } from "./exit-codes.ts";

/** A reason not to start that was foreseen: printed without a stack. */
export class Failure extends Error {
  override readonly name = "Failure";
  readonly exit: ExitName;
  /** Stable name of the reason, for programs. */
  readonly code: string;
  /** What to do about each thing that is wrong. */
  readonly help: readonly string[];

  constructor(exit: ExitName, code: string, message: string, help: readonly string[] = []) {
    super(message);
    this.exit = exit;
    this.code = code;
    this.help = help;
  }
}
