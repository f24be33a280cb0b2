import type { Type } from "@colloquy/ir";
import type { TypeTable } from "../documents/types.ts";

/** How deep the least value of a type is; `Infinity` where no value is finite. Unions are as deep as their shallowest variant. */
export function createDepths(table: TypeTable, ids: readonly string[]): (type: Type) => number {
  const depths = new Map<string, number>();
  const depthOf = (type: Type): number => {
    if (type.kind === "reference") return depths.get(type.id) ?? Infinity;
    if (type.kind === "list") return (type.minimum ?? 0) === 0 ? 0 : 1 + depthOf(type.items);
    return type.kind === "nullable" ? depthOf(type.type) : 0;
  };
  const depthOfNamed = (id: string): number => {
    const named = table.get(id);
    if (named.kind === "enum") return 0;
    if (named.kind === "alias") return depthOf(named.type);
    if (named.kind === "union") return Math.min(...named.variants.map(({ type }) => depthOf(type)));
    const required = named.fields.filter(({ presence }) => presence.required);
    return 1 + Math.max(0, ...required.map(({ type }) => depthOf(type)));
  };
  for (let changed = true; changed; ) {
    const before = [...depths.values()].join();
    for (const id of ids) depths.set(id, depthOfNamed(id));
    changed = [...depths.values()].join() !== before;
  }
  return depthOf;
}
