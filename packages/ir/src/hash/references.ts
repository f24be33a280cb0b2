import type { NamedType, Type } from "../model.ts";

/** The types that stand directly in a definition. */
export function typesIn(definition: NamedType): readonly Type[] {
  if (definition.kind === "object") return definition.fields.map(({ type }) => type);
  if (definition.kind === "union") return definition.variants.map(({ type }) => type);
  return definition.kind === "alias" ? [definition.type] : [];
}

/** Ids that a type refers to, in order, with repeats. */
export function referencesOf(type: Type): readonly string[] {
  if (type.kind === "reference") return [type.id];
  if (type.kind === "list") return referencesOf(type.items);
  if (type.kind === "map") return referencesOf(type.values);
  return type.kind === "nullable" ? referencesOf(type.type) : [];
}

/** Ids that a definition refers to directly, each once, in order. */
export const dependenciesOf = (definition: NamedType): readonly string[] => [
  ...new Set(typesIn(definition).flatMap(referencesOf)),
];
