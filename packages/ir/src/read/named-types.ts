import type { Unhashed } from "../hash/hash.ts";
import type { Body } from "./definitions.ts";
import { saidOf, saidOfDefinition, toDocs, toJsonValues } from "./docs.ts";
import type { Reports } from "./reports.ts";
import type { Entry } from "./table.ts";

/** The definitions of a contract, sorted by id. Those without a name get one that is free. */
export function toNamedTypes(entries: readonly Entry[], reports: Reports): readonly Unhashed[] {
  nameDerived(entries, reports);
  return entries.map((entry) => toNamedType(entry, reports)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function toNamedType(entry: Entry, reports: Reports): Unhashed {
  const { schema, place, derived, reference } = entry;
  const {
    description = place.description,
    examples = [],
    ...said
  } = derived ? saidOf(schema) : saidOfDefinition(schema);
  return {
    id: reference.id,
    namespace: place.namespace,
    name: reference.id.slice(place.namespace.length + 1),
    ...(derived ? { derived } : {}),
    docs: toDocs(description === undefined ? said : { ...said, description }),
    examples: toJsonValues(examples, "An example", place, reports),
    ...(entry.body as Body),
  };
}

/** Settles the ids of definitions without a name; a name that is taken gets a number, in the order of the places. */
function nameDerived(entries: readonly Entry[], reports: Reports): void {
  const taken = new Set(entries.filter(({ derived }) => !derived).map(({ reference }) => reference.id));
  for (const { place, places, reference } of entries.filter(({ derived }) => derived)) {
    reference.id = firstFree(`${place.namespace}.${place.name}`, taken);
    taken.add(reference.id);
    if (places.size > 1)
      reports.warn(
        place,
        "shared-without-name",
        `The type stands in ${places.size} places and has no name; it is named ${reference.id} after the first.`,
        'Name it, so that its name does not move with its places: schema.meta({ id: "namespace.Name" }).',
      );
  }
}

function firstFree(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}${number}`;
  return free;
}
