import type { IntegerType, Type } from "@colloquy/ir";
import { type Operator, operator, types } from "./operator.ts";

const text: Type = { kind: "string" };
const json: Type = { kind: "json" };
const instead = { instant: "uuid", uuid: "instant", base64: "uuid" } as const;

/** Ways to break text, numbers, fixed values, and what holds values of another type. */
export const scalarOperators: readonly Operator[] = [
  ...(["string", "boolean", "integer", "number"] as const).map((kind) =>
    operator(
      `any-value-for-${kind}`,
      `accepts any value in place of ${kind}`,
      types<Type["kind"]>(kind, () => json),
    ),
  ),
  operator(
    "format-dropped",
    "accepts any text for a time, id or bytes",
    types("string", (type) => (type.format === "bytes" ? undefined : without(type, "format"))),
  ),
  operator(
    "format-changed",
    "takes one form of text for another",
    types("string", (type) => {
      if (type.format === "prefixedId") return { ...type, prefix: `${type.prefix}x` };
      return type.format && type.format !== "bytes" ? { ...type, format: instead[type.format] } : undefined;
    }),
  ),
  operator(
    "pattern-dropped",
    "accepts text that does not match the pattern",
    types("string", (type) => without(type, "pattern")),
  ),
  ...(["minimum", "maximum"] as const).flatMap((bound) => [
    operator(
      `length-${bound}-dropped`,
      `accepts text beyond its ${bound} length`,
      types("string", (type) => without(type, bound)),
    ),
    operator(
      `items-${bound}-dropped`,
      `accepts lists beyond their ${bound} length`,
      types("list", (type) => without(type, bound)),
    ),
    operator(
      `integer-${bound}-dropped`,
      `accepts integers beyond the ${bound}`,
      types("integer", (type) => without(type, bound)),
    ),
    operator(
      `integer-${bound}-narrowed`,
      `refuses the ${bound} integer`,
      types("integer", (type) => narrowed(type, bound)),
    ),
  ]),
  ...(["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"] as const).map((bound) =>
    operator(
      `number-${bound}-dropped`,
      `accepts numbers beyond ${bound}`,
      types("number", (type) => without(type, bound)),
    ),
  ),
  operator(
    "bounds-inclusive",
    "accepts numbers at a bound that is excluded",
    types("number", ({ exclusiveMinimum, exclusiveMaximum, ...type }) =>
      exclusiveMinimum === undefined && exclusiveMaximum === undefined
        ? undefined
        : {
            ...type,
            ...(exclusiveMinimum !== undefined && { minimum: exclusiveMinimum }),
            ...(exclusiveMaximum !== undefined && { maximum: exclusiveMaximum }),
          },
    ),
  ),
  operator(
    "width-changed",
    "keeps integers in another width",
    types("integer", (type) => ({ ...type, width: type.width === 32 ? 53 : 32 })),
  ),
  operator(
    "sign-changed",
    "takes signed integers for unsigned ones, and the other way round",
    types("integer", (type) => ({ ...type, signed: !type.signed })),
  ),
  operator(
    "integer-as-number",
    "accepts fractions for integers",
    types("integer", () => ({ kind: "number" })),
  ),
  operator(
    "literal-misspelled",
    "demands another text than the fixed one",
    types("literal", ({ value }) =>
      typeof value === "string" ? { kind: "literal", value: `${value}_` } : undefined,
    ),
  ),
  operator(
    "literal-as-text",
    "accepts any text for a fixed one",
    types("literal", ({ value }) => (typeof value === "string" ? text : undefined)),
  ),
  operator(
    "reference-unread",
    "does not check a value of a named type",
    types("reference", () => json),
  ),
  operator(
    "items-unread",
    "does not check the items of a list",
    types("list", (type) => (type.items.kind === "json" ? undefined : { ...type, items: json })),
  ),
  operator(
    "values-unread",
    "does not check the values of a map",
    types("map", (type) => (type.values.kind === "json" ? undefined : { ...type, values: json })),
  ),
  operator(
    "null-item-refused",
    "refuses null inside a list, map or alias",
    types("nullable", ({ type }) => type),
  ),
];

/** The type without a bound or form; nothing where it has none. */
function without<T extends Type>(type: T, member: keyof T): T | undefined {
  if (type[member] === undefined) return undefined;
  const { [member]: _, ...rest } = type;
  return rest as T;
}

const ranges = {
  signed: { 32: [-(2 ** 31), 2 ** 31 - 1], 53: [Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER] },
  unsigned: { 32: [0, 2 ** 32 - 1], 53: [0, Number.MAX_SAFE_INTEGER] },
} as const;

/** One less room at one end; 64-bit bounds that no double holds stay as they are. */
function narrowed(type: IntegerType, bound: "minimum" | "maximum"): IntegerType | undefined {
  const own = type.width === 64 ? undefined : ranges[type.signed ? "signed" : "unsigned"][type.width];
  const limit = type[bound] ?? own?.[bound === "minimum" ? 0 : 1];
  return limit === undefined ? undefined : { ...type, [bound]: limit + (bound === "minimum" ? 1 : -1) };
}
