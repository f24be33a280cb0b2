import type { Field } from "@colloquy/ir";
import type { Printable } from "../writer/index.ts";
import { call, docsLiteral, jsonLiteral, type Member, objectLiteral } from "./literals.ts";
import { schemaOf, type TypeContext } from "./types.ts";

/** The members of an object schema. */
export const fieldsLiteral = (fields: readonly Field[], context: TypeContext): Printable =>
  objectLiteral(fields.map((field): Member => [field.name, fieldOf(field, context)]));

function fieldOf(field: Field, context: TypeContext): Printable {
  const { type, docs, presence, unit, default: fallback } = field;
  const more: readonly Member[] = [
    ["unit", unit === undefined ? undefined : JSON.stringify(unit)],
    ["default", fallback === undefined ? undefined : jsonLiteral(fallback)],
  ];
  const said = docsLiteral(docs, more);
  const isAlways = presence.required && !presence.nullable && type.kind === "literal";
  if (isAlways && said === JSON.stringify(`Always \`${type.value}\`.`) && typeof type.value === "string")
    return call(context.names.define("tag"), JSON.stringify(type.value));
  return call(context.names.define(presenceOf(presence)), schemaOf(type, context), said);
}

function presenceOf({ required, nullable, nullMeans }: Field["presence"]): string {
  if (required) return nullable ? "nullable" : "required";
  if (!nullable) return "optional";
  return nullMeans === "absent" ? "nullish" : "clearable";
}
