import type { WireKind } from "@colloquy/define";
import { definitionOf, type Schema, wireOf, type ZodKind } from "@colloquy/define/reflect";
import type { AliasType, Type } from "../model.ts";
import { type EnumBody, readEnum, readLiterals, readWireEnum } from "./enum.ts";
import { readInline, readWireScalar } from "./inline.ts";
import { type ObjectBody, readObject } from "./object.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { readDiscriminatedUnion, readPlainUnion, readWireUnion, type UnionBody } from "./union.ts";

/** A definition before it has a name and docs. */
export type Body = ObjectBody | UnionBody | EnumBody | Pick<AliasType, "kind" | "type">;

type ReadBody = (schema: Schema, place: Place, reader: Reader) => ObjectBody | UnionBody | EnumBody;

const byWireKind: Partial<Readonly<Record<WireKind["kind"], ReadBody>>> = {
  openEnum: readWireEnum,
  closedEnum: readWireEnum,
  union: readWireUnion,
};

const byZodKind: Partial<Readonly<Record<ZodKind, ReadBody>>> = {
  object: readObject,
  enum: readEnum,
  literal: readLiterals,
  union: (schema, place, reader) =>
    "discriminator" in definitionOf(schema)
      ? readDiscriminatedUnion(schema, place, reader)
      : readPlainUnion(schema, place, reader),
};

/** How to read a schema that needs a name; nothing for one that can stand in place. */
export function bodyReaderOf(schema: Schema): ReadBody | undefined {
  const wire = wireOf(schema);
  if (wire) return byWireKind[wire.kind.kind];
  const definition = definitionOf(schema);
  const isSingle = definition.type === "literal" && definition.values.length === 1;
  return isSingle ? undefined : byZodKind[definition.type];
}

/** The type of a schema that needs no name. */
export function readNameless(schema: Schema, place: Place, reader: Reader): Type {
  const wire = wireOf(schema);
  if (!wire) return readInline(schema, place, reader);
  return readWireScalar(wire as Parameters<typeof readWireScalar>[0], place, reader);
}
