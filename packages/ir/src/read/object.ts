import { checksOf, definitionOf, type Schema } from "@colloquy/define/reflect";
import type { Field, ObjectType } from "../model.ts";
import { foldChecks } from "./checks.ts";
import { readField } from "./field.ts";
import { inside, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";

/** An object before it has a name. */
export type ObjectBody = Pick<ObjectType, "kind" | "fields" | "extras">;

interface ObjectFacts {
  readonly shape: Readonly<Record<string, Schema>>;
  readonly catchall?: Schema;
}

/** An object with its fields in the order of the contract. */
export function readObject(schema: Schema, place: Place, reader: Reader): ObjectBody {
  const { catchall } = definitionOf(schema) as unknown as ObjectFacts;
  foldChecks(checksOf(schema), place, reader.reports);
  return {
    kind: "object",
    fields: readFields(schema, place, reader),
    extras: readExtras(catchall, place, reader),
  };
}

/** The fields of an object schema. */
export function readFields(schema: Schema, place: Place, reader: Reader): readonly Field[] {
  const { shape } = definitionOf(schema) as unknown as ObjectFacts;
  return Object.entries(shape).map(([name, field]) =>
    readField(name, field, inside(place, [name], name), reader),
  );
}

/** What zod strips is kept on the wire: a reader that loses members is a poor neighbour. */
function readExtras(catchall: Schema | undefined, place: Place, { reports }: Reader): ObjectType["extras"] {
  const kind = catchall && definitionOf(catchall).type;
  if (kind === "never") return "refuse";
  if (kind !== undefined && kind !== "unknown" && kind !== "any")
    reports.refuse(
      place,
      "typed-extras",
      "Extra members of one type have no place beside named fields.",
      "Put them into a field of their own: z.record(z.string(), …).",
    );
  return "keep";
}
