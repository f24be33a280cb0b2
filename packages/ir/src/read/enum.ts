import type { WireKind } from "@colloquy/define";
import { definitionOf, type Schema, wireOf } from "@colloquy/define/reflect";
import type { EnumType } from "../model.ts";
import { foldChecks } from "./checks.ts";
import type { Place } from "./place.ts";
import type { Reader } from "./reader.ts";

/** An enum before it has a name. */
export type EnumBody = Pick<EnumType, "kind" | "open" | "reason" | "values">;

type WireEnum = Extract<WireKind, { kind: "openEnum" | "closedEnum" }>;

/** Text with known values, as `openEnum` and `closedEnum` make it. */
export function readWireEnum(schema: Schema, place: Place, { reports }: Reader): EnumBody {
  const { kind, added } = wireOf(schema) as { kind: WireEnum; added: [] };
  foldChecks(added, place, reports);
  const values = Object.entries(kind.values).map(([value, description]) => ({ value, description }));
  if (kind.kind === "openEnum") return { kind: "enum", open: true, values };
  return { kind: "enum", open: false, reason: kind.reason, values };
}

/** A plain `z.enum`: closed, its values without a description. */
export function readEnum(schema: Schema, place: Place, reader: Reader): EnumBody {
  const { entries } = definitionOf(schema) as { entries: Record<string, string | number> };
  return closedEnum(Object.values(entries), place, reader);
}

/** A plain `z.literal` with several values. */
export function readLiterals(schema: Schema, place: Place, reader: Reader): EnumBody {
  return closedEnum((definitionOf(schema) as { values: unknown[] }).values, place, reader);
}

function closedEnum(values: readonly unknown[], place: Place, { reports }: Reader): EnumBody {
  const texts = values.filter((value) => typeof value === "string");
  if (texts.length < values.length)
    reports.refuse(
      place,
      "enum-not-text",
      "An enum on the wire is text.",
      "Use text values, or a bounded integer.",
    );
  return { kind: "enum", open: false, values: texts.map((value) => ({ value, description: "" })) };
}
