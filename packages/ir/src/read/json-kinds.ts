import type { JsonKind, WireKind } from "@colloquy/define";
import { definitionOf, partsOf, type Schema, wireOf, type ZodKind } from "@colloquy/define/reflect";

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

/** The kinds of JSON value a schema can take; all of them when it does not say. A lazy schema that only leads to itself takes none. */
export function jsonKindsOf(schema: Schema, seen: ReadonlySet<Schema> = new Set()): ReadonlySet<JsonKind> {
  if (seen.has(schema)) return new Set();
  const within = new Set([...seen, schema]);
  const wire = wireOf(schema)?.kind.kind;
  const definition = definitionOf(schema);
  const { values } = definition as { readonly values?: readonly unknown[] };
  const known = wire && wireKinds[wire] ? wireKinds[wire] : zodKinds[definition.type];
  if (known) return new Set(known);
  if (values) return new Set(values.map((value) => (value === null ? "null" : (typeof value as JsonKind))));
  const { inner, options } = partsOf(schema);
  if (options) return new Set(options.flatMap((option) => [...jsonKindsOf(option, within)]));
  if (!inner || !transparent.has(definition.type)) return new Set(ALL);
  const nulls: readonly JsonKind[] = definition.type === "nullable" ? ["null"] : [];
  return new Set([...nulls, ...jsonKindsOf(inner, within)]);
}

/** Wrappers that take the kinds of what they are around; the others may also put in a value of their own. */
const transparent: ReadonlySet<string> = new Set(["nullable", "lazy", "readonly"]);
