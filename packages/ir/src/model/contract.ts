import { z } from "zod";
import { namedTypeSchema } from "./definitions.ts";
import { docsSchema } from "./docs.ts";
import { protocolSchema } from "./protocol.ts";
import { type Data, described, hashSchema } from "./schema.ts";

export const contractSchema = z.strictObject({
  irVersion: described(z.string(), "Version of this model, as in semantic versioning."),
  id: z.string(),
  title: z.string(),
  version: z.string(),
  baseUri: described(z.string(), "What the addresses of published documents begin with."),
  docs: docsSchema,
  types: described(z.array(namedTypeSchema), "Sorted by id."),
  protocols: z.array(protocolSchema),
  hash: described(hashSchema, "Of the canonical JSON of all the rest."),
});

/** A contract as plain data: everything a target needs, nothing it has to look up. */
export type Contract = Data<typeof contractSchema>;
