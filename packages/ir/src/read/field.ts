import { nullMeaningRegistry } from "@colloquy/define";
import { definitionOf, namedAncestorOf, partsOf, type Schema } from "@colloquy/define/reflect";
import type { Field, Presence } from "../model.ts";
import { type Said, saidOf, toDocs, toJsonValues } from "./docs.ts";
import { withoutNull } from "./null.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";

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
  const type = reader.type(inner, {
    ...place,
    ...(said.description ? { description: said.description } : {}),
  });
  const defaults = toJsonValues(
    said.default === undefined ? [] : [said.default],
    "The default",
    place,
    reader.reports,
  );
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
  return {
    required: false,
    nullable: true,
    nullMeans: nullMeaningRegistry.get(schema)?.nullMeans ?? "value",
  };
}

function unwrap(schema: Schema, place: Place, reader: Reader): Unwrapped {
  const said = saidOf(schema);
  const bare = { inner: schema, optional: false, nullable: false, said };
  if (namedAncestorOf(schema)) return bare;
  const rest = withoutNull(schema);
  if (rest) return around(unwrap(rest, place, reader), { nullable: true }, said);
  const definition = definitionOf(schema) as { type: string; defaultValue?: unknown };
  const wrapper = wrappers[definition.type];
  if (!wrapper) return bare;
  if (definition.type === "default" || definition.type === "prefault")
    reader.reports.warn(
      place,
      "default-not-applied",
      "Readers are told the default; no decoder fills it in.",
    );
  const told = "defaultValue" in definition ? { default: definition.defaultValue } : {};
  return around(unwrap(partsOf(schema).inner as Schema, place, reader), wrapper, { ...told, ...said });
}

/** What is inside a wrapper, with what the wrapper says; the outermost saying wins. */
const around = (within: Unwrapped, wrapper: Partial<Unwrapped>, said: Said): Unwrapped => ({
  ...within,
  ...wrapper,
  said: { ...within.said, ...said },
});

/** What a wrapper says about presence. */
const wrappers: Readonly<Record<string, Partial<Pick<Unwrapped, "optional" | "nullable">>>> = {
  optional: { optional: true },
  default: { optional: true },
  prefault: { optional: true },
  nullable: { nullable: true },
  nonoptional: { optional: false },
  readonly: {},
};
