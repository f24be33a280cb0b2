import type { Json } from "../model.ts";

/**
 * The one text of a JSON value (RFC 8785): members ordered by UTF-16 code units, no white space, numbers as ECMAScript
 * prints them. Throws for what JSON has no text for.
 */
export function canonicalJson(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return scalar(value as null | boolean | number | string);
  const members = Object.entries(value).toSorted(memberOrder);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join(",")}}`;
}

/** Orders members by the UTF-16 code units of their names. */
export const memberOrder = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : 1;

function scalar(value: null | boolean | number | string): string {
  if (typeof value === "number" && !Number.isFinite(value))
    throw new TypeError(`${value} is no JSON number.`);
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) throw new TypeError(`A value of type ${typeof value} is no JSON.`);
  return text;
}

/** Whether a value is JSON all the way down. */
export function isJson(value: unknown): value is Json {
  if (value === null || typeof value === "boolean" || typeof value === "string") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object") return false;
  return Array.isArray(value) ? value.every(isJson) : isPlain(value) && Object.values(value).every(isJson);
}

function isPlain(value: object): boolean {
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
}
