import type { Docs, Json } from "./docs.ts";
import type { Type } from "./types.ts";

/** Whether a field may be left out, may be `null`, and what `null` then says. */
export interface Presence {
  readonly required: boolean;
  readonly nullable: boolean;
  /** Only when both optional and nullable: whether `null` says the same as leaving out. */
  readonly nullMeans?: "absent" | "value";
}

export interface Field {
  /** Exactly as on the wire. */
  readonly name: string;
  readonly type: Type;
  readonly presence: Presence;
  readonly docs: Docs;
  readonly unit?: string;
  readonly default?: Json;
}

interface Definition {
  /** `<namespace>.<Name>`, unique in the contract. */
  readonly id: string;
  readonly namespace: string;
  readonly name: string;
  /** Made from the place it stands in, because the contract gives it no name. */
  readonly derived?: true;
  readonly docs: Docs;
  readonly examples: readonly Json[];
  /** SHA-256 (hexadecimal) of the canonical JSON of this node and of every node it refers to. */
  readonly hash: string;
}

export interface ObjectType extends Definition {
  readonly kind: "object";
  /** In the order of the contract. */
  readonly fields: readonly Field[];
  /** Members that no field names: kept, or refused. */
  readonly extras: "keep" | "refuse";
}

/** How a reader tells the variants of a union apart. */
export type Discriminator =
  /** Text of a member. */
  | { readonly rule: "tag"; readonly field: string }
  /** The kind of JSON value; `Variant.key` is that kind. */
  | { readonly rule: "jsonKind" }
  /** The first variant whose `key` is a member that is present; the empty key takes whatever is left. */
  | { readonly rule: "member" };

export interface Variant {
  /** Tags (one, or several when the variant is itself a union), JSON kind or member name. */
  readonly keys: readonly string[];
  readonly type: Type;
}

export interface UnionType extends Definition {
  readonly kind: "union";
  readonly discriminator: Discriminator;
  /** Open: an unknown tag is kept whole. Only with rule `tag`. */
  readonly open: boolean;
  /** Why it is closed. */
  readonly reason?: string;
  readonly variants: readonly Variant[];
}

export interface EnumType extends Definition {
  readonly kind: "enum";
  /** Open: unknown text is kept. */
  readonly open: boolean;
  readonly reason?: string;
  readonly values: readonly { readonly value: string; readonly description: string }[];
}

/** A name for a type that is none of the above. */
export interface AliasType extends Definition {
  readonly kind: "alias";
  readonly type: Type;
}

export type NamedType = ObjectType | UnionType | EnumType | AliasType;
