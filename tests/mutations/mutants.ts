import type { NamedType } from "@colloquy/ir";
import type { Part } from "./contracts.ts";
import { memberOperators } from "./operators/members.ts";
import type { Operator } from "./operators/operator.ts";
import { scalarOperators } from "./operators/scalars.ts";
import { variantOperators } from "./operators/variants.ts";

/** One set for all languages. */
export const operators: readonly Operator[] = [...memberOperators, ...variantOperators, ...scalarOperators];

/** A contract with one definition of it broken. */
export interface Mutant {
  readonly operator: string;
  readonly part: Part;
  readonly definition: NamedType;
  /** What is broken, as a JSON pointer into the definition. */
  readonly pointer: string;
}

/** Each operator at each of its places, or at so many of them, spread evenly. */
export const findMutants = (parts: readonly Part[], places = Infinity): readonly Mutant[] =>
  operators.flatMap((operator) =>
    spread(
      parts.flatMap((part) => part.contract.types.flatMap((type) => mutantsOf(operator, type, part))),
      places,
    ),
  );

const mutantsOf = ({ name, mutate }: Operator, type: NamedType, part: Part): readonly Mutant[] =>
  mutate(type).map((definition) => ({
    operator: name,
    part,
    definition,
    pointer: difference(type, definition) ?? "",
  }));

/** So many of the items, at even distances. */
function spread<T>(items: readonly T[], count: number): readonly T[] {
  if (items.length <= count) return items;
  return Array.from({ length: count }, (_, index) => items[Math.floor((index * items.length) / count)] as T);
}

/** Where two values differ first; `undefined` when they do not. */
function difference(one: unknown, other: unknown): string | undefined {
  if (one === other) return undefined;
  if (!isObject(one) || !isObject(other) || Array.isArray(one) !== Array.isArray(other)) return "";
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const inside = difference(one[key], other[key]);
    if (inside !== undefined) return `/${key}${inside}`;
  }
  return undefined;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
