import { z } from "zod";
import { type Data, described, named } from "./schema.ts";

const id = z.string();

const partSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("operation"), id }),
  z.strictObject({ kind: z.literal("method"), id }),
  z.strictObject({
    kind: z.literal("message"),
    direction: z.literal(["clientToServer", "serverToClient", "both"]),
    id,
  }),
  z.strictObject({ kind: z.literal("variant"), union: z.string(), id: described(id, "Tag of the variant.") }),
]);

export const counterpartSchema = named(
  "Counterpart",
  "What means the same as a part in the model that all protocols are translated to.",
  z.strictObject({
    part: partSchema,
    types: described(z.array(z.string()), "Ids of the types that mean the same, in full or in part."),
    variantsOf: described(
      z.exactOptional(z.string()),
      "Id of the union whose variant the part carries: the counterpart is that variant's.",
    ),
    topic: described(
      z.exactOptional(z.string()),
      "Subject of the part when no type means the same; parts of other protocols on the subject are its counterparts.",
    ),
    reason: described(z.exactOptional(z.string()), "Why no type means the same."),
  }),
);

/** A part of a protocol: an operation, a method, a message, or a variant of a union they carry. */
export type Part = Data<typeof partSchema>;
/** What means the same as a part in the model that all protocols are translated to. */
export type Counterpart = Data<typeof counterpartSchema>;
