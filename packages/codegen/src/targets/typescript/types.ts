import type { Field, Type } from "@colloquy/ir";
import type { Printable } from "../../writer/index.ts";
import type { EmitContext } from "./context.ts";

type Print<Kind extends Type["kind"]> = (
  type: Extract<Type, { kind: Kind }>,
  context: EmitContext,
) => Printable;

/** How each kind of type is written. */
const printers: { readonly [Kind in Type["kind"]]: Print<Kind> } = {
  reference: ({ id }, context) => context.type(id),
  string: ({ format }) => (format === "bytes" ? "string | Blob | Uint8Array" : "string"),
  boolean: () => "boolean",
  integer: ({ width }) => (width === 64 ? "number | bigint" : "number"),
  number: () => "number",
  literal: ({ value }) => JSON.stringify(value),
  json: () => "unknown",
  null: () => "null",
  list: ({ items }, context) => [
    isUnion(items) ? ["(", typeText(items, context), ")"] : typeText(items, context),
    "[]",
  ],
  map: ({ values }, context) => ["Record<string, ", typeText(values, context), ">"],
  nullable: ({ type }, context) => [typeText(type, context), " | null"],
};

/** A type as TypeScript. Bytes are given as what forms take; opaque JSON is `unknown`; a 64-bit integer is a `bigint` where a `number` cannot hold it. */
export function typeText<Kind extends Type["kind"]>(
  type: Extract<Type, { kind: Kind }>,
  context: EmitContext,
): Printable {
  const print: Print<Kind> = printers[type.kind as Kind];
  return print(type, context);
}

/** Whether the text of a type needs brackets before `[]`. */
const isUnion = (type: Type): boolean =>
  type.kind === "nullable" ||
  (type.kind === "integer" && type.width === 64) ||
  (type.kind === "string" && type.format === "bytes");

/** What a member holds when it is there. */
export function fieldType({ type, presence }: Field, context: EmitContext): Printable {
  const isNullable =
    presence.nullable && type.kind !== "json" && type.kind !== "nullable" && type.kind !== "null";
  return isNullable ? [typeText(type, context), " | null"] : typeText(type, context);
}

const IDENTIFIER = /^[A-Za-z_$][\w$]*$/;

/** A member name in a type or an object. */
export const memberName = (name: string): string => (IDENTIFIER.test(name) ? name : JSON.stringify(name));

/** `.name` or `["name"]`. */
export const memberAccess = (name: string): string =>
  IDENTIFIER.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`;

/** A member name in an object literal, where `__proto__` would set the prototype. */
export const keyName = (name: string): string => (name === "__proto__" ? '["__proto__"]' : memberName(name));
