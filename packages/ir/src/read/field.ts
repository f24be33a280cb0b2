import { nullMeaningRegistry } from "@colloquy/define";
import type { Field, Presence } from "../model.ts";
import { type Said, saidOf, toDocs, toJsonValues } from "./docs.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { definitionOf, namedAncestorOf, type Schema } from "./zod.ts";

/** A field as far as its wrappers have been taken off. */
interface Unwrapped {
  readonly inner: Schema;
  readonly optional: boolean;
  readonly nullable: boolean;
  readonly said: Said;
}

/** A member of an object: its type, whether it may be absent or `null`, and what is said about it. */
export function readField(name: string, schema: Schema, place: Place, reader: Reader): Field {
  const { inner, optional, nullable, said } = unwrap(schema, place, reader);
  const type = reader.type(inner, { ...place, ...(said.description ? { description: said.description } : {}) });
  const defaults = toJsonValues(said.default === undefined ? [] : [said.default], "The default", place, reader.reports);
  return {
    name,
    type,
    presence: presenceOf(schema, optional, nullable),
    docs: toDocs(said),
    ...(said.unit === undefined ? {} : { unit: said.unit }),
    ...(defaults[0] === undefined ? {} : { default: defaults[0] }),
  };
}

/** Where nothing is said, absent and `null` stay two things: that loses nothing. */
function presenceOf(schema: Schema, optional: boolean, nullable: boolean): Presence {
  if (!optional || !nullable) return { required: !optional, nullable };
  return { required: false, nullable: true, nullMeans: nullMeaningRegistry.get(schema)?.nullMeans ?? "value" };
}

function unwrap(schema: Schema, place: Place, reader: Reader): Unwrapped {
  if (namedAncestorOf(schema)) return { inner: schema, optional: false, nullable: false, said: saidOf(schema) };
  const definition = definitionOf(schema) as { type: string; innerType: Schema; defaultValue?: unknown };
  const wrapper = wrappers[definition.type];
  if (!wrapper) return { inner: schema, optional: false, nullable: false, said: saidOf(schema) };
  const within = unwrap(definition.innerType, place, reader);
  const told = definition.type === "default" || definition.type === "prefault" ? { default: definition.defaultValue } : {};
  if ("default" in told)
    reader.reports.warn(place, "default-not-applied", "The default is told to readers of the wire; no decoder fills it in.");
  return { ...within, ...wrapper, said: { ...within.said, ...told, ...saidOf(schema) } };
}

/** What a wrapper says about presence. */
const wrappers: Readonly<Record<string, Partial<Pick<Unwrapped, "optional" | "nullable">>>> = {
  optional: { optional: true },
  default: { optional: true },
  prefault: { optional: true },
  nullable: { nullable: true },
  nonoptional: { optional: false },
  readonly: {},
};
