import type { Contract, UnionType } from "@colloquy/ir";

/** A tag by which a union knows what a variant of it holds. */
export interface OuterTag {
  readonly field: string;
  readonly keys: readonly string[];
}

/** The tags of all unions around a type. A union around the union around it knows it by a tag as well. */
export function outerTagsOf({ types }: Pick<Contract, "types">, id: string): readonly OuterTag[] {
  const unions = types.filter((type): type is UnionType => type.kind === "union");
  const found = new Map<string, Set<string>>();
  const visited = new Set<string>();
  const visit = (inner: string): void => {
    for (const { id: outer, discriminator, variants } of unions) {
      const variant = variants.find(({ type }) => type.kind === "reference" && type.id === inner);
      if (!variant || visited.has(outer)) continue;
      visited.add(outer);
      if (discriminator.rule === "tag") addKeys(found, discriminator.field, variant.keys);
      visit(outer);
    }
  };
  visit(id);
  return [...found].map(([field, keys]) => ({ field, keys: [...keys] }));
}

const addKeys = (found: Map<string, Set<string>>, field: string, keys: readonly string[]): void =>
  void found.set(field, new Set([...(found.get(field) ?? []), ...keys]));
