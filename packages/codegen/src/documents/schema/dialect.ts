import type { IntegerType, StringType, UnionType } from "@colloquy/ir";
import type { DocumentObject } from "../json-text.ts";
import type { TypeTable } from "../types.ts";

/** What differs between the kinds of document that contain JSON Schema. */
export interface Dialect {
  readonly types: TypeTable;
  /** Whether keywords beside a `$ref` apply. Before draft 2019-09 they do not. */
  readonly refSiblings: boolean;
  /** URI reference of a named type as seen from the document. */
  readonly referenceTo: (id: string) => string;
  /** Annotations for text of a known format and for integers; validators must not act on them. */
  readonly annotate: (type: StringType | IntegerType) => DocumentObject;
  /** Annotations for a union with a tag; `variants` maps each tag to the id of its object type. */
  readonly annotateTagged: (union: UnionType, variants: ReadonlyMap<string, string>) => DocumentObject;
}
