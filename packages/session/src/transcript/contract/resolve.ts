import type { UnionBy } from "@colloquy/define";
import { wireRegistry } from "@colloquy/define";
import { accepts, definitionOf, type Parts, partsOf, type Schema } from "@colloquy/define/reflect";

export type { Schema } from "@colloquy/define/reflect";

/** As much of the definition of a union as is looked at. */
interface UnionDefinition {
  readonly discriminator?: string;
  readonly select?: (value: unknown) => Schema | undefined;
}

const unionDefinitionOf = (schema: Schema) => definitionOf(schema) as UnionDefinition;

/** The schema that decides about a value: what is left inside optional, nullable and recursive ones, and of a union the chosen variant. A union that knows no variant for the value stays. */
export function resolve(schema: Schema, value: unknown): Schema {
  const { inner, options } = partsOf(schema);
  const next = inner ?? (options && variantOf(schema, options, value));
  return next === undefined ? schema : resolve(next, value);
}

function variantOf(schema: Schema, options: readonly Schema[], value: unknown): Schema | undefined {
  const { select, discriminator } = unionDefinitionOf(schema);
  if (select) return select(value);
  if (discriminator === undefined) return options.find((option) => accepts(option, value));
  if (!isObject(value)) return undefined;
  return options.find((option) =>
    option._zod.propValues?.[discriminator]?.has(value[discriminator] as string),
  );
}

/** Tags that a union knows; nothing for one without a tag. */
export function tagsOf(
  schema: Schema,
): { readonly field: string; readonly tags: readonly string[] } | undefined {
  const { discriminator } = unionDefinitionOf(schema);
  if (discriminator === undefined) return undefined;
  const tags = schema._zod.propValues?.[discriminator] ?? new Set();
  return { field: discriminator, tags: [...tags].map(String) };
}

/** How a union chooses its variant; nothing for any other schema. */
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
  const next = childOf(partsOf(resolve(schema, value)), step);
  return next && schemaAt(next, memberOf(value, step), rest);
}

function childOf({ each, members }: Parts, step: PropertyKey): Schema | undefined {
  if (!members) return each;
  return Object.hasOwn(members, step) ? members[String(step)] : undefined;
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The own member or element of a value; nothing where there is none. */
export const memberOf = (value: unknown, step: PropertyKey): unknown =>
  typeof value === "object" && value !== null && Object.hasOwn(value, step)
    ? (value as Record<PropertyKey, unknown>)[step]
    : undefined;
