import { z } from "zod";
import { docsSchema, hashSchema, jsonSchema } from "./docs.ts";
import { named } from "./named.ts";
import { typeSchema } from "./types.ts";

export const fieldSchema = named(
  "Field",
  z.strictObject({
    name: z.string(),
    type: typeSchema,
    presence: z.strictObject({
      required: z.boolean(),
      nullable: z.boolean(),
      nullMeans: z.exactOptional(z.literal(["absent", "value"])),
    }),
    docs: docsSchema,
    unit: z.exactOptional(z.string()),
    default: z.exactOptional(jsonSchema),
  }),
);

/** Members that every definition has. */
const definition = {
  id: z.string(),
  namespace: z.string(),
  name: z.string(),
  derived: z.exactOptional(z.literal(true)),
  docs: docsSchema,
  examples: z.array(jsonSchema),
  hash: hashSchema,
};

const objectSchema = z.strictObject({
  ...definition,
  kind: z.literal("object"),
  fields: z.array(fieldSchema),
  extras: z.literal(["keep", "refuse"]),
});

const unionSchema = z.strictObject({
  ...definition,
  kind: z.literal("union"),
  discriminator: z.discriminatedUnion("rule", [
    z.strictObject({ rule: z.literal("tag"), field: z.string() }),
    z.strictObject({ rule: z.literal("jsonKind") }),
    z.strictObject({ rule: z.literal("member") }),
  ]),
  open: z.boolean(),
  reason: z.exactOptional(z.string()),
  variants: z.array(z.strictObject({ keys: z.array(z.string()), type: typeSchema })),
});

const enumSchema = z.strictObject({
  ...definition,
  kind: z.literal("enum"),
  open: z.boolean(),
  reason: z.exactOptional(z.string()),
  values: z.array(z.strictObject({ value: z.string(), description: z.string() })),
});

export const namedTypeSchema = named(
  "NamedType",
  z.discriminatedUnion("kind", [
    objectSchema,
    unionSchema,
    enumSchema,
    z.strictObject({ ...definition, kind: z.literal("alias"), type: typeSchema }),
  ]),
);
