import { ColloquyError, mark } from "./colloquy-error.ts";

/** What kind of thing is wrong with a value. */
export type DecodeErrorCode =
  | "not-json"
  | "missing-member"
  | "refused-member"
  | "wrong-type"
  | "wrong-value"
  | "unknown-tag"
  | "out-of-range"
  | "wrong-format"
  | "wrong-length";

/** What is wrong, where, and what would have been right. */
export interface DecodeProblem {
  readonly code: DecodeErrorCode;
  /** RFC 6901 pointer into the decoded value; empty for the value itself. */
  readonly pointer: string;
  readonly expected: string;
  /** The beginning of what came instead. */
  readonly received: string;
  readonly help?: string | undefined;
}

/** A value that breaks the contract. Anything merely unknown (a variant, an enum value, a member) is no such error. */
export class DecodeError extends ColloquyError implements DecodeProblem {
  readonly code: DecodeErrorCode;
  readonly pointer: string;
  readonly expected: string;
  readonly received: string;
  readonly help: string | undefined;
  /** The whole value, or the text when it is not even JSON. */
  readonly value: unknown;

  static {
    mark(DecodeError, "DecodeError");
  }

  constructor(problem: DecodeProblem, value: unknown, options?: ErrorOptions) {
    const place = problem.pointer === "" ? "The value" : problem.pointer;
    super(`${place}: expected ${problem.expected}, received ${problem.received}.`, options);
    this.code = problem.code;
    this.pointer = problem.pointer;
    this.expected = problem.expected;
    this.received = problem.received;
    this.help = problem.help;
    this.value = value;
  }
}
