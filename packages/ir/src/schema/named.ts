import { z } from "zod";

/** Names of the definitions in the published schema; a registry of its own, because zod's global one belongs to contracts. */
export const names = z.registry<{ id: string }>();

/** Gives a schema its own definition in the published schema. */
export function named<S extends z.ZodType>(id: string, schema: S): S {
  names.add(schema, { id });
  return schema;
}
