import type { WireKind } from "@colloquy/define";
import {
  checksOf,
  definitionOf,
  innerOfLazy,
  partsOf,
  type Schema,
  type Wire,
  type ZodKind,
} from "@colloquy/define/reflect";
import type { StringType, Type } from "../model.ts";
import { foldChecks } from "./checks.ts";
import { nullableOf } from "./null.ts";
import { readNumber, refineInteger } from "./number.ts";
import { inside, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { lengths, readPattern, readString, refineString } from "./string.ts";

type Read = (schema: Schema, place: Place, reader: Reader) => Type;

const opaque: Read = () => ({ kind: "json" });

/** Readers of schemas that stand in place, by zod's name for them. */
const readers: Partial<Readonly<Record<ZodKind, Read>>> = {
  string: (schema, place, { reports }) => readString(schema, place, reports),
  template_literal: (schema, place, { reports }) => ({
    kind: "string",
    ...readPattern([(schema._zod as unknown as { pattern: RegExp }).pattern], place, reports),
  }),
  number: (schema, place, { reports }) => readNumber(schema, place, reports),
  boolean: () => ({ kind: "boolean" }),
  null: () => ({ kind: "null" }),
  any: opaque,
  unknown: opaque,
  literal: readLiteral,
  array: readList,
  record: readMap,
  nullable: (schema, place, reader) => nullableOf(reader.type(innerOf(schema), place)),
  readonly: (schema, place, reader) => reader.type(innerOf(schema), place),
  lazy: readLazy,
};

/** Why a schema cannot be read and what to write instead. */
const refusals: Partial<Readonly<Record<ZodKind, string>>> = {
  transform: "Describe the wire side only and convert outside the contract.",
  pipe: "Describe the wire side only and convert outside the contract.",
  catch: "Say what is sent; a fallback belongs to the reader of the value.",
  custom: "Use a combinator of @colloquy/define, which says what stands on the wire.",
  date: "Use instant() of @colloquy/define or z.iso.datetime({ offset: true }).",
  bigint: "Use int64() of @colloquy/define.",
  map: "Use z.record(z.string(), …).",
  set: "Use z.array(…).",
  tuple: "Use an object with named fields, or z.array(…).",
  intersection: "Spread the fields of both into one z.object({ … }).",
  undefined: "Use z.optional(…) on the field.",
  optional: "Only a field can be left out; elsewhere use z.nullable(…).",
  default: "Only a field can be left out.",
  prefault: "Only a field can be left out.",
};

/** The type of a schema that needs no name. */
export function readInline(schema: Schema, place: Place, reader: Reader): Type {
  const kind = definitionOf(schema).type;
  const read = readers[kind];
  if (read) return read(schema, place, reader);
  return reader.reports.refuse(
    place,
    "unsupported-schema",
    `z.${kind} has no form on the wire.`,
    refusals[kind],
  );
}

const innerOf = (schema: Schema): Schema => partsOf(schema).inner as Schema;
const eachOf = (schema: Schema): Schema => partsOf(schema).each as Schema;

function readLiteral(schema: Schema, place: Place, { reports }: Reader): Type {
  const [value] = (definitionOf(schema) as { values: readonly unknown[] }).values;
  if (value === null) return { kind: "null" };
  if (typeof value === "string" || typeof value === "boolean") return { kind: "literal", value };
  if (typeof value === "number" && Number.isFinite(value)) return { kind: "literal", value };
  return reports.refuse(place, "not-json", "The literal is no JSON value.", "Write what stands on the wire.");
}

function readList(schema: Schema, place: Place, reader: Reader): Type {
  const bounds = foldChecks(checksOf(schema), place, reader.reports);
  return {
    kind: "list",
    items: reader.type(eachOf(schema), inside(place, ["items"], "Item")),
    ...lengths(bounds),
  };
}

function readMap(schema: Schema, place: Place, reader: Reader): Type {
  const { keyType } = definitionOf(schema) as unknown as { keyType: Schema };
  foldChecks(checksOf(schema), place, reader.reports);
  const isAnyText = definitionOf(keyType).type === "string" && checksOf(keyType).length === 0;
  if (!isAnyText)
    reader.reports.refuse(
      place,
      "map-keys",
      "The keys of a map are any text.",
      "Use z.record(z.string(), …), or an object when the keys are known.",
    );
  return { kind: "map", values: reader.type(eachOf(schema), inside(place, ["values"], "Value")) };
}

function readLazy(schema: Schema, place: Place, reader: Reader): Type {
  const inner = innerOfLazy(schema);
  return isAnyJson(schema, inner) ? { kind: "json" } : reader.type(inner, place);
}

/** Whether a lazy schema is what `z.json()` makes: every kind of JSON, its list and map holding the schema itself. */
function isAnyJson(lazy: Schema, inner: Schema): boolean {
  const { options = [] } = partsOf(inner);
  const holders = options.filter((option) => {
    const { each } = partsOf(option);
    return each !== undefined && definitionOf(each) === definitionOf(lazy);
  });
  return ["array", "record"].every((kind) => holders.some((holder) => definitionOf(holder).type === kind));
}

type InlineWire = Exclude<WireKind, { kind: "openEnum" | "closedEnum" | "union" }>;

/** The type of a schema whose wire kind is known and which needs no name. */
export function readWireScalar(
  { kind, added }: Wire & { kind: InlineWire },
  place: Place,
  { reports }: Reader,
): Type {
  if (kind.kind === "json") {
    foldChecks(added, place, reports);
    return { kind: "json" };
  }
  if (kind.kind === "integer") return refineInteger(kind, added, place, reports);
  const { kind: format, ...rest } = kind;
  const base: StringType = { kind: "string", format, ...rest };
  return refineString(base, added, place, reports);
}
