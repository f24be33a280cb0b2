import { type Check, checksOf, definitionOf, type Schema } from "@colloquy/define/reflect";
import type { IntegerType, NumberType, Type } from "../model.ts";
import { type Bounds, foldChecks } from "./checks.ts";
import type { Place } from "./place.ts";
import type { Reports } from "./reports.ts";

type Integer = Pick<IntegerType, "width" | "signed">;
const WIDTHS: Readonly<Record<string, Integer["width"]>> = { int32: 32, uint32: 32, safeint: 53 };
const FLOAT32_MAXIMUM = 3.4028234663852886e38;

/** A number: whole when zod was told so. */
export function readNumber(schema: Schema, place: Place, reports: Reports): Type {
  if ((definitionOf(schema) as { coerce?: boolean }).coerce)
    return reports.refuse(
      place,
      "conversion",
      "Coercion takes what is no number.",
      "Write z.number() and convert outside.",
    );
  const bounds = foldChecks(checksOf(schema), place, reports);
  const form = bounds.formats.find((name) => WIDTHS[name] !== undefined);
  if (form === undefined) return readFloat(bounds);
  const isUnsigned = form === "uint32" || (bounds.minimum ?? bounds.exclusiveMinimum ?? -1) >= 0;
  return narrowed({ width: WIDTHS[form] as Integer["width"], signed: !isUnsigned }, bounds);
}

/** An integer whose width is known, narrowed by later checks. */
export function refineInteger(base: Integer, added: readonly Check[], place: Place, reports: Reports): Type {
  return narrowed(base, foldChecks(added, place, reports));
}

function readFloat(bounds: Bounds): NumberType {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = bounds.formats.includes("float32")
    ? { minimum: -FLOAT32_MAXIMUM, maximum: FLOAT32_MAXIMUM, ...bounds }
    : bounds;
  return {
    kind: "number",
    ...(minimum === undefined ? {} : { minimum }),
    ...(maximum === undefined ? {} : { maximum }),
    ...(exclusiveMinimum === undefined ? {} : { exclusiveMinimum }),
    ...(exclusiveMaximum === undefined ? {} : { exclusiveMaximum }),
  };
}

/** Bounds that say no more than the width are left out; exclusive ones become inclusive. */
function narrowed({ width, signed }: Integer, bounds: Bounds): IntegerType {
  const atLeast = Math.max(
    bounds.minimum ?? Number.NEGATIVE_INFINITY,
    Math.floor(bounds.exclusiveMinimum ?? Number.NEGATIVE_INFINITY) + 1,
  );
  const atMost = Math.min(
    bounds.maximum ?? Number.POSITIVE_INFINITY,
    Math.ceil(bounds.exclusiveMaximum ?? Number.POSITIVE_INFINITY) - 1,
  );
  const range = rangeOf({ width, signed });
  return {
    kind: "integer",
    width,
    signed,
    ...(atLeast > range.minimum ? { minimum: atLeast } : {}),
    ...(atMost < range.maximum ? { maximum: atMost } : {}),
  };
}

/** The least and the greatest value of a width, as doubles: exact up to 53 bits. */
export function rangeOf({ width, signed }: Integer): { readonly minimum: number; readonly maximum: number } {
  const maximum =
    width === 32 ? (signed ? 2 ** 31 - 1 : 2 ** 32 - 1) : width === 53 ? Number.MAX_SAFE_INTEGER : 2 ** 63;
  if (!signed) return { minimum: 0, maximum };
  return { minimum: width === 53 ? -maximum : -(2 ** (width - 1)), maximum };
}
