import type { Type } from "@colloquy/ir";
import type { Printable } from "../../writer/index.ts";
import type { EmitContext } from "./context.ts";

type Write<Kind extends Type["kind"]> = (
  type: Extract<Type, { readonly kind: Kind }>,
  context: EmitContext,
) => Printable;

const writers: { readonly [Kind in Type["kind"]]: Write<Kind> } = {
  reference: ({ id }, context) => context.type(id),
  string: () => "text",
  boolean: () => "boolean",
  integer: ({ width, signed }) => `${signed ? "int" : "uint"}${width}`,
  number: () => "float64",
  literal: ({ value }) => JSON.stringify(value),
  json: () => "json",
  null: () => "null",
  list: ({ items }, context) => ["list of ", typeText(items, context)],
  map: ({ values }, context) => ["map of ", typeText(values, context)],
  nullable: ({ type }, context) => [typeText(type, context), " or null"],
};

/** How a type is written. */
export function typeText<Kind extends Type["kind"]>(
  type: Extract<Type, { readonly kind: Kind }>,
  context: EmitContext,
): Printable {
  const write: Write<Kind> = writers[type.kind as Kind];
  return write(type, context);
}
