import type { NumberType, StringType, Type } from "@colloquy/ir";
import { patternsOf } from "../formats.ts";
import { quote } from "./text.ts";

const texts: Readonly<Record<Exclude<NonNullable<StringType["format"]>, "prefixedId">, string>> = {
  instant: "2026-01-02T03:04:05Z",
  uuid: "018f3c2e-7b1a-7c3d-9e4f-0123456789ab",
  base64: "aGk=",
  bytes: "bytes",
};

/** 32 hexadecimal digits behind a prefix. */
export const idText = (prefix: string): string => `${prefix}_0123456789abcdef0123456789abcdef`;

/** Opaque JSON with something of every kind. */
export const OPAQUE = '{"any":["thing",1.5,{"nested":null}],"on":true}';

/** Texts that might fit a pattern; each is lengthened as far as a minimum asks. */
const CANDIDATES = [
  "a",
  "A",
  "0",
  "a0",
  "A0",
  "_",
  "-",
  "a-a",
  "a.a",
  "a/a",
  "A/0",
  "https://a.example",
  " ",
];

type Scalar = Exclude<Type, { kind: "reference" | "list" | "map" | "nullable" }>;

/** The plain value of a scalar. Throws for text whose pattern no candidate fits. */
export function printScalar(type: Scalar, name: string): string {
  switch (type.kind) {
    case "string":
      return quote(textFor(type, name));
    case "boolean":
      return "true";
    case "integer":
      return String(Math.min(Math.max(1, type.minimum ?? 1), type.maximum ?? 1));
    case "number":
      return String(numberFor(type));
    case "literal":
      return JSON.stringify(type.value);
    case "json":
      return OPAQUE;
    case "null":
      return "null";
  }
}

function textFor(type: StringType, name: string): string {
  const known = type.format === "prefixedId" ? idText(type.prefix ?? "") : type.format && texts[type.format];
  const candidates = known === undefined ? [name, ...CANDIDATES] : [known];
  const fitting = candidates.map((one) => one.padEnd(type.minimum ?? 0, one)).find((one) => fits(one, type));
  if (fitting === undefined) throw new Error(`No sample fits ${JSON.stringify(type)} of ${name}.`);
  return fitting;
}

/** Whether text keeps pattern and bounds. */
export const fits = (text: string, type: StringType): boolean =>
  patternsOf(type).every((pattern) => new RegExp(pattern).test(text)) &&
  text.length >= (type.minimum ?? 0) &&
  text.length <= (type.maximum ?? Infinity);

/** One half if it is between the bounds, else what is just inside them. */
function numberFor({ minimum, maximum, exclusiveMinimum, exclusiveMaximum }: NumberType): number {
  const low = minimum ?? exclusiveMinimum ?? -Infinity;
  const high = maximum ?? exclusiveMaximum ?? Infinity;
  if (low < 0.5 && high > 0.5) return 0.5;
  if (low === -Infinity) return high - 1;
  return high === Infinity ? low + 1 : (low + high) / 2;
}
