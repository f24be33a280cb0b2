import { child, keywordsOf, type Node } from "../document.ts";
import { objectOf, textsOf } from "../json.ts";
import type { Builder } from "./builder.ts";
import { valuesOf } from "./values.ts";
import { variantsOf } from "./variants.ts";

/** How a tag tells variants apart. */
export interface TagRule {
  readonly field: string;
  /** The variants that fix the tag. */
  readonly known: readonly Node[];
  /** Whether one more variant takes every other tag. */
  readonly open: boolean;
}

/** The member whose text tells the variants apart: the one the document names, else the first that does. */
export function findTag(
  variants: readonly Node[],
  named: string | undefined,
  builder: Builder,
): TagRule | undefined {
  const [first] = variants;
  const candidates = named === undefined && first ? memberNames(first, builder) : [named ?? ""];
  return candidates.map((field) => tagRule(field, variants, builder)).find((rule) => rule !== undefined);
}

function tagRule(field: string, variants: readonly Node[], builder: Builder): TagRule | undefined {
  const tags = variants.map((variant) => tagsOf(variant, field, builder));
  const known = variants.filter((_, index) => tags[index]?.length);
  const others = variants.filter((_, index) => !tags[index]?.length);
  const areDistinct = new Set(tags.flat()).size === tags.flat().length;
  const isOpen = others.length === 1 && others.every((other) => takesAnyTag(other, field, builder));
  return areDistinct && known.length > 0 && (others.length === 0 || isOpen)
    ? { field, known, open: isOpen }
    : undefined;
}

/** Whether a variant is any object with any text in the tag: what keeps variants of a newer peer. */
function takesAnyTag(variant: Node, field: string, builder: Builder): boolean {
  const meaning = builder.meaning(variant);
  const { properties, required } = keywordsOf(meaning);
  const isText = keywordsOf(builder.meaning(child(meaning, "properties", field))).type === "string";
  const others = Object.keys(objectOf(properties)).filter((name) => name !== field);
  const areFixed = others.every(
    (name) => valuesOf(builder.meaning(child(meaning, "properties", name)))?.length === 1,
  );
  return isText && areFixed && textsOf(required).includes(field);
}

/** Members of an object that may be tags; those of the first variant when it is a union itself. */
function memberNames(node: Node, builder: Builder): readonly string[] {
  const meaning = builder.meaning(node);
  const [inner] = variantsOf(meaning, builder);
  return inner ? memberNames(inner, builder) : Object.keys(objectOf(keywordsOf(meaning).properties));
}

function tagsOf(variant: Node, name: string, builder: Builder): readonly string[] {
  const meaning = builder.meaning(variant);
  const fixed = builder.fixedTags(meaning.pointer).get(name);
  if (fixed) return fixed;
  const inner = variantsOf(meaning, builder).map((one) => tagsOf(one, name, builder));
  if (inner.length > 0) return inner.every((own) => own.length > 0) ? inner.flat() : [];
  const { required } = keywordsOf(meaning);
  const values = valuesOf(builder.meaning(child(meaning, "properties", name))) ?? [];
  const isTag = textsOf(required).includes(name) && values.every((value) => typeof value === "string");
  return isTag ? values.map(String) : [];
}

/**
 * For each variant a required member that no other variant has; the last may be without. Nothing when there are none.
 */
export function findMembers(
  variants: readonly Node[],
  builder: Builder,
): readonly (string | undefined)[] | undefined {
  const all = variants.map((variant) => keywordsOf(builder.meaning(variant)));
  const names = all.map(({ properties }) => Object.keys(objectOf(properties)));
  const members = all.map(({ required }, index) =>
    textsOf(required).find((name) =>
      names.every((others, other) => other === index || !others.includes(name)),
    ),
  );
  return members.slice(0, -1).every((member) => member !== undefined) ? members : undefined;
}
