import { styleText } from "node:util";
import type { ExitName } from "./exit-codes.ts";
import { exitCodes } from "./exit-codes.ts";

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

/** A failure as a person reads it on standard error. */
export function toReport({ message, help }: Failure, colour: boolean): string {
  const error = colour ? styleText(["bold", "red"], "error", { validateStream: false }) : "error";
  return [`${error}  ${message}`, ...help.map((line) => `       ${line}`), ""].join("\n");
}

/** The same for a program: one line, in the shape the command line uses. */
export function toReportLine({ exit, code, message, help }: Failure): string {
  const error = { code: exit, exit: exitCodes[exit], reason: code, message, help };
  return `${JSON.stringify({ ok: false, error })}\n`;
}
