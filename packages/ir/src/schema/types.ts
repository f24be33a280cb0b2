import { z } from "zod";
import type { Type } from "../model.ts";
import { named } from "./named.ts";

const length = z.exactOptional(z.int().nonnegative());
const bound = z.exactOptional(z.number());

const stringSchema = z.strictObject({
  kind: z.literal("string"),
  format: z.exactOptional(z.literal(["instant", "uuid", "base64", "bytes", "prefixedId"])),
  prefix: z.exactOptional(z.string()),
  pattern: z.exactOptional(z.string()),
  minimum: length,
  maximum: length,
});

const integerSchema = z.strictObject({
  kind: z.literal("integer"),
  width: z.literal([32, 53, 64]),
  signed: z.boolean(),
  minimum: bound,
  maximum: bound,
});

const numberSchema = z.strictObject({
  kind: z.literal("number"),
  minimum: bound,
  maximum: bound,
  exclusiveMinimum: bound,
  exclusiveMaximum: bound,
});

const literalSchema = z.strictObject({
  kind: z.literal("literal"),
  value: z.union([z.string(), z.number(), z.boolean()]),
});

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

/** All kinds of type, as zod infers them. */
export const typeVariantsSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("reference"), id: z.string() }),
  stringSchema,
  z.strictObject({ kind: z.literal("boolean") }),
  integerSchema,
  numberSchema,
  literalSchema,
  z.strictObject({ kind: z.literal("json") }),
  z.strictObject({ kind: z.literal("null") }),
  listSchema,
  mapSchema,
  nullableSchema,
]);

export const typeSchema: z.ZodType<Type> = named("Type", typeVariantsSchema);
