import type { IntegerType, NumberType } from "@colloquy/ir";
import type { DocumentObject } from "../json-text.ts";
import type { Dialect } from "./dialect.ts";

/** The smallest and largest integer of each width; for 53 bits those a double represents exactly. */
const signedRanges = {
  32: [-(2 ** 31), 2 ** 31 - 1],
  53: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
  64: [-(2n ** 63n), 2n ** 63n - 1n],
} as const;
const unsignedMaxima = { 32: 2 ** 32 - 1, 53: Number.MAX_SAFE_INTEGER, 64: 2n ** 64n - 1n } as const;

/** An integer: with the bounds of the contract, else those of its width. */
export function integerSchema(type: IntegerType, { annotate }: Dialect): DocumentObject {
  const [smallest, largest] = type.signed ? signedRanges[type.width] : [0, unsignedMaxima[type.width]];
  const bounds = { minimum: type.minimum ?? smallest, maximum: type.maximum ?? largest };
  return { type: "integer", ...annotate(type), ...bounds };
}

/** A finite double. */
export const numberSchema = ({ kind, ...bounds }: NumberType): DocumentObject => ({ type: kind, ...bounds });
