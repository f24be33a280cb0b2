import { z } from "zod";
import { named } from "./named.ts";

const id = z.string();

const partSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("operation"), id }),
  z.strictObject({ kind: z.literal("method"), id }),
  z.strictObject({
    kind: z.literal("message"),
    direction: z.literal(["clientToServer", "serverToClient", "both"]),
    id,
  }),
  z.strictObject({ kind: z.literal("variant"), union: z.string(), id }),
]);

export const counterpartSchema = named(
  "Counterpart",
  z.strictObject({
    part: partSchema,
    types: z.array(z.string()),
    variantsOf: z.exactOptional(z.string()),
    topic: z.exactOptional(z.string()),
    reason: z.exactOptional(z.string()),
  }),
);
