import { z } from "zod";

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [member: string]: Json };

/** What a schema of the model accepts, as data that nothing may write to. */
export type Data<S extends z.ZodType> = ReadonlyData<z.output<S>>;
type ReadonlyData<T> = [Json] extends [T]
  ? T
  : T extends object
    ? { readonly [K in keyof T]: ReadonlyData<T[K]> }
    : T;

/** What the published schema says of each part; a registry of its own, because zod's global one belongs to contracts. */
export const metadata = z.registry<{ id?: string; description?: string }>();

/** Gives a schema its own definition in the published schema. */
export function named<S extends z.ZodType>(id: string, description: string, schema: S): S {
  metadata.add(schema, { id, description });
  return schema;
}

/** Describes a member in the published schema; the schema itself may be used elsewhere with another description. */
export function described<S extends z.ZodType>(schema: S, description: string): S {
  const copy = schema.clone();
  metadata.add(copy, { description });
  return copy;
}

/** Any JSON value; a text that was parsed holds nothing else. */
export const jsonSchema = z.unknown() as z.ZodType<Json>;
export const hashSchema = named("Hash", "SHA-256, hexadecimal.", z.string().regex(/^[0-9a-f]{64}$/));
