import type { EnumType, NamedType } from "@colloquy/ir";
import type { DocumentObject } from "../json-text.ts";
import { prose } from "../prose.ts";
import { annotated } from "./annotations.ts";
import type { Dialect } from "./dialect.ts";
import { objectSchema } from "./object.ts";
import { typeSchema } from "./type.ts";
import { unionSchema } from "./union.ts";

/** The schema of a named type with its documentation and examples. */
export function definitionSchema(type: NamedType, dialect: Dialect): DocumentObject {
  const { docs, examples } = type;
  const values = type.kind === "enum" ? type.values : undefined;
  const annotations = {
    description: prose(docs, { values }) || undefined,
    deprecated: docs.deprecated ? true : undefined,
    examples: examples.length === 0 ? undefined : examples,
  };
  return annotated(bodyOf(type, dialect), annotations, dialect);
}

function bodyOf(type: NamedType, dialect: Dialect): DocumentObject {
  switch (type.kind) {
    case "object":
      return objectSchema(type, dialect);
    case "union":
      return unionSchema(type, dialect);
    case "enum":
      return enumSchema(type);
    case "alias":
      return typeSchema(type.type, dialect);
  }
}

/** Text with known values: the first alternative of an open enum names them, the second admits any other text. */
function enumSchema({ open, values }: EnumType): DocumentObject {
  const known = { type: "string", enum: values.map(({ value }) => value) };
  if (!open) return known;
  return values.length === 0 ? { type: "string" } : { anyOf: [known, { type: "string" }] };
}
