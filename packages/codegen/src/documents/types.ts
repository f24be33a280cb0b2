import { type Contract, dependenciesOf, type NamedType, referencesOf, type Type } from "@colloquy/ir";

/** Finds the named types of a contract. */
export interface TypeTable {
  /** Throws for an id the contract does not have, which is a fault of the contract's reader. */
  get(id: string): NamedType;
  /** The type that references and aliases lead to. */
  resolve(type: Type): Type | Exclude<NamedType, { kind: "alias" }>;
}

export function createTypeTable({ types }: Contract): TypeTable {
  const byId = new Map(types.map((type) => [type.id, type]));
  const get: TypeTable["get"] = (id) => {
    const found = byId.get(id);
    if (!found) throw new Error(`The contract refers to ${id} and does not have it.`);
    return found;
  };
  const resolve: TypeTable["resolve"] = (type) => {
    if (type.kind !== "reference") return type;
    const named = get(type.id);
    return named.kind === "alias" ? resolve(named.type) : named;
  };
  return { get, resolve };
}

/** Ids of the types that `types` refer to, at any depth, sorted. */
export function reachableFrom(types: readonly Type[], table: TypeTable): readonly string[] {
  const found = new Set<string>();
  const pending = types.flatMap(referencesOf);
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    pending.push(...dependenciesOf(table.get(id)));
  }
  return [...found].sort();
}
