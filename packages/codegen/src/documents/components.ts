import type { NameRequest, NameTable } from "@colloquy/ir";
import type { DocumentObject } from "./json-text.ts";
import { documentName } from "./names.ts";
import { type Dialect, definitionSchema } from "./schema/index.ts";
import type { TypeTable } from "./types.ts";

/** The schemas of a self-contained document, under `components` as in OpenAPI. */
export interface Components {
  /** Scope of their names, by type id. */
  readonly scope: string;
  readonly ids: readonly string[];
}

/** One name for each schema. Types of several namespaces meet in one document, so names may clash. */
export const requestComponents = ({ scope, ids }: Components, types: TypeTable): readonly NameRequest[] =>
  ids.map((id) => ({ scope, key: id, preferred: documentName(types.get(id).name) }));

/** References to components, by key. */
export const componentReference = (names: NameTable, scope: string): ((key: string) => string) => {
  return (key) => `#/components/schemas/${names.of(scope, key)}`;
};

/** The schemas themselves, by name. */
export const componentSchemas = (
  { scope, ids }: Components,
  dialect: Dialect,
  names: NameTable,
): DocumentObject =>
  Object.fromEntries(
    ids.map((id) => [names.of(scope, id), definitionSchema(dialect.types.get(id), dialect)]),
  );
