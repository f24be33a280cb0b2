import { z } from "zod";
import { docsSchema } from "./docs.ts";
import { type Data, described, hashSchema, jsonSchema, named } from "./schema.ts";
import { typeSchema } from "./types.ts";

const presenceSchema = z.strictObject({
  required: described(z.boolean(), "Whether the member must be there."),
  nullable: described(z.boolean(), "Whether its value may be `null`."),
  nullMeans: described(
    z.exactOptional(z.literal(["absent", "value"])),
    "Whether `null` means the same as leaving the member out; only when it may be both.",
  ),
});

export const fieldSchema = named(
  "Field",
  "A member of an object, or a parameter.",
  z.strictObject({
    name: described(z.string(), "Exactly as on the wire."),
    type: typeSchema,
    presence: presenceSchema,
    docs: docsSchema,
    unit: z.exactOptional(z.string()),
    default: described(z.exactOptional(jsonSchema), "What a reader assumes when the member is absent."),
  }),
);

/** Members that every definition has. */
const definition = {
  id: described(z.string(), "`<namespace>.<name>`, unique in the contract."),
  namespace: z.string(),
  name: z.string(),
  derived: described(
    z.exactOptional(z.literal(true)),
    "The contract gives the type no name: it is made from the place where the type stands.",
  ),
  docs: docsSchema,
  examples: z.array(jsonSchema),
  hash: described(hashSchema, "Of the canonical JSON of this definition and of all it refers to."),
};

const objectSchema = z.strictObject({
  ...definition,
  kind: z.literal("object"),
  fields: described(z.array(fieldSchema), "In the order of the contract."),
  extras: described(z.literal(["keep", "refuse"]), "What becomes of members that no field names."),
});

const discriminatorSchema = z.discriminatedUnion("rule", [
  described(
    z.strictObject({ rule: z.literal("tag"), field: z.string() }),
    "The text of the member `field` is a key of the variant.",
  ),
  described(
    z.strictObject({ rule: z.literal("jsonKind") }),
    "The kind of JSON value is a key of the variant.",
  ),
  described(
    z.strictObject({ rule: z.literal("member") }),
    "The first variant whose key is a member that is present; the empty key takes all that is left.",
  ),
]);

const variantSchema = z.strictObject({
  keys: described(
    z.array(z.string()),
    "Tags (several when the variant is itself a union), a kind of JSON value, or the name of a member.",
  ),
  type: typeSchema,
});

/** Whether what the contract does not list is kept, and why it is not. */
const openness = {
  open: described(
    z.boolean(),
    "Whether an unknown tag or value is kept. A union is open only with rule `tag`.",
  ),
  reason: described(z.exactOptional(z.string()), "Why it is closed."),
};

const unionSchema = z.strictObject({
  ...definition,
  kind: z.literal("union"),
  discriminator: discriminatorSchema,
  ...openness,
  variants: z.array(variantSchema),
});

const enumSchema = z.strictObject({
  ...definition,
  kind: z.literal("enum"),
  ...openness,
  values: z.array(z.strictObject({ value: z.string(), description: z.string() })),
});

const aliasSchema = z.strictObject({ ...definition, kind: z.literal("alias"), type: typeSchema });

export const namedTypeSchema = named(
  "NamedType",
  "A definition of the contract.",
  z.discriminatedUnion("kind", [objectSchema, unionSchema, enumSchema, aliasSchema]),
);

/** Whether a field may be left out, may be `null`, and what `null` then means. */
export type Presence = Data<typeof presenceSchema>;
/** A member of an object, or a parameter. */
export type Field = Data<typeof fieldSchema>;
export type ObjectType = Data<typeof objectSchema>;
/** How a reader tells the variants of a union apart. */
export type Discriminator = Data<typeof discriminatorSchema>;
export type Variant = Data<typeof variantSchema>;
export type UnionType = Data<typeof unionSchema>;
export type EnumType = Data<typeof enumSchema>;
/** A name for a type that is no object, union or enum. */
export type AliasType = Data<typeof aliasSchema>;
/** A definition of the contract. */
export type NamedType = Data<typeof namedTypeSchema>;
