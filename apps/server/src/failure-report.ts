import { styleText } from "node:util";
import { exitCodes } from "./exit-codes.ts";
import type { Failure } from "./failure.ts";

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
