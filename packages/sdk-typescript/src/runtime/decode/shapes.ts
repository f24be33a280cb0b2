import { at, type Check, type Failure, fault, mismatch } from "./failure.ts";

/** The members of a `T` before they are checked. */
export type Unchecked<T> = { readonly [Name in keyof T]?: unknown };

/** The six kinds of JSON value. */
export type JsonKind = "null" | "boolean" | "number" | "string" | "array" | "object";

/** Whether `value` is a JSON object. */
export function isObject<T = Record<string, unknown>>(value: unknown): value is Unchecked<T> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A member whose name every object inherits something by; `undefined` unless the object has it itself. */
export const ownMember = (value: object, name: string): unknown =>
  Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;

/** Whether an optional member that may be `null` says anything. */
export const isPresent = (value: unknown): boolean => value !== undefined && value !== null;

/** The kind of a JSON value; `undefined` for anything JSON has no text for. */
export function kindOf(value: unknown): JsonKind | undefined {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  if (type === "bigint") return "number";
  return type === "boolean" || type === "number" || type === "string" || type === "object" ? type : undefined;
}

/** Every item, and how many there are; the first fault ends the walk. */
export function checkList(
  value: unknown,
  check: Check,
  minimum = 0,
  maximum = Infinity,
): Failure | undefined {
  if (!Array.isArray(value)) return mismatch("an array", value);
  if (value.length < minimum || value.length > maximum) return checkLength(value, minimum, maximum);
  for (let index = 0; index < value.length; index += 1) {
    const failure = check(value[index], value, index);
    if (failure !== undefined) return at(index, failure);
  }
  return undefined;
}

/** Every value of a dictionary. */
export function checkMap(value: unknown, check: Check): Failure | undefined {
  if (!isObject<Record<string, unknown>>(value)) return mismatch("an object", value);
  for (const key of Object.keys(value)) {
    const failure = check(value[key], value, key);
    if (failure !== undefined) return at(key, failure);
  }
  return undefined;
}

/** How long a list or a text is; a text is measured in UTF-16 code units. */
export function checkLength(
  value: string | readonly unknown[],
  minimum: number,
  maximum: number,
): Failure | undefined {
  if (value.length >= minimum && value.length <= maximum) return undefined;
  return fault("wrong-length", `a length of ${minimum} to ${maximum}`, value);
}

/** That an object has no members besides the known ones. */
export function checkMembers(value: object, known: readonly string[]): Failure | undefined {
  for (const key of Object.keys(value)) {
    if (!known.includes(key))
      return fault("refused-member", `only the members ${known.join(", ")}`, value, key);
  }
  return undefined;
}
