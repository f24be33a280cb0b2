import type { ObjectType, Type, UnionType, Variant } from "@colloquy/ir";
import type { TypeTable } from "../documents/types.ts";
import { createDepths } from "./depths.ts";
import { printScalar } from "./scalars.ts";
import { listText, type Members, objectText, quote } from "./text.ts";

/** Plain values of types. Text of no known form says the name of its member, so that a mix-up shows. */
export interface Samples {
  /** The least value: no optional member, no item. Throws for text whose pattern no candidate fits. */
  minimal(type: Type, name?: string): string;
  /** As minimal, with an item in each list and dictionary. */
  filled(type: Type, name?: string): string;
  /** The object that a type is, or that the variant is which `pins` choose; with the members that make it that. */
  choose(type: Type, pins?: Pins): { readonly object: ObjectType; readonly pins: Pins } | undefined;
  /** The members of an object or of the variant of a union that `pins` choose; `undefined` for anything else. */
  members(type: Type, pins?: Pins, which?: "required" | "all"): Members | undefined;
  /** A variant, by one of its keys. */
  variant(union: UnionType, variant: Variant, key: string): string;
}

/** Members that must be there, by name: tags of the unions around with their text, others with any value. */
export type Pins = ReadonlyMap<string, string | undefined>;

const NO_PINS: Pins = new Map();

export function createSamples(table: TypeTable, ids: readonly string[]): Samples {
  const depthOf = createDepths(table, ids);
  const minimal: Samples["minimal"] = (type, name = "text") => print(type, name, false);
  const filled: Samples["filled"] = (type, name = "text") => print(type, name, true);

  function print(type: Type, name: string, isFilled: boolean): string {
    switch (type.kind) {
      case "reference":
        return printNamed(type.id, name);
      case "list":
        return listText(Array.from({ length: itemCount(type, isFilled) }, () => minimal(type.items, name)));
      case "map":
        return isFilled ? objectText(new Map([["key", minimal(type.values, name)]])) : "{}";
      case "nullable":
        return print(type.type, name, isFilled);
      default:
        return printScalar(type, name);
    }
  }

  function printNamed(id: string, name: string): string {
    const named = table.get(id);
    if (named.kind === "alias") return minimal(named.type, name);
    if (named.kind === "enum") return quote(named.values[0]?.value ?? name);
    if (named.kind === "object") return objectText(objectMembers(named, NO_PINS, "required"));
    const least = shallowest(named, depthOf);
    if (!least) throw new Error(`${id} has no variant.`);
    return variant(named, least, least.keys[0] as string);
  }

  const variant: Samples["variant"] = (union, { type }, key) => {
    const found = members(type, pinsOf(union, key));
    return found ? objectText(found) : minimal(type);
  };

  const choose: Samples["choose"] = (type, pins = NO_PINS) => {
    const resolved = table.resolve(type);
    if (resolved.kind === "object") return { object: resolved, pins };
    if (resolved.kind !== "union") return undefined;
    const taken = chosen(resolved, pins, depthOf);
    return taken && choose(taken.type, new Map([...pinsOf(resolved, taken.keys[0] as string), ...pins]));
  };

  const members: Samples["members"] = (type, pins, which = "required") => {
    const found = choose(type, pins);
    return found && objectMembers(found.object, found.pins, which);
  };

  function objectMembers({ fields }: ObjectType, pins: Pins, which: "required" | "all"): Members {
    const wanted = fields.filter(
      ({ name, presence }) => which === "all" || presence.required || pins.has(name),
    );
    const printField = which === "all" ? filled : minimal;
    return new Map(
      wanted.map(({ name, type }) => {
        const pin = type.kind === "literal" ? undefined : pins.get(name);
        return [name, pin === undefined ? printField(type, name) : quote(pin)] as const;
      }),
    );
  }

  return { minimal, filled, choose, members, variant };
}

/** What a key of a union pins: the text of its tag, or that the member is there. */
export function pinsOf({ discriminator }: UnionType, key: string): Pins {
  if (discriminator.rule === "tag") return new Map([[discriminator.field, key]]);
  return discriminator.rule === "member" && key !== "" ? new Map([[key, undefined]]) : NO_PINS;
}

const shallowest = ({ variants }: UnionType, depthOf: (type: Type) => number): Variant | undefined =>
  variants.toSorted((a, b) => depthOf(a.type) - depthOf(b.type))[0];

/** The variant that `pins` ask for, else the shallowest. */
function chosen(union: UnionType, pins: Pins, depthOf: (type: Type) => number): Variant | undefined {
  const { discriminator, variants } = union;
  if (discriminator.rule === "jsonKind") return undefined;
  const pin = discriminator.rule === "tag" ? pins.get(discriminator.field) : undefined;
  return pin === undefined ? shallowest(union, depthOf) : variants.find(({ keys }) => keys.includes(pin));
}

const itemCount = (
  { minimum = 0, maximum = Infinity }: { readonly minimum?: number; readonly maximum?: number },
  isFilled: boolean,
): number => Math.min(Math.max(minimum, isFilled ? 1 : 0), maximum);
