import type { Channel, UnionBy } from "@colloquy/define";
import { wireRegistry } from "@colloquy/define";

/** A zod schema, as contracts hold them. */
export type Schema = Channel["clientToServer"];

/** As much of zod's definitions as is looked at. */
interface Definition {
  readonly type: string;
  readonly innerType?: Schema;
  readonly getter?: () => Schema;
  readonly in?: Schema;
  readonly options?: readonly Schema[];
  readonly discriminator?: string;
  readonly select?: (value: unknown) => Schema | undefined;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly element?: Schema;
  readonly valueType?: Schema;
}

const definitionOf = (schema: Schema): Definition => schema._zod.def as unknown as Definition;

/** The schema that decides about a value: what is left inside optional, nullable and recursive ones, and of a union the chosen variant. A union that knows no variant for the value stays. */
export function resolve(schema: Schema, value: unknown): Schema {
  const { innerType, getter, in: input, options } = definitionOf(schema);
  const inner = innerType ?? getter?.() ?? input ?? (options && variantOf(schema, value));
  return inner === undefined ? schema : resolve(inner, value);
}

function variantOf(schema: Schema, value: unknown): Schema | undefined {
  const { select, discriminator, options = [] } = definitionOf(schema);
  if (select) return select(value);
  if (discriminator === undefined) return options.find((option) => option.safeParse(value).success);
  if (!isObject(value)) return undefined;
  return options.find((option) =>
    option._zod.propValues?.[discriminator]?.has(value[discriminator] as string),
  );
}

/** What stands below a resolved schema. */
export type Below =
  | { readonly kind: "members"; readonly members: Readonly<Record<string, Schema>> }
  | { readonly kind: "each"; readonly schema: Schema }
  | { readonly kind: "nothing" };

/** Schemas of the members or elements of a value of a resolved schema. */
export function below(schema: Schema): Below {
  const { shape, element, valueType } = definitionOf(schema);
  if (shape) return { kind: "members", members: shape };
  const each = element ?? valueType;
  return each === undefined ? { kind: "nothing" } : { kind: "each", schema: each };
}

/** Tags that a union knows, when it is one that is told apart by a member. */
export function tagsOf(
  schema: Schema,
): { readonly field: string; readonly tags: readonly string[] } | undefined {
  const { discriminator } = definitionOf(schema);
  if (discriminator === undefined) return undefined;
  const tags = schema._zod.propValues?.[discriminator] ?? new Set();
  return { field: discriminator, tags: [...tags].map(String) };
}

/** How a union is told apart; nothing for any other schema. */
export function unionOf(schema: Schema): UnionBy | undefined {
  const wire = wireRegistry.get(schema);
  return wire?.kind === "union" ? wire.by : undefined;
}

/** Members whose text the schema fixes, such as `jsonrpc: "2.0"`. */
export const fixedMembers = (schema: Schema): Readonly<Record<string, ReadonlySet<unknown>>> =>
  schema._zod.propValues ?? {};

/** The schema of the place that a path leads to; nothing when the contract does not describe that place. */
export function schemaAt(schema: Schema, value: unknown, path: readonly PropertyKey[]): Schema | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  const next = childOf(below(resolve(schema, value)), step);
  return next && schemaAt(next, memberOf(value, step), rest);
}

function childOf(place: Below, step: PropertyKey): Schema | undefined {
  if (place.kind === "each") return place.schema;
  if (place.kind === "nothing") return undefined;
  return Object.hasOwn(place.members, step) ? place.members[String(step)] : undefined;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The own member or element of a value; nothing where there is none. */
export const memberOf = (value: unknown, step: PropertyKey): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, step)
    ? (value as Record<PropertyKey, unknown>)[step]
    : undefined;
