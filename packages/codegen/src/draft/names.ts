import type { Contract, Operation } from "@colloquy/ir";
import { valueName } from "../targets/typescript/names.ts";
import { type ImportedSymbol, importedValue } from "../writer/index.ts";

/** What things are called in a draft. */
export interface Names {
  readonly namespaces: readonly string[];
  /** The constant of a namespace. */
  namespace(id: string): string;
  /** The constant of a type, as `types.ts` declares it. */
  type(id: string): string;
  /** The same, for use in any file. */
  schema(id: string): ImportedSymbol;
  operation(operation: Operation): string;
  /** A combinator of `@colloquy/define`. */
  define(name: string): ImportedSymbol;
  readonly zod: ImportedSymbol;
}

/** Chooses names; where two things want the same, the later one gets a number. */
export function createNames({ types, protocols }: Contract): Names {
  const taken = new Set<string>();
  const namespaces = [...new Set(types.map(({ namespace }) => namespace))];
  const byNamespace = claimAll(taken, namespaces, valueName);
  const byType = claimAll(
    taken,
    types.map(({ id }) => id),
    (id) => `${valueName(id.slice(id.indexOf(".") + 1))}Schema`,
  );
  const operations = protocols.flatMap((protocol) => protocol.operations);
  const byOperation = claimAll(taken, operations, ({ id }) => valueName(id));
  return {
    namespaces,
    namespace: (id) => found(byNamespace, id),
    type: (id) => found(byType, id),
    schema: (id) => importedValue(found(byType, id), { file: "types.ts" }),
    operation: (operation) => found(byOperation, operation),
    define: (name) => importedValue(name, { package: "@colloquy/define" }),
    zod: importedValue("z", { package: "zod" }),
  };
}

function claimAll<Key>(
  taken: Set<string>,
  keys: readonly Key[],
  wanted: (key: Key) => string,
): ReadonlyMap<Key, string> {
  return new Map(keys.map((key) => [key, claim(taken, wanted(key))]));
}

function claim(taken: Set<string>, wanted: string): string {
  let free = wanted;
  for (let number = 2; taken.has(free); number += 1) free = `${wanted}${number}`;
  taken.add(free);
  return free;
}

function found<Key>(names: ReadonlyMap<Key, string>, key: Key): string {
  const name = names.get(key);
  if (name === undefined) throw new Error(`The contract refers to ${String(key)} and does not have it.`);
  return name;
}
