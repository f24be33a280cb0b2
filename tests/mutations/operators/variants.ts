import type { UnionType } from "@colloquy/ir";
import { definitions, type Operator, operator } from "./operator.ts";

/** Ways to break unions and enums. */
export const variantOperators: readonly Operator[] = [
  operator(
    "variant-dropped",
    "does not know a variant",
    definitions("union", (union) =>
      union.variants.length < 2
        ? []
        : union.variants.map((_, index) => ({ ...union, variants: union.variants.toSpliced(index, 1) })),
    ),
  ),
  operator(
    "variant-key-misspelled",
    "knows a variant by another tag or member",
    definitions("union", (union) =>
      union.discriminator.rule === "jsonKind"
        ? []
        : union.variants.flatMap((_, index) => misspelled(union, index)),
    ),
  ),
  operator(
    "variants-swapped",
    "takes two variants for each other",
    definitions("union", (union) => union.variants.slice(1).map((_, index) => swapped(union, index))),
  ),
  operator(
    "guards-reordered",
    "looks for another member first",
    definitions("union", (union) =>
      union.variants.slice(0, 2).filter(({ keys }) => keys[0] !== "").length === 2 &&
      union.discriminator.rule === "member"
        ? [{ ...union, variants: [...union.variants.slice(0, 2).reverse(), ...union.variants.slice(2)] }]
        : [],
    ),
  ),
  operator(
    "tag-misspelled",
    "looks for the tag in another member",
    definitions("union", (union) =>
      union.discriminator.rule === "tag"
        ? [{ ...union, discriminator: { rule: "tag", field: `${union.discriminator.field}_` } }]
        : [],
    ),
  ),
  operator(
    "union-opened",
    "accepts an unknown variant of a closed union",
    definitions("union", (union) =>
      union.discriminator.rule === "tag" && !union.open ? [{ ...union, open: true }] : [],
    ),
  ),
  operator(
    "union-closed",
    "refuses a variant it does not know",
    definitions("union", (union) => (union.open ? [{ ...union, open: false }] : [])),
  ),
  operator(
    "enum-opened",
    "accepts any text for a closed enum",
    definitions("enum", (type) => (type.open ? [] : [{ ...type, open: true }])),
  ),
  operator(
    "enum-closed",
    "refuses an enum value it does not know",
    definitions("enum", (type) => (type.open ? [{ ...type, open: false }] : [])),
  ),
  operator(
    "enum-value-dropped",
    "does not know a value of a closed enum",
    definitions("enum", (type) =>
      type.open || type.values.length < 2
        ? []
        : type.values.map((_, index) => ({ ...type, values: type.values.toSpliced(index, 1) })),
    ),
  ),
];

/** With the first key of a variant changed; the variant that takes whatever is left has none. */
function misspelled(union: UnionType, index: number): readonly UnionType[] {
  const variant = union.variants[index];
  const [key, ...others] = variant?.keys ?? [];
  if (!variant || !key) return [];
  return [{ ...union, variants: union.variants.with(index, { ...variant, keys: [`${key}_`, ...others] }) }];
}

/** With the types of a variant and the next exchanged. */
function swapped(union: UnionType, index: number): UnionType {
  const [one, other] = union.variants.slice(index, index + 2);
  if (!one || !other) return union;
  const pair = [
    { ...one, type: other.type },
    { ...other, type: one.type },
  ];
  return { ...union, variants: union.variants.toSpliced(index, 2, ...pair) };
}
