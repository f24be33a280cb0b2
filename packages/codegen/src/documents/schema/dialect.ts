import type { IntegerType, StringType, UnionType } from "@colloquy/ir";
import type { DocumentObject } from "../json-text.ts";
import type { TypeTable } from "../types.ts";

/** What differs between the documents that JSON Schema stands in. */
export interface Dialect {
  readonly types: TypeTable;
  /** Whether keywords beside a `$ref` count. Before draft 2019-09 they do not. */
  readonly refSiblings: boolean;
  /** URI reference of a named type as seen from the document. */
  readonly referenceTo: (id: string) => string;
  /** What the document adds to text of a known form and to a number of a known width; no validator may act on it. */
  readonly annotate: (type: StringType | IntegerType) => DocumentObject;
  /** What the document adds to a union of variants that carry `tag`; each key leads to the id of a named object. */
  readonly annotateTagged: (union: UnionType, variants: ReadonlyMap<string, string>) => DocumentObject;
}
