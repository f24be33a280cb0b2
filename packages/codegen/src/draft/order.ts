import { type Contract, dependenciesOf, type NamedType } from "@colloquy/ir";

/** Types with what they are made of before them, except where they are made of each other. */
export function definitionsInOrder({ types }: Contract): readonly NamedType[] {
  const byId = new Map(types.map((type) => [type.id, type]));
  const visited = new Set<string>();
  const ordered: NamedType[] = [];
  const visit = (id: string): void => {
    const type = byId.get(id);
    if (type === undefined || visited.has(id)) return;
    visited.add(id);
    for (const dependency of dependenciesOf(type)) visit(dependency);
    ordered.push(type);
  };
  for (const { id } of types) visit(id);
  return ordered;
}
