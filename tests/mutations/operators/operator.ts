import type { Field, NamedType, Type } from "@colloquy/ir";
import { fieldPlaces, typePlaces } from "../places.ts";

/** The definition with one place of it broken, for each place there is. */
type Mutate = (definition: NamedType) => readonly NamedType[];

/** A way to break a contract, whatever language is generated from it. */
export interface Operator {
  /** Kebab-case. */
  readonly name: string;
  /** What a reader generated from the broken contract does. */
  readonly description: string;
  readonly mutate: Mutate;
}

/** Names an operator. */
export const operator = (name: string, description: string, mutate: Mutate): Operator => ({
  name,
  description,
  mutate,
});

/** Breaks members of objects; `change` answers `undefined` where there is nothing to break. */
export const fields =
  (change: (field: Field) => Field | undefined): Mutate =>
  (definition) =>
    fieldPlaces(definition).flatMap(({ part, put }) => {
      const changed = change(part);
      return changed ? [put(changed)] : [];
    });

/** Breaks types of one kind, wherever they stand in a definition. */
export function types<Kind extends Type["kind"]>(
  kind: Kind,
  change: (type: Extract<Type, { kind: Kind }>) => Type | undefined,
): Mutate {
  const isKind = (type: Type): type is Extract<Type, { kind: Kind }> => type.kind === kind;
  return (definition) =>
    typePlaces(definition).flatMap(({ part, put }) => {
      const changed = isKind(part) ? change(part) : undefined;
      return changed ? [put(changed)] : [];
    });
}

/** Breaks definitions of one kind as a whole. */
export function definitions<Kind extends NamedType["kind"]>(
  kind: Kind,
  change: (definition: Extract<NamedType, { kind: Kind }>) => readonly NamedType[],
): Mutate {
  const isKind = (one: NamedType): one is Extract<NamedType, { kind: Kind }> => one.kind === kind;
  return (definition) => (isKind(definition) ? change(definition) : []);
}
