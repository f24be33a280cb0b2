import {
  base64,
  boolean,
  bytes,
  float64,
  instant,
  int32,
  int53,
  int64,
  uint32,
  uint53,
  uuid,
} from "@colloquy/define";
import { z } from "zod";
import type { Json } from "../../model.ts";
import { keywordsOf, type Node } from "../document.ts";
import type { JsonObject } from "../json.ts";
import type { Builder } from "./builder.ts";

const textFormats: Readonly<Record<string, () => z.ZodString>> = {
  "date-time": instant,
  uuid,
  byte: base64,
  binary: bytes,
};
const numberOf = (value: Json | undefined): number | undefined =>
  typeof value === "number" ? value : undefined;

/** Text. A format without a counterpart is told and not kept. */
export function buildString(node: Node, { findings }: Builder): z.ZodType {
  const { format, contentEncoding, minLength, maxLength, pattern } = keywordsOf(node);
  const name = contentEncoding === "base64" ? "byte" : typeof format === "string" ? format : undefined;
  const make = name === undefined ? undefined : textFormats[name];
  if (name !== undefined && !make)
    findings.lost(node.pointer, "format-not-kept", `The format "${name}"`, "becomes plain text");
  let schema = make ? make() : z.string();
  if (typeof minLength === "number") schema = schema.min(minLength);
  if (typeof maxLength === "number") schema = schema.max(maxLength);
  const expression = typeof pattern === "string" ? toExpression(pattern) : undefined;
  if (typeof pattern === "string" && !expression)
    findings.lost(
      node.pointer,
      "pattern-not-kept",
      `The pattern ${pattern}`,
      "is no ECMAScript regular expression",
    );
  return expression ? schema.regex(expression) : schema;
}

function toExpression(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern, "u");
  } catch {
    return undefined; // reported by the caller
  }
}

export const buildBoolean = (): z.ZodType => boolean();

/** A number that may have a fraction. */
export const buildNumber = (node: Node): z.ZodType => bounded(float64(), boundsOf(keywordsOf(node)));

/** A whole number: of the width its format or its bounds tell, else what every JSON reader keeps exactly. */
export function buildInteger(node: Node, { findings }: Builder): z.ZodType {
  const { format } = keywordsOf(node);
  const bounds = boundsOf(keywordsOf(node));
  const given = Object.values(bounds);
  const isSafe = (bound: number) => Math.abs(bound) <= Number.MAX_SAFE_INTEGER;
  const isBounded = given.length === 2 && given.every(isSafe);
  if ((format === "int64" && !isBounded) || !given.every(isSafe)) {
    if (given.some(isSafe))
      findings.lost(node.pointer, "bounds-not-kept", "Bounds of a 64-bit integer", "nothing will check them");
    return int64();
  }
  const width = format === "int32" || format === "uint32" ? format : "int53";
  const isUnsigned = width === "int53" && (bounds.minimum ?? bounds.exclusiveMinimum ?? -1) >= 0;
  return bounded(isUnsigned ? uint53() : widths[width](), bounds);
}

const widths = { int32, uint32, int53 } as const;

type Bounds = Partial<Record<"minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum", number>>;

/** Bounds of either spelling: until draft 4, as in OpenAPI 3.0, `exclusiveMinimum: true` changed what `minimum` means. */
function boundsOf({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: JsonObject): Bounds {
  const low = numberOf(minimum);
  const high = numberOf(maximum);
  const all = {
    minimum: exclusiveMinimum === true ? undefined : low,
    maximum: exclusiveMaximum === true ? undefined : high,
    exclusiveMinimum: exclusiveMinimum === true ? low : numberOf(exclusiveMinimum),
    exclusiveMaximum: exclusiveMaximum === true ? high : numberOf(exclusiveMaximum),
  };
  return Object.fromEntries(Object.entries(all).filter(([, bound]) => bound !== undefined));
}

function bounded(
  schema: z.ZodNumber,
  { minimum, maximum, exclusiveMinimum, exclusiveMaximum }: Bounds,
): z.ZodType {
  let narrowed = schema;
  if (minimum !== undefined) narrowed = narrowed.min(minimum);
  if (maximum !== undefined) narrowed = narrowed.max(maximum);
  if (exclusiveMinimum !== undefined) narrowed = narrowed.gt(exclusiveMinimum);
  return exclusiveMaximum === undefined ? narrowed : narrowed.lt(exclusiveMaximum);
}
