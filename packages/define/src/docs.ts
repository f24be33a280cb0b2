import { z } from "zod";
import { type Mapped, withMapping } from "./mapping.ts";

/** How much a name may be relied on: `stable` follows semantic versioning, `experimental` may change in any release. */
export type Stability = "stable" | "experimental";

/** What replaces a deprecated name, and when that name may go. */
export interface Deprecation {
  /** What to use instead; shown to every user of the name. */
  readonly replacement: string;
  /** First version that may leave the name out, such as `2.0.0`. */
  readonly removal?: string;
}

/** Facts about a definition or a field that reach every generated language and page. */
export interface Docs {
  /** What it means, with its unit, its default and what a peer may assume. Markdown, complete sentences. */
  readonly description: string;
  /** First version of the contract that has it. */
  readonly since?: string;
  /** Defaults to `stable`. */
  readonly stability?: Stability;
  /** Where the fact comes from, such as `everruns-rest §4.1`. */
  readonly source?: string;
  readonly deprecated?: Deprecation;
}

/** Docs of a named definition. */
export interface DefinitionDocs extends Docs, Mapped {
  /** Instances; a test parses each with the schema it stands on. */
  readonly examples?: readonly unknown[];
}

/** Docs of one field. */
export interface FieldDocs extends Docs {
  /** Unit of the value, such as `ms` or `USD`. */
  readonly unit?: string;
  /** What the peer assumes when the field is absent. Told, never filled in: a decoded value keeps what was sent. */
  readonly default?: unknown;
}

/** A description alone, or the whole record. */
export type Described<T extends Docs> = string | T;

/** Docs that zod's own registry has no room for; inherited by refined copies of a schema, as zod metadata is. */
export const docsRegistry = z.registry<Partial<FieldDocs & Omit<DefinitionDocs, keyof Mapped>>>();

/** Returns a copy of `schema` that carries `docs`, in zod's own metadata as far as zod has names for them. */
export function withDocs<S extends z.ZodType>(
  schema: S,
  docs: Described<FieldDocs & DefinitionDocs>,
  id?: string,
): S {
  const { mapping, ...record }: FieldDocs & DefinitionDocs =
    typeof docs === "string" ? { description: docs } : docs;
  const copy = (mapping ? withMapping(schema, mapping) : schema).meta({
    ...(id === undefined ? {} : { id }),
    description: record.description,
    ...(record.deprecated ? { deprecated: true } : {}),
    ...(record.examples ? { examples: [...record.examples] } : {}),
  });
  docsRegistry.add(copy, record);
  return copy;
}
