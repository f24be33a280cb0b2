import { z } from "zod";
import { type Data, described, named } from "./schema.ts";

const length = z.exactOptional(z.int().nonnegative());
const bound = z.exactOptional(z.number());

const stringSchema = z.strictObject({
  kind: z.literal("string"),
  format: described(
    z.exactOptional(z.literal(["instant", "uuid", "base64", "bytes", "prefixedId"])),
    "Known form of the text. `bytes` is a file part of a form; in a JSON value any text stands for it.",
  ),
  prefix: described(
    z.exactOptional(z.string()),
    "Text before the underscore; only with `format: prefixedId`.",
  ),
  pattern: described(z.exactOptional(z.string()), "ECMAScript regular expression without flags."),
  minimum: described(length, "Smallest length in UTF-16 code units."),
  maximum: described(length, "Largest length in UTF-16 code units."),
});

const integerSchema = z.strictObject({
  kind: z.literal("integer"),
  width: described(z.literal([32, 53, 64]), "Bits; 53 is what an IEEE 754 double keeps exactly."),
  signed: z.boolean(),
  minimum: described(bound, "Given only where narrower than the width."),
  maximum: described(bound, "Given only where narrower than the width."),
});

const numberSchema = z.strictObject({
  kind: z.literal("number"),
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
});

const leaves = [
  z.strictObject({ kind: z.literal("reference"), id: described(z.string(), "Id of a named type.") }),
  stringSchema,
  z.strictObject({ kind: z.literal("boolean") }),
  integerSchema,
  numberSchema,
  z.strictObject({ kind: z.literal("literal"), value: z.union([z.string(), z.number(), z.boolean()]) }),
  z.strictObject({ kind: z.literal("json") }),
  z.strictObject({ kind: z.literal("null") }),
] as const;

const listSchema = z.strictObject({
  kind: z.literal("list"),
  get items(): z.ZodType<Type> {
    return typeSchema;
  },
  minimum: length,
  maximum: length,
});

const mapSchema = z.strictObject({
  kind: z.literal("map"),
  get values(): z.ZodType<Type> {
    return typeSchema;
  },
});

const nullableSchema = z.strictObject({
  kind: z.literal("nullable"),
  get type(): z.ZodType<Type> {
    return typeSchema;
  },
});

/** All kinds, as zod infers them; `types.test-d.ts` requires `Type` to be the same. */
export const kindsSchema = z.discriminatedUnion("kind", [...leaves, listSchema, mapSchema, nullableSchema]);

export const typeSchema: z.ZodType<Type> = named(
  "Type",
  "What a value is. Named types are referred to and never inlined. `json` is any value, kept as it is.",
  kindsSchema,
);

/** What a value is. Named types are referred to and never inlined; `json` is any value, kept as it is. */
export type Type = Data<(typeof leaves)[number]> | ListType | MapType | NullableType;

/** By hand, as are the next two: a type that is inferred from its schema cannot contain itself. */
interface ListType {
  readonly kind: "list";
  readonly items: Type;
  readonly minimum?: number;
  readonly maximum?: number;
}
interface MapType {
  readonly kind: "map";
  readonly values: Type;
}
interface NullableType {
  readonly kind: "nullable";
  readonly type: Type;
}
/** Text, possibly of a known form. Lengths count UTF-16 code units, as zod does. */
export type StringType = Data<typeof stringSchema>;
/** A whole number. Bounds are given only where narrower than the width. */
export type IntegerType = Data<typeof integerSchema>;
/** A finite IEEE 754 double. */
export type NumberType = Data<typeof numberSchema>;
