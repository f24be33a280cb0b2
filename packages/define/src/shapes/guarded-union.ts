import { z } from "zod";
import { withWireKind } from "../wire.ts";

/** The six kinds of JSON value. */
export type JsonKind = "null" | "boolean" | "number" | "string" | "array" | "object";

/** The kind of a JSON value; `undefined` for anything JSON has no text for. */
export function jsonKindOf(value: unknown): JsonKind | undefined {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  const type = typeof value;
  if (type === "bigint") return "number";
  return type === "boolean" || type === "number" || type === "string" || type === "object" ? type : undefined;
}

type Select = (value: unknown) => z.ZodType | undefined;

interface GuardedUnionDefinition extends z.core.$ZodUnionDef {
  readonly options: readonly z.ZodType[];
  readonly select: Select;
  readonly expected: string;
  /** Members that are fixed text whichever variant is chosen; lets the union stand as a variant of a tagged one. */
  readonly fixedMembers?: () => FixedMembers;
}

type FixedMembers = Record<string, Set<z.core.util.Primitive>>;

/** A union that looks first and then parses one variant, so that the error is the chosen variant's own. */
const GuardedUnion = z.core.$constructor(
  "ColloquyGuardedUnion",
  (instance: z.ZodType, definition: GuardedUnionDefinition) => {
    z.core.$ZodUnion.init(instance as unknown as z.core.$ZodUnion, definition);
    z.ZodType.init(instance, definition);
    z.core.util.defineLazy(instance._zod, "propValues", () => definition.fixedMembers?.());
    instance._zod.parse = (payload, context) => {
      const chosen = definition.select(payload.value);
      if (chosen) return chosen._zod.run(payload, context);
      payload.issues.push({
        code: "invalid_type",
        expected: definition.expected as "unknown",
        input: payload.value,
        inst: instance,
      });
      return payload;
    };
  },
);

/** Variants told apart by their kind of JSON value, such as `string | Block[]`. No two may be of one kind. */
export function kindUnion<const Variants extends Partial<Record<JsonKind, z.ZodType>>>(
  variants: Variants,
): z.ZodType<z.output<NonNullable<Variants[keyof Variants]>>> {
  const byKind: Partial<Record<JsonKind, z.ZodType>> = variants;
  const schema = new GuardedUnion({
    type: "union",
    options: Object.values(byKind),
    inclusive: true,
    expected: Object.keys(byKind).join(" | "),
    select: (value) => {
      const kind = jsonKindOf(value);
      return kind && byKind[kind];
    },
  }) as z.ZodType<z.output<NonNullable<Variants[keyof Variants]>>>;
  return withWireKind(schema, { kind: "union", by: { rule: "jsonKind" } });
}

/** One guard of a `memberUnion`; without `has` it takes whatever is left and must be the last. */
export interface MemberVariant<S extends z.ZodType = z.ZodType> {
  readonly has?: string;
  readonly schema: S;
}

/** Objects told apart by a member they have; the first guard that fits decides, as a reader of the wire would look. */
export function memberUnion<const Variants extends readonly MemberVariant[]>(
  variants: Variants,
): z.ZodType<z.output<Variants[number]["schema"]>> {
  const schema = new GuardedUnion({
    type: "union",
    options: variants.map((variant) => variant.schema),
    inclusive: true,
    expected: "object",
    fixedMembers: () => fixedInAll(variants.map(({ schema }) => schema._zod.propValues ?? {})),
    select: (value) => {
      if (jsonKindOf(value) !== "object") return undefined;
      return variants.find(({ has }) => has === undefined || Object.hasOwn(value as object, has))?.schema;
    },
  }) as z.ZodType<z.output<Variants[number]["schema"]>>;
  const members = variants.map(({ has }) => has ?? null);
  return withWireKind(schema, { kind: "union", by: { rule: "member", members } });
}

function fixedInAll(variants: readonly FixedMembers[]): FixedMembers {
  const names = Object.keys(variants[0] ?? {}).filter((name) => variants.every((fixed) => fixed[name]));
  return Object.fromEntries(
    names.map((name) => [name, new Set(variants.flatMap((fixed) => [...(fixed[name] ?? [])]))]),
  );
}
