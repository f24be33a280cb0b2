import { z } from "zod";
import type { Json } from "../model.ts";
import { named } from "./named.ts";

/** Any JSON value; a text that was parsed holds nothing else. */
export const jsonSchema = z.unknown() as z.ZodType<Json>;

export const docsSchema = named(
  "Docs",
  z.strictObject({
    description: z.string(),
    since: z.exactOptional(z.string()),
    stability: z.literal(["stable", "experimental"]),
    source: z.exactOptional(z.string()),
    deprecated: z.exactOptional(
      z.strictObject({ replacement: z.string(), removal: z.exactOptional(z.string()) }),
    ),
  }),
);

/** SHA-256, hexadecimal. */
export const hashSchema = named("Hash", z.string().regex(/^[0-9a-f]{64}$/));
