import { groupBy } from "@colloquy/define/support";
import { folded, type NameLock, type NameScope } from "./lock.ts";

/** Asks for a public name. */
export interface NameRequest {
  /** Place where names must differ, such as `typescript/everruns-rest/types`. */
  readonly scope: string;
  /** What is named; it stays the same while the name may be edited in the lock. */
  readonly key: string;
  /** Legal in its target already. */
  readonly preferred: string;
}

/** What a reviewer should see. */
export interface NameChange {
  readonly kind: "added" | "retired" | "restored";
  readonly scope: string;
  readonly key: string;
  readonly name: string;
  /** Why an added name is not the preferred one. */
  readonly takenBy?: string;
}

/** Allocated names, by scope and key. */
export interface NameTable {
  /** The name; throws for a key that was never requested, which is a fault of the target. */
  of(scope: string, key: string): string;
}

/** The lock to commit, the names to print and what changed. */
export interface Allocation {
  readonly lock: NameLock;
  readonly names: NameTable;
  readonly changes: readonly NameChange[];
}

interface ScopeAllocation {
  readonly scope: NameScope;
  readonly changes: readonly NameChange[];
}

/**
 * Gives every request its name: the locked one if there is one, else the preferred one, with a number behind it when
 * that is or ever was somebody else's, in whatever case its letters are written. The order of requests does not matter. Keys nobody asks for any more are retired. Scopes outside `owns` are untouched.
 */
export function allocate(
  lock: NameLock,
  requests: readonly NameRequest[],
  owns: (scope: string) => boolean = () => true,
): Allocation {
  const byScope = groupBy(requests, ({ scope }) => scope);
  const names = [...new Set([...Object.keys(lock.scopes), ...byScope.keys()])].sort();
  const allocations = names.map((name): [string, ScopeAllocation] => {
    const before = lock.scopes[name] ?? { names: {}, retired: {} };
    return [
      name,
      owns(name) ? allocateScope(name, before, byScope.get(name) ?? []) : { scope: before, changes: [] },
    ];
  });
  const scopes = Object.fromEntries(allocations.map(([name, { scope }]) => [name, scope]));
  return {
    lock: { version: lock.version, scopes },
    names: createNameTable(scopes),
    changes: allocations.flatMap(([, { changes }]) => changes),
  };
}

function allocateScope(scope: string, before: NameScope, requests: readonly NameRequest[]): ScopeAllocation {
  const taken = new Map(
    [...Object.entries(before.names), ...Object.entries(before.retired)].map(([key, name]) => [
      folded(name),
      key,
    ]),
  );
  const names = new Map<string, string>();
  const changes: NameChange[] = [];
  for (const { key, preferred } of requests.toSorted((a, b) => order(a.key, b.key))) {
    if (names.has(key)) continue;
    const current = own(before.names, key);
    const locked = current ?? own(before.retired, key);
    const name = locked ?? firstFree(preferred, taken);
    names.set(key, name);
    if (current !== undefined) continue;
    const takenBy = locked === undefined ? taken.get(folded(preferred)) : undefined;
    taken.set(folded(name), key);
    const kind = locked === undefined ? "added" : "restored";
    changes.push({ kind, scope, key, name, ...(takenBy === undefined ? {} : { takenBy }) });
  }
  const gone = Object.entries(before.names).filter(([key]) => !names.has(key));
  const stillRetired = Object.entries(before.retired).filter(([key]) => !names.has(key));
  changes.push(...gone.map(([key, name]): NameChange => ({ kind: "retired", scope, key, name })));
  return { scope: { names: sorted([...names]), retired: sorted([...stillRetired, ...gone]) }, changes };
}

function firstFree(preferred: string, taken: ReadonlyMap<string, string>): string {
  if (!taken.has(folded(preferred))) return preferred;
  let number = 2;
  while (taken.has(folded(`${preferred}${number}`))) number += 1;
  return `${preferred}${number}`;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A member, but not one that every object inherits: `constructor` is a fine key. */
const own = (record: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

const sorted = (entries: readonly (readonly [string, string])[]): Record<string, string> =>
  Object.fromEntries(entries.toSorted(([a], [b]) => order(a, b)));

function createNameTable(scopes: NameLock["scopes"]): NameTable {
  return {
    of: (scope, key) => {
      const name = own(scopes[scope]?.names ?? {}, key);
      if (name === undefined) throw new Error(`No name was requested for ${key} in ${scope}.`);
      return name;
    },
  };
}
