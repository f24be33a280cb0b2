import type { Field, NamedType, Type } from "@colloquy/ir";

/** A part of a definition, and the definition with another part in its place. */
export interface Place<Part> {
  readonly part: Part;
  readonly put: (part: Part) => NamedType;
}

/** Every type in a definition, at any depth, references not followed. */
export function typePlaces(definition: NamedType): readonly Place<Type>[] {
  return rootsOf(definition).flatMap(withInner);
}

/** The members of an object; none of anything else. */
export function fieldPlaces(definition: NamedType): readonly Place<Field>[] {
  if (definition.kind !== "object") return [];
  return definition.fields.map((part, index) => ({
    part,
    put: (field) => ({ ...definition, fields: definition.fields.with(index, field) }),
  }));
}

function rootsOf(definition: NamedType): readonly Place<Type>[] {
  if (definition.kind === "alias")
    return [{ part: definition.type, put: (type) => ({ ...definition, type }) }];
  if (definition.kind === "union")
    return definition.variants.map((variant, index) => ({
      part: variant.type,
      put: (type) => ({ ...definition, variants: definition.variants.with(index, { ...variant, type }) }),
    }));
  return fieldPlaces(definition).map(({ part, put }) => ({
    part: part.type,
    put: (type) => put({ ...part, type }),
  }));
}

function withInner(place: Place<Type>): readonly Place<Type>[] {
  const { part, put } = place;
  const inner = (type: Type, wrap: (type: Type) => Type) =>
    withInner({ part: type, put: (replacement) => put(wrap(replacement)) });
  if (part.kind === "list") return [place, ...inner(part.items, (items) => ({ ...part, items }))];
  if (part.kind === "map") return [place, ...inner(part.values, (values) => ({ ...part, values }))];
  if (part.kind === "nullable") return [place, ...inner(part.type, (type) => ({ ...part, type }))];
  return [place];
}
