import type { Field, ObjectType } from "@colloquy/ir";
import type { DocumentObject } from "../json-text.ts";
import { prose } from "../prose.ts";
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
  const { type, presence, docs, unit } = field;
  const schema = typeSchema(type, dialect);
  return {
    description: prose(docs, { unit }) || undefined,
    ...(presence.nullable ? orNull(schema) : schema),
    default: field.default,
    deprecated: docs.deprecated ? true : undefined,
  };
}
