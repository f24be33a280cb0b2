import type { IntegerType, NumberType } from "@colloquy/ir";
import type { DocumentObject } from "../json-text.ts";

/** The least and greatest number of each width; for 53 bits what a double keeps exactly. */
const signedRanges = {
  32: [-(2 ** 31), 2 ** 31 - 1],
  53: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  64: [-(2n ** 63n), 2n ** 63n - 1n],
} as const;
const unsignedMaxima = { 32: 2 ** 32 - 1, 53: Number.MAX_SAFE_INTEGER, 64: 2n ** 64n - 1n } as const;

/** A whole number: its bounds where the contract has any, else those of its width. */
export function integerSchema({ width, signed, minimum, maximum }: IntegerType): DocumentObject {
  const [least, greatest] = signed ? signedRanges[width] : [0, unsignedMaxima[width]];
  return { type: "integer", minimum: minimum ?? least, maximum: maximum ?? greatest };
}

/** A finite double. */
export const numberSchema = ({ kind, ...bounds }: NumberType): DocumentObject => ({ type: kind, ...bounds });
