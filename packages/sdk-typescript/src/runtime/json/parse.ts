import { DecodeError } from "../errors/decode-error.ts";
import { rebuild } from "./rebuild.ts";

/**
 * Finds every number in an object or array that JavaScript would print in another way: 16 digits and more, an exponent, a
 * fraction that ends with 0 or begins with six of them, and -0. Other numbers, and text inside strings, may fit too,
 * which costs time and nothing else.
 */
const NEEDS_CARE = /[[,: \t\n\r][-\d](?:[\d.]{15}|[\d.]*(?:[eE]|\.\d*0[\s,\]}])|0?\.000000|(?<=-)0[\s,\]}])/;

/**
 * `JSON.parse` that also keeps numbers as they were written: `stringifyJson` writes them so again, and decoders make
 * a `bigint` of a 64-bit integer that a double cannot hold. A number that is the whole text has no place to keep its
 * spelling. Throws `DecodeError` with code `not-json`.
 */
export function parseJson(text: string): unknown {
  const value = parseNatively(text);
  return NEEDS_CARE.test(text) ? rebuild(text) : value;
}

function parseNatively(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const received = text.length > 40 ? `${text.slice(0, 40)}…` : text;
    throw new DecodeError({ code: "not-json", pointer: "", expected: "JSON text", received }, text, {
      cause,
    });
  }
}
