import { lexemeOf } from "../json/lexemes.ts";
import { type Failure, fault, mismatch, notOneOf } from "./failure.ts";
import { checkLength } from "./shapes.ts";

const INT64_MINIMUM = -(2n ** 63n);
const INT64_MAXIMUM = 2n ** 63n - 1n;
/** RFC 3339 with any number of fraction digits and any offset; lower-case letters and leap seconds are legal there. */
const RFC_3339 = /^\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:[Zz]|[+-]\d{2}:\d{2})$/;
const ANY_UUID = /^[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}$/;
const BASE64_LETTERS = /^[A-Za-z0-9+/]*={0,2}$/;

/** Anything that is there at all. */
export function checkPresent(value: unknown): Failure | undefined {
  return value === undefined ? mismatch("any value", value) : undefined;
}

export function checkString(value: unknown): Failure | undefined {
  return typeof value === "string" ? undefined : mismatch("a string", value);
}

export function checkBoolean(value: unknown): Failure | undefined {
  return typeof value === "boolean" ? undefined : mismatch("true or false", value);
}

export function checkNull(value: unknown): Failure | undefined {
  return value === null ? undefined : mismatch("null", value);
}

/** A finite double. */
export function checkNumber(
  value: unknown,
  minimum = -Number.MAX_VALUE,
  maximum = Number.MAX_VALUE,
): Failure | undefined {
  if (typeof value !== "number") return mismatch("a number", value);
  if (value >= minimum && value <= maximum) return undefined;
  return fault("out-of-range", `a number from ${minimum} to ${maximum}`, value);
}

/** A finite double between two others, neither of them included. */
export function checkNumberBetween(value: unknown, above: number, below: number): Failure | undefined {
  if (typeof value !== "number") return mismatch("a number", value);
  if (value > above && value < below) return undefined;
  return fault("out-of-range", `a number above ${above} and below ${below}`, value);
}

/** An integer that a double keeps exactly. */
export function checkInteger(value: unknown, minimum: number, maximum: number): Failure | undefined {
  if (typeof value !== "number") return mismatch("an integer", value);
  if (!Number.isInteger(value)) return fault("wrong-type", "an integer", value);
  if (value >= minimum && value <= maximum) return undefined;
  return fault("out-of-range", `an integer from ${minimum} to ${maximum}`, value);
}

/**
 * A 64-bit integer: a `number` as far as doubles are exact, a `bigint` beyond. One that `parseJson` has read too
 * coarsely is replaced in its holder by the `bigint` of its digits.
 */
export function checkInt64(
  value: unknown,
  holder: object,
  key: string | number,
  minimum: bigint = INT64_MINIMUM,
  maximum: bigint = INT64_MAXIMUM,
): Failure | undefined {
  if (typeof value !== "number" && typeof value !== "bigint") return mismatch("an integer", value);
  const exact = exactInteger(value, holder, key);
  if (exact === undefined)
    return fault("wrong-type", "an integer whose digits are known (read it with parseJson)", value);
  if (exact < minimum || exact > maximum)
    return fault("out-of-range", `an integer from ${minimum} to ${maximum}`, exact);
  if (typeof value === "number" && !Number.isSafeInteger(value)) Object.assign(holder, { [key]: exact });
  return undefined;
}

function exactInteger(value: number | bigint, holder: object, key: string | number): bigint | undefined {
  if (typeof value === "bigint" || Number.isSafeInteger(value)) return BigInt(value);
  const digits = lexemeOf(holder, String(key), value);
  return digits !== undefined && /^-?\d+$/.test(digits) ? BigInt(digits) : undefined;
}

/** RFC 3339 text; it stays as sent. */
export const checkInstant = (value: unknown): Failure | undefined =>
  checkPattern(value, RFC_3339, "an RFC 3339 time");

/** A dashed UUID of any version. */
export const checkUuid = (value: unknown): Failure | undefined => checkPattern(value, ANY_UUID, "a UUID");

/** Text that fits `pattern` and is so long: twice as fast as a pattern that counts. */
export function checkId(value: unknown, pattern: RegExp, length: number): Failure | undefined {
  if (typeof value !== "string") return mismatch("a string", value);
  if (value.length === length && pattern.test(value)) return undefined;
  return fault("wrong-format", `${length} characters like ${pattern}`, value);
}

/** Padded standard base64. The length stands in for groups of four, which would be slow to match in megabytes. */
export function checkBase64(value: unknown): Failure | undefined {
  if (typeof value !== "string") return mismatch("a string", value);
  if (value.length % 4 === 0 && BASE64_LETTERS.test(value)) return undefined;
  return fault("wrong-format", "padded base64", value);
}

/** Text of a length within bounds, in UTF-16 code units. */
export function checkText(value: unknown, minimum: number, maximum: number): Failure | undefined {
  return typeof value === "string" ? checkLength(value, minimum, maximum) : mismatch("a string", value);
}

/** The one value. */
export function checkLiteral(value: unknown, only: string | number | boolean): Failure | undefined {
  return value === only ? undefined : notOneOf([only], value);
}

/** Text that fits `pattern`. */
export function checkPattern(
  value: unknown,
  pattern: RegExp,
  expected = `text like ${pattern}`,
): Failure | undefined {
  if (typeof value !== "string") return mismatch("a string", value);
  return pattern.test(value) ? undefined : fault("wrong-format", expected, value);
}
