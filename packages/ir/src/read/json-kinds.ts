import type { JsonKind, WireKind } from "@colloquy/define";
import { definitionOf, innerOfLazy, type Schema, wireOf, type ZodKind } from "./zod.ts";

const ALL: readonly JsonKind[] = ["null", "boolean", "number", "string", "array", "object"];

const wireKinds: Partial<Readonly<Record<WireKind["kind"], readonly JsonKind[]>>> = {
  integer: ["number"],
  json: ALL,
};

const zodKinds: Partial<Readonly<Record<ZodKind, readonly JsonKind[]>>> = {
  string: ["string"],
  template_literal: ["string"],
  enum: ["string"],
  number: ["number"],
  boolean: ["boolean"],
  null: ["null"],
  array: ["array"],
  object: ["object"],
  record: ["object"],
};

interface Facts {
  readonly values?: readonly unknown[];
  readonly options?: readonly Schema[];
  readonly innerType?: Schema;
}

/** The kinds of JSON value a schema can take; all of them when it does not say. A lazy schema that only leads to itself takes none. */
export function jsonKindsOf(schema: Schema, seen: ReadonlySet<Schema> = new Set()): ReadonlySet<JsonKind> {
  if (seen.has(schema)) return new Set();
  const within = new Set([...seen, schema]);
  const wire = wireOf(schema)?.kind.kind;
  const definition = definitionOf(schema);
  const { values, options, innerType } = definition as Facts;
  const known = wire && wireKinds[wire] ? wireKinds[wire] : zodKinds[definition.type];
  if (known) return new Set(known);
  if (values) return new Set(values.map((value) => (value === null ? "null" : (typeof value as JsonKind))));
  if (options) return new Set(options.flatMap((option) => [...jsonKindsOf(option, within)]));
  if (definition.type === "nullable") return new Set(["null", ...jsonKindsOf(innerType as Schema, within)]);
  const next =
    definition.type === "lazy" ? innerOfLazy(schema) : definition.type === "readonly" ? innerType : undefined;
  return next ? jsonKindsOf(next, within) : new Set(ALL);
}
