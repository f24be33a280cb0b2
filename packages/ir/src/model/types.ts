/** What a value is. Named types are referred to, never inlined; the rest is small enough to stand in place. */
export type Type =
  | { readonly kind: "reference"; readonly id: string }
  | StringType
  | { readonly kind: "boolean" }
  | IntegerType
  | NumberType
  | { readonly kind: "literal"; readonly value: string | number | boolean }
  /** Opaque: kept as it is. */
  | { readonly kind: "json" }
  | { readonly kind: "null" }
  | { readonly kind: "list"; readonly items: Type; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: "map"; readonly values: Type }
  | { readonly kind: "nullable"; readonly type: Type };

/** Text, possibly of a known form. Lengths count UTF-16 code units, as zod does. */
export interface StringType {
  readonly kind: "string";
  /** `bytes` are no text at all but a part of a form; in a JSON value any text stands for them. */
  readonly format?: "instant" | "uuid" | "base64" | "bytes" | "prefixedId";
  /** With `format: "prefixedId"`. */
  readonly prefix?: string;
  /** ECMAScript regular expression without flags. */
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A whole number. Width 53 is what a double keeps exactly. Bounds are given only where narrower than the width. */
export interface IntegerType {
  readonly kind: "integer";
  readonly width: 32 | 53 | 64;
  readonly signed: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** A finite IEEE 754 double. */
export interface NumberType {
  readonly kind: "number";
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
}
