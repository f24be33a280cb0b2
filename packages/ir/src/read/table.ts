import { canonicalJson } from "../canonical/canonical-json.ts";
import type { Json } from "../model.ts";
import type { Body } from "./definitions.ts";
import { definitionPlace, type Place } from "./place.ts";
import type { Reports } from "./reports.ts";
import { definitionOf, type Schema } from "./zod.ts";

/** A reference whose id is settled when all places are known. */
export interface OpenReference {
  readonly kind: "reference";
  id: string;
}

/** A definition on its way into the contract. */
export interface Entry {
  readonly schema: Schema;
  readonly place: Place;
  /** Named after its place. */
  readonly derived: boolean;
  readonly reference: OpenReference;
  body?: Body;
}

/** Every definition that was met, each read once. */
export interface DefinitionTable {
  named(schema: Schema, id: string): OpenReference;
  unnamed(schema: Schema, place: Place): OpenReference;
  /** Reads bodies until no new definition turns up, then compares definitions that share an id. */
  readAll(readBody: (schema: Schema, place: Place) => Body): void;
  readonly entries: () => readonly Entry[];
}

/** `home` is the namespace of ids that name none. */
export function createDefinitionTable(home: string, reports: Reports): DefinitionTable {
  const byKey = new Map<string, Entry>();
  const byDefinition = new Map<object, Entry>();
  const repeats: { readonly schema: Schema; readonly entry: Entry }[] = [];

  const add = (key: string, entry: Entry): OpenReference => {
    const known = byKey.get(key);
    if (!known) byKey.set(key, entry);
    else if (definitionOf(known.schema) !== definitionOf(entry.schema)) repeats.push({ schema: entry.schema, entry: known });
    return (known ?? entry).reference;
  };
  const named: DefinitionTable["named"] = (schema, id) => {
    const { namespace, name } = splitId(id, home);
    const reference: OpenReference = { kind: "reference", id: `${namespace}.${name}` };
    return add(reference.id, { schema, place: definitionPlace(namespace, name), derived: false, reference });
  };
  const unnamed: DefinitionTable["unnamed"] = (schema, place) => {
    const known = byDefinition.get(definitionOf(schema));
    if (known) return known.reference;
    const entry: Entry = { schema, place, derived: true, reference: { kind: "reference", id: place.pointer } };
    byDefinition.set(definitionOf(schema), entry);
    return add(place.pointer, entry);
  };
  const readAll: DefinitionTable["readAll"] = (readBody) => {
    // A map is iterated in the order of insertion and shows entries that are added meanwhile.
    for (const entry of byKey.values()) entry.body = readBody(entry.schema, entry.place);
    for (const { schema, entry } of repeats) {
      const again = readBody(schema, entry.place);
      if (sameBody(again, entry.body as Body)) continue;
      reports.refuse(entry.place, "duplicate-id", `Two different schemas have the id ${entry.reference.id}.`, "Give one of them another id.");
    }
  };
  return { named, unnamed, readAll, entries: () => [...byKey.values()] };
}

const sameBody = (a: Body, b: Body): boolean => canonicalJson(a as unknown as Json) === canonicalJson(b as unknown as Json);

function splitId(id: string, home: string): { readonly namespace: string; readonly name: string } {
  const dot = id.lastIndexOf(".");
  return dot === -1 ? { namespace: home, name: id } : { namespace: id.slice(0, dot), name: id.slice(dot + 1) };
}
