import type { DocumentObject } from "../json-text.ts";
import type { Dialect } from "./dialect.ts";

/** A schema between its description and its other annotations, which stand beside its keywords wherever they count there. */
export function annotated(
  schema: DocumentObject,
  annotations: DocumentObject,
  { refSiblings }: Dialect,
): DocumentObject {
  const { description, ...rest } = annotations;
  const isAlone = "$ref" in schema && !refSiblings && says(annotations);
  return { description, ...(isAlone ? { allOf: [schema] } : schema), ...rest };
}

const says = (annotations: DocumentObject): boolean =>
  Object.values(annotations).some((value) => value !== undefined);

/** Both hold. They never share an object, where the keywords of one would change what the other's mean. */
export const guarded = (
  schema: DocumentObject,
  guard: DocumentObject,
  { refSiblings }: Dialect,
): DocumentObject =>
  "$ref" in schema && refSiblings ? { ...schema, ...guard } : { ...guard, allOf: [schema] };
