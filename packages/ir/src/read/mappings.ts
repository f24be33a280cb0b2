import type { HttpOperation, Mapping, Message, Protocol, SseOperation } from "@colloquy/define";
import {
  behindLazies,
  type MappedUnion,
  mappedUnionsIn,
  mappingOf,
  namedAncestorOf,
  type Schema,
} from "@colloquy/define/reflect";
import type { Counterpart, Part } from "../model.ts";
import { inside, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";

/** A part with what its mapping can follow from. */
interface Mappable {
  readonly part: Part;
  readonly place: Place;
  readonly mapping: Mapping | undefined;
  /** What the part is or carries, where it has no mapping of its own. */
  readonly carries: readonly MappedUnion[];
}

/**
 * What each part of a protocol maps to: operations, methods and messages as the contract lists them, then the variants of
 * the unions they map through. Once one part has a mapping, every part must; a protocol without any has no common model.
 */
export function readMappings(source: Protocol, protocol: Place, reader: Reader): readonly Counterpart[] {
  const parts = partsOf(source, protocol);
  if (parts.every(({ mapping, carries }) => !mapping && carries.length === 0)) return [];
  const unions = new Set<string>();
  const counterparts: Counterpart[] = [];
  for (const one of parts) {
    counterparts.push(...readMapping(one, reader));
    for (const union of one.mapping ? [] : one.carries) {
      const id = idOf(union.schema, one.place, reader);
      if (!unions.has(id)) parts.push(...variantsOf(union, id, protocol));
      unions.add(id);
    }
  }
  return counterparts;
}

function partsOf({ operations, rpc, messages }: Protocol, protocol: Place): Mappable[] {
  const directions = ["clientToServer", "serverToClient", "both"] as const;
  return [
    ...operations.map((one) => ({
      part: { kind: "operation", id: one.id } as const,
      place: inside(protocol, ["operations", one.id]),
      mapping: one.mapping,
      carries: answersOf(one).flatMap(mappedUnionsIn),
    })),
    ...(rpc?.methods ?? []).map(({ id, mapping }) => ({
      part: { kind: "method", id } as const,
      place: inside(protocol, ["rpc", "methods", id]),
      mapping,
      carries: [],
    })),
    ...directions.flatMap((direction) =>
      messages.filter((one) => one.direction === direction).map((one) => fromMessage(one, protocol)),
    ),
  ];
}

const fromMessage = ({ id, direction, schema, mapping }: Message, protocol: Place): Mappable => ({
  part: { kind: "message", direction, id },
  place: inside(protocol, ["messages", direction, id]),
  mapping: mapping ?? mappingOf(schema),
  carries: mappedUnionsIn(schema),
});

const variantsOf = ({ variants }: MappedUnion, union: string, protocol: Place): readonly Mappable[] =>
  variants.flatMap(({ schema, tags }) =>
    tags.map((id) => ({
      part: { kind: "variant", union, id } as const,
      place: inside(protocol, ["unions", union, id]),
      mapping: mappingOf(schema),
      carries: mappedUnionsIn(schema),
    })),
  );

const answersOf = (operation: HttpOperation | SseOperation): readonly Schema[] =>
  operation.kind === "sse"
    ? [operation.events]
    : Object.values(operation.responses).flatMap(({ body }) => body?.schema ?? []);

function readMapping({ part, place, mapping, carries }: Mappable, reader: Reader): readonly Counterpart[] {
  if (mapping) return [{ part, ...toCounterpart(mapping, place, reader) }];
  const [union, another] = carries;
  if (union && !another) return [{ part, types: [], variantsOf: idOf(union.schema, place, reader) }];
  reader.reports.refuse(
    place,
    "part-without-counterpart",
    `"${part.id}" has no mapping to the common model.`,
    "Add mapping: mapsTo(…), or unmapped(reason) when the model has no type for it.",
  );
  return [];
}

function toCounterpart(mapping: Mapping, place: Place, reader: Reader): Omit<Counterpart, "part"> {
  switch (mapping.kind) {
    case "mapsTo":
      return { types: mapping.types.map((type) => idOf(type, place, reader)) };
    case "relatedTo":
      return { types: [], topic: mapping.topic.name, reason: mapping.topic.reason };
    case "unmapped":
      return { types: [], reason: mapping.reason };
  }
}

/** Only what has a name of its own can be pointed at. */
function idOf(schema: Schema, place: Place, reader: Reader): string {
  const type = reader.type(schema, place);
  if (type.kind === "reference" && namedAncestorOf(behindLazies(schema))) return type.id;
  reader.reports.refuse(place, "counterpart-without-name", "A type that a part maps to needs a name.");
  return place.pointer;
}
