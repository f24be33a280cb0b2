import type { z } from "zod";

/** What a part of a protocol (an operation, a method, a message, a variant) is in the model all protocols are translated to. */
export type Mapping =
  /** These types of the model, in full or in part. */
  | { readonly kind: "mapsTo"; readonly types: readonly z.ZodType[] }
  /** No type of the model; parts of other protocols are about the same topic. */
  | { readonly kind: "relatedTo"; readonly topic: Topic }
  /** No type of the model, for a reason. */
  | { readonly kind: "unmapped"; readonly reason: string };

/** What several protocols have and the model does not. */
export interface Topic {
  /** A few words that stand for it in a table. */
  readonly name: string;
  /** Why the model does not have it. */
  readonly reason: string;
}

/** A part that may have a mapping. Left out, it maps as the variant of the one union that it is or carries. */
export interface Mapped {
  readonly mapping?: Mapping;
}

/** The part has the meaning of these types, in full or in part. */
export const mapsTo = (...types: readonly [z.ZodType, ...z.ZodType[]]): Mapping => ({
  kind: "mapsTo",
  types,
});

/** The model has no type for it, but other protocols have parts on the same topic. */
export const relatedTo = (topic: Topic): Mapping => ({ kind: "relatedTo", topic });

/** The model has no type for it. `reason` is a sentence for people. */
export const unmapped = (reason: string): Mapping => ({ kind: "unmapped", reason });

// Not a registry of zod: its types replace schemas inside metadata, which never ends for a schema.
const mappings = new WeakMap<z.core.$ZodType, Mapping>();

/** Returns a copy of `schema` with a mapping of its own; a variant that two unions share may mean something else in each. */
export function withMapping<S extends z.ZodType>(schema: S, mapping: Mapping): S {
  const copy = schema.clone(undefined, { parent: true });
  mappings.set(copy, mapping);
  return copy;
}

/** The mapping a schema was given, itself or as what it was copied from. */
export function mappingOf(schema: z.core.$ZodType): Mapping | undefined {
  const { parent } = schema._zod;
  return mappings.get(schema) ?? (parent && mappingOf(parent));
}
