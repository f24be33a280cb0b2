import { z } from "zod";

/**
 * What a schema is on the wire, where zod's own definition does not tell. A reader of contracts trusts this record
 * before it looks at the zod definition.
 */
export type WireKind =
  | { readonly kind: "integer"; readonly width: 32 | 53 | 64; readonly signed: boolean }
  | { readonly kind: "instant" }
  | { readonly kind: "uuid" }
  | { readonly kind: "prefixedId"; readonly prefix: string }
  | { readonly kind: "base64" }
  | { readonly kind: "bytes" }
  | { readonly kind: "json" }
  | { readonly kind: "openEnum"; readonly values: Readonly<Record<string, string>> }
  | {
      readonly kind: "closedEnum";
      readonly values: Readonly<Record<string, string>>;
      readonly reason: string;
    }
  | { readonly kind: "union"; readonly by: UnionBy };

/** How a reader of the wire tells the variants of a union apart. */
export type UnionBy =
  | { readonly rule: "tag"; readonly field: string; readonly open: boolean; readonly reason?: string }
  | { readonly rule: "jsonKind" }
  | { readonly rule: "member"; readonly members: readonly (string | null)[] };

/** The wire kinds of schemas made with this package. */
export const wireRegistry = z.registry<WireKind>();

/** Marks a schema; copies made by `.describe()` or `.meta()` keep the mark. */
export function withWireKind<S extends z.ZodType>(schema: S, kind: WireKind): S {
  wireRegistry.add(schema, kind);
  return schema;
}
