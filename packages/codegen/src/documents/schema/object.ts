import type { Field, ObjectType } from "@colloquy/ir";
import type { DocumentObject } from "../json-text.ts";
import { prose } from "../prose.ts";
import { annotated } from "./beside.ts";
import type { Dialect } from "./dialect.ts";
import { orNull, typeSchema } from "./type.ts";

/** An object. Members that it does not name are welcome unless the contract refuses them. */
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

/** A field: its type, whether `null` may stand there, and what is said about it. */
export function fieldSchema(field: Field, dialect: Dialect): DocumentObject {
  const { docs, unit, presence } = field;
  const said = {
    description: prose(docs, { unit, nullMeans: presence.nullMeans }) || undefined,
    deprecated: docs.deprecated ? true : undefined,
  };
  return annotated(bareSchema(field, dialect), { ...said, default: field.default }, dialect);
}

/** A field for a document that has places of its own for what is said about it. */
export const valueSchema = (field: Field, dialect: Dialect): DocumentObject =>
  annotated(bareSchema(field, dialect), { default: field.default }, dialect);

function bareSchema({ type, presence }: Field, dialect: Dialect): DocumentObject {
  const schema = typeSchema(type, dialect);
  return presence.nullable ? orNull(schema) : schema;
}
