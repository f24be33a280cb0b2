import { definitionOf, innerOfLazy, namedAncestorOf, ownIdOf, type Schema } from "@colloquy/define/reflect";
import type { Type } from "../model.ts";
import { type Body, bodyReaderOf, readNameless } from "./definitions.ts";
import { nullableOf, withoutNull } from "./null.ts";
import { inside, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import type { Reports } from "./reports.ts";
import type { DefinitionTable } from "./table.ts";

/** A reader that puts definitions into `table` as it meets them, to be read later: no chain of references recurses. */
export function createReader(table: DefinitionTable, reports: Reports): Reader {
  const inProgress = new Set<object>();

  const nameless: Reader["type"] = (schema, place) => {
    const definition = definitionOf(schema);
    if (inProgress.has(definition)) return refuseEndless(place, reports);
    inProgress.add(definition);
    const type = readNameless(schema, place, reader);
    inProgress.delete(definition);
    return type;
  };
  const type: Reader["type"] = (schema, place) => {
    const named = namedAncestorOf(schema);
    if (named) return table.named(named, ownIdOf(named) as string);
    const rest = withoutNull(schema);
    if (rest) return nullableOf(type(rest, place));
    return bodyReaderOf(schema) ? table.unnamed(schema, place) : nameless(schema, place);
  };
  const reader: Reader = { reports, type };
  return reader;
}

/** What a definition consists of. A scalar or a container that has a name is an alias. */
export function readBody(schema: Schema, place: Place, reader: Reader): Body {
  const meant = withoutLazy(schema);
  const read = withoutNull(meant) ? undefined : bodyReaderOf(meant);
  return read ? read(meant, place, reader) : { kind: "alias", type: readAlias(meant, place, reader) };
}

/** What a wrapper holds stands inside the definition: it may need a name of its own. */
function readAlias(schema: Schema, place: Place, reader: Reader): Type {
  const rest = withoutNull(schema);
  const value = inside(place, ["value"], "value");
  if (rest) return nullableOf(reader.type(rest, value));
  const isWrapper = ["nullable", "readonly", "lazy"].includes(definitionOf(schema).type);
  return readNameless(schema, isWrapper ? value : place, reader);
}

/** What a lazy schema stands for, so that a name given to it names that; another named schema is left alone. */
function withoutLazy(schema: Schema): Schema {
  const inner = definitionOf(schema).type === "lazy" ? innerOfLazy(schema) : undefined;
  return inner && bodyReaderOf(inner) && !namedAncestorOf(inner) && !withoutNull(inner) ? inner : schema;
}

const refuseEndless = (place: Place, reports: Reports) =>
  reports.refuse(
    place,
    "endless-type",
    "The type leads back to itself and has no name on the way.",
    'Give it one: schema.meta({ id: "namespace.Name" }).',
  );
