import type { Field, ObjectType } from "@colloquy/ir";
import type { DocumentObject } from "../json-text.ts";
import { prose } from "../prose.ts";
import { annotated } from "./annotations.ts";
import type { Dialect } from "./dialect.ts";
import { orNull, typeSchema } from "./type.ts";

/** An object. Unknown members are accepted unless the contract refuses them. */
export function objectSchema({ fields, extras }: ObjectType, dialect: Dialect): DocumentObject {
  const properties = fields.map((field) => [field.name, fieldSchema(field, dialect)] as const);
  const required = fields.filter(({ presence }) => presence.required).map(({ name }) => name);
  return {
    type: "object",
    properties: properties.length === 0 ? undefined : Object.fromEntries(properties),
    required: required.length === 0 ? undefined : required,
    additionalProperties: extras === "refuse" ? false : undefined,
  };
}

/** A field: its type, whether it may be `null`, and its documentation. */
export function fieldSchema(field: Field, dialect: Dialect): DocumentObject {
  const { docs, unit, presence } = field;
  const documentation = {
    description: prose(docs, { unit, nullMeans: presence.nullMeans }) || undefined,
    deprecated: docs.deprecated ? true : undefined,
  };
  return annotated(bareSchema(field, dialect), { ...documentation, default: field.default }, dialect);
}

/** The schema of a field for a document that has its own places for documentation, such as a parameter list. */
export const valueSchema = (field: Field, dialect: Dialect): DocumentObject =>
  annotated(bareSchema(field, dialect), { default: field.default }, dialect);

function bareSchema({ type, presence }: Field, dialect: Dialect): DocumentObject {
  const schema = typeSchema(type, dialect);
  return presence.nullable ? orNull(schema) : schema;
}
