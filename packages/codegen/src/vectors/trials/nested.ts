import type { Field, Type } from "@colloquy/ir";
import type { Pins } from "../samples.ts";
import { objectText, withMember, withoutMember } from "../text.ts";
import { bad, type Trial, type VectorClass } from "../vector.ts";
import type { TrialContext } from "./context.ts";
import { strangersTo } from "./kinds.ts";

/** The value of a type with one fault in a member of its own, which a place that refers to the type must find. */
export function brokenInside(type: Type, context: TrialContext): readonly Trial[] {
  const broken = breakMember(type, new Map(), "nested", context);
  return broken ? [broken] : [];
}

/** Breaks the first member there is that `pins` do not hold; `undefined` for what has no member that could be wrong. */
export function breakMember(
  type: Type,
  pins: Pins,
  of: VectorClass,
  context: TrialContext,
): Trial | undefined {
  const members = context.samples.members(type, pins);
  const found = context.samples.choose(type, pins);
  if (!members || !found) return undefined;
  const without = (name: string) =>
    bad(of, `without ${name}`, objectText(withoutMember(members, name)), "missing-member", [name]);
  const tag = innerTag(type, pins, context);
  if (tag !== undefined) return without(tag);
  const fields = found.object.fields.filter(({ name }) => !found.pins.has(name));
  const required = fields.find(({ presence }) => presence.required);
  if (required) return without(required.name);
  return fields.map((field) => strangerIn(field, of, members, context)).find((trial) => trial !== undefined);
}

/** The member that tells the variants of a union apart, unless it is settled already. */
function innerTag(type: Type, pins: Pins, { table }: TrialContext): string | undefined {
  const resolved = table.resolve(type);
  if (resolved.kind !== "union" || resolved.discriminator.rule !== "tag") return undefined;
  const { field } = resolved.discriminator;
  return pins.has(field) ? undefined : field;
}

function strangerIn(
  { name, type }: Field,
  of: VectorClass,
  members: ReadonlyMap<string, string>,
  context: TrialContext,
): Trial | undefined {
  const { other } = strangersTo(type, context);
  return (
    other && bad(of, `wrong ${name}`, objectText(withMember(members, name, other.json)), other.code, [name])
  );
}
