import type { Type } from "@colloquy/ir";
import type { DocumentObject } from "../json-text.ts";
import type { Dialect } from "./dialect.ts";
import { integerSchema, numberSchema } from "./number.ts";
import { stringSchema } from "./string.ts";

type Printers = {
  readonly [K in Type["kind"]]: (type: Extract<Type, { kind: K }>, dialect: Dialect) => DocumentObject;
};

const printers: Printers = {
  reference: ({ id }, { referenceTo }) => ({ $ref: referenceTo(id) }),
  string: stringSchema,
  boolean: () => ({ type: "boolean" }),
  integer: integerSchema,
  number: numberSchema,
  literal: ({ value }) => ({ const: value }),
  json: () => ({}),
  null: () => ({ type: "null" }),
  list: ({ items, minimum, maximum }, dialect) => ({
    type: "array",
    items: typeSchema(items, dialect),
    minItems: minimum,
    maxItems: maximum,
  }),
  map: ({ values }, dialect) => ({ type: "object", additionalProperties: typeSchema(values, dialect) }),
  nullable: ({ type }, dialect) => orNull(typeSchema(type, dialect)),
};

/** The schema of a type where it stands. */
export function typeSchema<K extends Type["kind"]>(
  type: Extract<Type, { kind: K }>,
  dialect: Dialect,
): DocumentObject {
  const print: Printers[K] = printers[type.kind as K];
  return print(type, dialect);
}

/** A schema that also accepts `null`: by its `type` where it has one, else as an alternative. */
export function orNull(schema: DocumentObject): DocumentObject {
  if (Object.keys(schema).length === 0) return schema;
  if (typeof schema.type === "string" && schema.type !== "null")
    return { ...schema, type: [schema.type, "null"] };
  return schema.type === "null" ? schema : { anyOf: [schema, { type: "null" }] };
}
