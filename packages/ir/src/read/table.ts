import { definitionOf, type Schema } from "@colloquy/define/reflect";
import { canonicalJson } from "../canonical/canonical-json.ts";
import type { Json } from "../model.ts";
import type { Body } from "./definitions.ts";
import { definitionPlace, type Place } from "./place.ts";
import type { Reports } from "./reports.ts";

/** A reference whose id is settled when all places are known. */
export interface OpenReference {
  readonly kind: "reference";
  id: string;
}

/** A definition on its way into the contract. */
export interface Entry {
  readonly schema: Schema;
  /** Where it is defined; for a definition without a name, the first of its places by pointer that was known when it was read. */
  place: Place;
  /** Pointers of all places, for a definition without a name. */
  readonly places: Set<string>;
  /** Named after its place. */
  readonly derived: boolean;
  readonly reference: OpenReference;
  body?: Body;
}

type ReadBody = (schema: Schema, place: Place) => Body;

/** Every definition that was met, each read once. */
export interface DefinitionTable {
  named(schema: Schema, id: string): OpenReference;
  unnamed(schema: Schema, place: Place): OpenReference;
  /** Reads bodies until no new definition turns up, then compares definitions that share an id. */
  readAll(readBody: ReadBody): void;
  /** All of them, by the pointer of their place. */
  readonly entries: () => readonly Entry[];
}

/** `home` is the namespace of ids that name none. */
export function createDefinitionTable(home: string, reports: Reports): DefinitionTable {
  const byPointer = new Map<string, Entry>();
  const byDefinition = new Map<object, Entry>();
  const repeats: { readonly schema: Schema; readonly entry: Entry }[] = [];

  const meet = (schema: Schema, place: Place, id: string | undefined): Entry => {
    const known = byPointer.get(place.pointer);
    if (!known) return createEntry(schema, place, id);
    if (definitionOf(known.schema) !== definitionOf(schema)) repeats.push({ schema, entry: known });
    return known;
  };
  const named: DefinitionTable["named"] = (schema, id) => {
    const { namespace, name } = splitId(id, home);
    const entry = meet(schema, definitionPlace(namespace, name), `${namespace}.${name}`);
    byPointer.set(entry.place.pointer, entry);
    return entry.reference;
  };
  const unnamed: DefinitionTable["unnamed"] = (schema, place) => {
    const entry = byDefinition.get(definitionOf(schema)) ?? meet(schema, place, undefined);
    byDefinition.set(definitionOf(schema), entry);
    byPointer.set(place.pointer, entry);
    entry.places.add(place.pointer);
    if (!entry.body && place.pointer < entry.place.pointer) entry.place = place;
    return entry.reference;
  };
  const readAll: DefinitionTable["readAll"] = (readBody) => {
    // The first by pointer goes first, so that no derived name depends on the order in which a contract lists things.
    for (let entry = firstUnread(byPointer); entry; entry = firstUnread(byPointer))
      entry.body = readBody(entry.schema, entry.place);
    for (const { schema, entry } of repeats)
      if (!sameBody(readBody(schema, entry.place), entry.body)) refuseRepeat(entry, reports);
  };
  return { named, unnamed, readAll, entries: () => sorted(new Set(byPointer.values())) };
}

const createEntry = (schema: Schema, place: Place, id: string | undefined): Entry => ({
  schema,
  place,
  places: new Set(),
  derived: id === undefined,
  reference: { kind: "reference", id: id ?? place.pointer },
});

const sorted = (entries: Iterable<Entry>): readonly Entry[] =>
  [...entries].sort((a, b) => (a.place.pointer < b.place.pointer ? -1 : 1));

function firstUnread(entries: ReadonlyMap<string, Entry>): Entry | undefined {
  let first: Entry | undefined;
  for (const entry of entries.values())
    if (!entry.body && (!first || entry.place.pointer < first.place.pointer)) first = entry;
  return first;
}

const sameBody = (a: Body, b: Body | undefined): boolean =>
  canonicalJson(a as unknown as Json) === canonicalJson(b as unknown as Json);

const refuseRepeat = ({ place, reference }: Entry, reports: Reports) =>
  reports.refuse(
    place,
    "duplicate-id",
    `Two different schemas have the id ${reference.id}.`,
    "Give one of them another id.",
  );

function splitId(id: string, home: string): { readonly namespace: string; readonly name: string } {
  const dot = id.lastIndexOf(".");
  return dot === -1
    ? { namespace: home, name: id }
    : { namespace: id.slice(0, dot), name: id.slice(dot + 1) };
}
