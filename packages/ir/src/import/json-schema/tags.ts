import { child, keywordsOf, type Node } from "../document.ts";
import { objectOf, textsOf } from "../json.ts";
import type { Builder } from "./builder.ts";
import { valuesOf } from "./values.ts";
import { variantsOf } from "./variants.ts";

/** The member whose text tells the variants apart: the one the document names, else the first that does. */
export function findTag(
  variants: readonly Node[],
  named: string | undefined,
  builder: Builder,
): string | undefined {
  const [first] = variants;
  if (!first) return undefined;
  const candidates = named === undefined ? memberNames(first, builder) : [named];
  return candidates.find((name) => {
    const tags = variants.map((variant) => tagsOf(variant, name, builder));
    return tags.every((own) => own.length > 0) && new Set(tags.flat()).size === tags.flat().length;
  });
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
