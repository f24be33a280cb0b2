import type { DocumentObject } from "../json-text.ts";
import type { Dialect } from "./dialect.ts";

/** A schema with its annotations: beside its keywords, or around them where a `$ref` makes siblings void. */
export function annotated(
  schema: DocumentObject,
  annotations: DocumentObject,
  { refSiblings }: Dialect,
): DocumentObject {
  const { description, ...rest } = annotations;
  const isAlone = "$ref" in schema && !refSiblings && hasAnnotation(annotations);
  return { description, ...(isAlone ? { allOf: [schema] } : schema), ...rest };
}

const hasAnnotation = (annotations: DocumentObject): boolean =>
  Object.values(annotations).some((value) => value !== undefined);

/** Demands both. They share no object, in which keywords of one could change the meaning of the other's. */
export const guarded = (
  schema: DocumentObject,
  guard: DocumentObject,
  { refSiblings }: Dialect,
): DocumentObject =>
  "$ref" in schema && refSiblings ? { ...schema, ...guard } : { ...guard, allOf: [schema] };
