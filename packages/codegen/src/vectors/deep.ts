import { dependenciesOf, type NamedType, type ObjectType, type Type, type UnionType } from "@colloquy/ir";
import { type Pins, pinsOf } from "./samples.ts";
import { listText, objectText, quote } from "./text.ts";
import { isTriedAlone, type TrialContext } from "./trials/context.ts";
import { good, type Trial } from "./vector.ts";

/** Levels down to which everything there can be is there. */
const LEVELS = 4;
/** A type that holds itself is nested this often. */
const NESTS = 12;

/** One value with all there can be, known and unknown, as deep as is reasonable; and one that holds itself many times. */
export function deepTrials(type: NamedType, context: TrialContext): readonly Trial[] {
  const reference = { kind: "reference", id: type.id } as const;
  const nested = nest(type, context);
  return [
    ...(holdsOthers(type, context)
      ? [good("deep", "everything, and unknown things everywhere", deep(reference, LEVELS, context))]
      : []),
    ...(nested === undefined ? [] : [good("deep", `inside itself ${NESTS} times`, nested)]),
  ];
}

/** Whether there is anything below the type's own members. */
const holdsOthers = (type: NamedType, context: TrialContext): boolean =>
  dependenciesOf(type).some((id) => isTriedAlone({ kind: "reference", id }, context));

function deep(type: Type, levels: number, context: TrialContext, pins: Pins = new Map()): string {
  if (levels === 0) return context.samples.minimal(type);
  if (type.kind === "list")
    return (type.maximum ?? 2) < 2
      ? context.samples.filled(type)
      : listText(deepItems(type.items, levels, context));
  if (type.kind === "map") return `{"a/b":${deep(type.values, levels, context)}}`;
  if (type.kind === "nullable") return deep(type.type, levels, context);
  if (type.kind !== "reference") return context.samples.minimal(type);
  const named = context.table.get(type.id);
  if (named.kind === "alias") return deep(named.type, levels, context);
  if (named.kind === "enum") return named.open ? '"x-unheard-of"' : context.samples.minimal(type);
  if (named.kind === "object") return deepObject(named, levels, context, pins);
  return deepVariant(named, levels, context, pins);
}

/** An item of a list, and where a newer peer may send another variant, such a one. */
function deepItems(items: Type, levels: number, context: TrialContext): readonly string[] {
  const resolved = context.table.resolve(items);
  const known = deep(items, levels - 1, context);
  if (resolved.kind !== "union" || !resolved.open || resolved.discriminator.rule !== "tag")
    return [known, known];
  return [known, `{${quote(resolved.discriminator.field)}:"x-unheard-of","kept":[1.0]}`];
}

function deepObject(
  { fields, extras }: ObjectType,
  levels: number,
  context: TrialContext,
  pins: Pins,
): string {
  const members = fields.map(({ name, type }) => {
    const pin = type.kind === "literal" ? undefined : pins.get(name);
    return [name, pin === undefined ? deep(type, levels - 1, context) : quote(pin)] as const;
  });
  return objectText(
    new Map([...members, ...(extras === "keep" ? [["x-kept", '{"level":1.0}'] as const] : [])]),
  );
}

/** The variant with most members has most to lose. */
function deepVariant(union: UnionType, levels: number, context: TrialContext, pins: Pins): string {
  const weight = (type: Type) => context.samples.members(type, pins, "all")?.size ?? 0;
  const field = union.discriminator.rule === "tag" ? union.discriminator.field : undefined;
  const pin = field === undefined ? undefined : pins.get(field);
  const able = union.variants.filter(({ keys }) => pin === undefined || keys.includes(pin));
  const heaviest = able.toSorted((a, b) => weight(b.type) - weight(a.type))[0];
  if (!heaviest) return context.samples.minimal({ kind: "reference", id: union.id });
  const own = pinsOf(union, heaviest.keys[0] as string);
  return deep(heaviest.type, levels, context, new Map([...own, ...pins]));
}

/** A value of a type that can hold a value of its own type, `NESTS` times over. */
function nest(type: NamedType, context: TrialContext): string | undefined {
  const reference = { kind: "reference", id: type.id } as const;
  let text = context.samples.minimal(reference);
  for (let level = 0; level < NESTS; level += 1) {
    const outer = around(type, text, context);
    if (outer === undefined) return undefined;
    text = outer;
  }
  return text;
}

/** A value with `inner`, which is of the same type, in the first member that can hold it. */
function around(type: NamedType, inner: string, context: TrialContext): string | undefined {
  if (type.kind === "object") return aroundObject(type, type.id, inner, new Map(), context);
  if (type.kind !== "union") return undefined;
  for (const variant of type.variants) {
    const found = context.samples.choose(variant.type, pinsOf(type, variant.keys[0] as string));
    const text = found && aroundObject(found.object, type.id, inner, found.pins, context);
    if (text !== undefined) return text;
  }
  return undefined;
}

function aroundObject(object: ObjectType, id: string, inner: string, pins: Pins, context: TrialContext) {
  const members = context.samples.members({ kind: "reference", id: object.id }, pins);
  for (const { name, type } of object.fields) {
    const held = holding(type, id, inner, context);
    if (held !== undefined && members) return objectText(new Map([...members, [name, held]]));
  }
  return undefined;
}

/** `inner` as it stands in a place of this type; `undefined` where it cannot. */
function holding(type: Type, id: string, inner: string, context: TrialContext): string | undefined {
  if (type.kind === "list" || type.kind === "map") {
    const item = holding(type.kind === "list" ? type.items : type.values, id, inner, context);
    if (item === undefined) return undefined;
    return type.kind === "list" ? listText([item]) : `{"key":${item}}`;
  }
  if (type.kind === "nullable") return holding(type.type, id, inner, context);
  if (type.kind !== "reference") return undefined;
  if (type.id === id) return inner;
  const named = context.table.get(type.id);
  if (named.kind === "alias") return holding(named.type, id, inner, context);
  if (named.kind !== "union" || named.discriminator.rule !== "jsonKind") return undefined;
  return named.variants
    .map((variant) => holding(variant.type, id, inner, context))
    .find((text) => text !== undefined);
}
