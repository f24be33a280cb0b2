import { z } from "zod";
import { mappingOf } from "./mapping.ts";
import { type WireKind, wireRegistry } from "./wire.ts";

/** Any zod schema. */
export type Schema = z.core.$ZodType;
/** What zod keeps of a schema, told apart by `type`. */
export type ZodDefinition = z.core.$ZodTypes["_zod"]["def"];
/** Names of the definitions zod has. */
export type ZodKind = ZodDefinition["type"];
/** One check of a schema, such as a bound. */
export type Check = z.core.$ZodCheck<never>;

/** The definition behind a schema; copies that only differ in their metadata share it. */
export const definitionOf = (schema: Schema): ZodDefinition => (schema as z.core.$ZodTypes)._zod.def;

/** The schema and everything it was copied from, nearest first. */
export function ancestryOf(schema: Schema): readonly Schema[] {
  const parent = schema._zod.parent;
  return parent ? [schema, ...ancestryOf(parent)] : [schema];
}

/** The id a schema was given itself, not by what it was copied from. */
export const ownIdOf = (schema: Schema): string | undefined => z.globalRegistry._map.get(schema)?.id;

/** The nearest named schema that this one is a described copy of, itself included; a copy with more checks is no copy. */
export function namedAncestorOf(schema: Schema): Schema | undefined {
  const definition = definitionOf(schema);
  return ancestryOf(schema).find((one) => definitionOf(one) === definition && ownIdOf(one) !== undefined);
}

/** What a schema is on the wire by its own account. */
export interface Wire {
  readonly kind: WireKind;
  /** Checks that were added after the schema was marked. */
  readonly added: readonly Check[];
}

/** The wire kind of a schema or of what it was copied from. */
export function wireOf(schema: Schema): Wire | undefined {
  const marked = ancestryOf(schema).find((one) => wireRegistry.has(one));
  const kind = marked && wireRegistry.get(marked);
  if (!marked || !kind) return undefined;
  const before = definitionOf(marked).checks?.length ?? 0;
  return { kind, added: (definitionOf(schema).checks ?? []).slice(before) };
}

/** What stands directly inside a schema; every walk over schemas steps through this. */
export interface Parts {
  /** What a wrapper is around: optional, nullable, readonly, default, lazy, and the input side of a pipe. */
  readonly inner?: Schema;
  readonly options?: readonly Schema[];
  readonly members?: Readonly<Record<string, Schema>>;
  /** Of each element of a list, or each value of a map. */
  readonly each?: Schema;
}

interface PartsInZod {
  readonly innerType?: Schema;
  readonly in?: Schema;
  readonly options?: readonly Schema[];
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly valueType?: Schema;
}

/** The parts of a schema; a scalar has none. */
export function partsOf(schema: Schema): Parts {
  const definition = definitionOf(schema);
  if (definition.type === "lazy") return { inner: innerOfLazy(schema) };
  const { innerType, in: input, options, shape, element, valueType } = definition as PartsInZod;
  const inner = innerType ?? input;
  const each = element ?? valueType;
  return {
    ...(inner && { inner }),
    ...(options && { options }),
    ...(shape && { members: shape }),
    ...(each && { each }),
  };
}

/** One thing that is wrong with a value. */
export type Issue = z.core.$ZodIssue;

/** What is wrong with a value; nothing when it passes. */
export const issuesOf = (schema: Schema, value: unknown): readonly Issue[] =>
  z.safeParse(schema, value).error?.issues ?? [];

/** Whether a value passes a schema. */
export const accepts = (schema: Schema, value: unknown): boolean => issuesOf(schema, value).length === 0;

/** All checks of a schema; a string or number format is its own first check. */
export function checksOf(schema: Schema): readonly Check[] {
  const own = schema._zod.traits.has("$ZodCheck") ? [schema as unknown as Check] : [];
  return [...own, ...(definitionOf(schema).checks ?? [])];
}

const lazyInners = new WeakMap<object, Schema>();

/**
 * What a lazy schema stands for. Asked once per definition: a getter may make a new schema each time, and then no walk
 * would ever end.
 */
export function innerOfLazy(schema: Schema): Schema {
  const definition = definitionOf(schema) as unknown as { readonly getter: () => Schema };
  const inner = lazyInners.get(definition) ?? definition.getter();
  lazyInners.set(definition, inner);
  return inner;
}

/** The first schema that has a name or is not lazy; lazy schemas that only lead to each other lead nowhere else. */
export function behindLazies(schema: Schema, seen: ReadonlySet<Schema> = new Set()): Schema {
  if (definitionOf(schema).type !== "lazy" || namedAncestorOf(schema) || seen.has(schema)) return schema;
  return behindLazies(innerOfLazy(schema), new Set([...seen, schema]));
}

export { mappingOf };

/** A tagged union some of whose variants have mappings: it maps as they do. */
export interface MappedUnion {
  readonly schema: Schema;
  /** Each variant with its tags. */
  readonly variants: readonly { readonly schema: Schema; readonly tags: readonly string[] }[];
}

/** The mapped unions that a schema is, lists, or has in a member of its own; what members carry further in is not looked at. */
export function mappedUnionsIn(schema: Schema): readonly MappedUnion[] {
  const { members } = partsOf(coreOf(schema));
  return (members ? Object.values(members) : [schema]).flatMap((one) => toMappedUnion(coreOf(one)));
}

/** What is left without wrappers, lists and maps; a schema that only leads back to itself is its own core. */
function coreOf(schema: Schema, seen: ReadonlySet<Schema> = new Set()): Schema {
  const { inner, each } = partsOf(schema);
  const next = inner ?? each;
  return next === undefined || seen.has(next) ? schema : coreOf(next, new Set([...seen, schema]));
}

function toMappedUnion(schema: Schema): readonly MappedUnion[] {
  const { discriminator } = definitionOf(schema) as { readonly discriminator?: string };
  const { options = [] } = partsOf(schema);
  if (discriminator === undefined || !options.some(mappingOf)) return [];
  const variants = options.map((option) => ({
    schema: option,
    tags: tagsOf(option, discriminator).map(String),
  }));
  return [{ schema, variants }];
}

/** The values that a variant fixes in a member; none when zod cannot tell, as for a union of which one variant has no tag. */
export function tagsOf(option: Schema, field: string): readonly unknown[] {
  try {
    return [...(option._zod.propValues?.[field] ?? [])];
  } catch {
    return []; // zod throws for such a union
  }
}
