import { DecodeError, type DecodeErrorCode } from "../errors/decode-error.ts";

/** A fault on its way out of nested checks: each level adds the name of the member it looked into. */
export interface Failure {
  readonly code: DecodeErrorCode;
  readonly expected: string;
  readonly received: unknown;
  readonly help: string | undefined;
  /** From the innermost member outwards. */
  readonly path: (string | number)[];
}

/** What checks return: nothing when the value keeps the contract. */
export type Check = (value: unknown, holder: object, key: string | number) => Failure | undefined;

/** Adds the member in which `failure` was found. */
export function at(key: string | number, failure: Failure): Failure {
  failure.path.push(key);
  return failure;
}

/** A fault in `received`, or in the member `key` that holds it. */
export function fault(
  code: DecodeErrorCode,
  expected: string,
  received: unknown,
  key?: string | number,
  help?: string,
): Failure {
  return { code, expected, received, help, path: key === undefined ? [] : [key] };
}

/** A value of another JSON type than expected, or none at all. */
export function mismatch(expected: string, received: unknown, key?: string | number): Failure {
  return fault(received === undefined ? "missing-member" : "wrong-type", expected, received, key);
}

/** A value that is none of the fixed ones. */
export function notOneOf(values: Iterable<unknown>, received: unknown, key?: string | number): Failure {
  const expected = [...values].map((value) => JSON.stringify(value)).join(" or ");
  return fault(received === undefined ? "missing-member" : "wrong-value", expected, received, key);
}

/** The tag of a variant nobody knows: any text. */
export function checkTag(received: unknown, key: string): Failure | undefined {
  return typeof received === "string" ? undefined : mismatch("a string", received, key);
}

/** A tag that a closed union does not have, or no tag at all. */
export function unknownTag(known: Iterable<string>, received: unknown, key: string): Failure {
  if (typeof received !== "string") return mismatch("a string", received, key);
  const expected = [...known].map((tag) => JSON.stringify(tag)).join(" or ");
  return fault(
    "unknown-tag",
    expected,
    received,
    key,
    "This union is closed: no version of the protocol may add to it.",
  );
}

/** An object with none of the members that would tell what it is. */
export function missingAll(members: readonly string[], received: object): Failure {
  return fault("missing-member", `one of the members ${members.join(", ")}`, received);
}

/** `value` itself, now known to be a `T`; throws `DecodeError` when there is a failure. */
export function accept<T>(failure: Failure | undefined, value: unknown): T {
  if (failure === undefined) return value as T;
  const { code, expected, received, help, path } = failure;
  throw new DecodeError(
    { code, pointer: pointerOf(path), expected, received: describe(received), help },
    value,
  );
}

function pointerOf(path: readonly (string | number)[]): string {
  const escaped = path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`);
  return escaped.reverse().join("");
}

function describe(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return `an array of ${value.length}`;
  if (typeof value === "object" && value !== null) return "an object";
  const text = typeof value === "bigint" ? `${value}` : (JSON.stringify(value) ?? typeof value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
