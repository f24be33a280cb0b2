import type { ExitName } from "../exit-codes.ts";
import { Failure } from "../failure.ts";
import type { FileDiagnostic } from "../terminal/diagnostics.ts";

/** A failure as it crosses from one thread to another. */
interface FailureRecord {
  readonly exit: ExitName;
  readonly message: string;
  readonly diagnostics: readonly FileDiagnostic[];
  readonly help: string | undefined;
  readonly stack: string | undefined;
}

/** What a thread posts, once. */
export type Answer<Output> =
  | { readonly ok: true; readonly output: Output }
  | { readonly ok: false; readonly failure: FailureRecord };

/** A failure as plain data. */
export function toRecord(failure: Failure): FailureRecord {
  const { exit, message, diagnostics, help } = failure;
  const origin = failure.cause instanceof Error ? failure.cause : failure;
  return { exit, message, diagnostics, help, stack: origin.stack };
}

/** The failure again, with the stack of the thread it happened in as its cause. */
export function fromRecord({ exit, message, diagnostics, help, stack }: FailureRecord): Failure {
  const cause = Object.assign(new Error(message), { stack });
  return new Failure(exit, message, { diagnostics, cause, ...(help === undefined ? {} : { help }) });
}
