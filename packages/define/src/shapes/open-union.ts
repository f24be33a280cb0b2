import { z } from "zod";
import { withWireKind } from "../wire.ts";

/** Stands for every tag that the contract does not know. Exists in types only: nobody can write one by hand. */
declare enum UnknownTag {
  unknown = "\u0000unknown",
}

/** A variant the contract does not know, kept whole. `switch` over the known tags leaves this one in `default`. */
export type UnknownVariant<Tag extends string> = { readonly [K in Tag]: UnknownTag.unknown } & {
  readonly [member: string]: unknown;
};

/** A schema that can stand in a tagged union: an object with a literal tag, or a union of such objects. */
export type Variant = z.ZodType;

type LiteralMembers<T> = T extends unknown
  ? { [K in keyof T as string extends K ? never : IsLiteral<T[K]> extends true ? K : never]: T[K] }
  : never;
type IsLiteral<T> = [T] extends [string] ? (string extends T ? false : true) : false;
/** Fixed members that all variants share besides the tag: the tags of the unions around this one. */
type OuterTags<T, Tag extends string> = Pick<LiteralMembers<T>, Exclude<keyof LiteralMembers<T>, Tag>>;

/** What an open union decodes to. */
export type OpenUnionOf<T, Tag extends string> = T | (UnknownVariant<Tag> & OuterTags<T, Tag>);

interface OpenUnionDefinition extends z.core.$ZodDiscriminatedUnionDef {
  readonly open: true;
}

/**
 * zod's discriminated union with one more rule: an object whose tag is text that no variant has passes as it is. A
 * known tag is held strictly to its variant, so a malformed known variant is an error and never «unknown».
 * Reaches into `z.core`, hence the exact zod version and `open-union.test.ts`.
 */
const OpenUnion = z.core.$constructor(
  "ColloquyOpenUnion",
  (instance: z.ZodType, definition: OpenUnionDefinition) => {
    z.core.$ZodDiscriminatedUnion.init(instance as unknown as z.core.$ZodDiscriminatedUnion, definition);
    z.ZodType.init(instance, definition);
    const parseKnown = instance._zod.parse.bind(instance._zod);
    let known: Set<unknown> | undefined;
    instance._zod.parse = (payload, context) => {
      known ??= instance._zod.propValues?.[definition.discriminator] ?? new Set();
      return isUnknownVariant(payload.value, definition.discriminator, known)
        ? payload
        : parseKnown(payload, context);
    };
  },
);

function isUnknownVariant(value: unknown, tag: string, known: ReadonlySet<unknown>): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const found = (value as Record<string, unknown>)[tag];
  return typeof found === "string" && !known.has(found);
}

/** Variants told apart by the text in `tag`. An unknown tag is kept whole; this is the default for anything informational. */
export function openUnion<const Tag extends string, const Variants extends readonly Variant[]>(
  tag: Tag,
  variants: Variants,
): z.ZodType<OpenUnionOf<z.output<Variants[number]>, Tag>> {
  const schema = new OpenUnion({
    type: "union",
    options: variants,
    discriminator: tag,
    inclusive: false,
    open: true,
  }) as z.ZodType<OpenUnionOf<z.output<Variants[number]>, Tag>>;
  return withWireKind(schema, { kind: "union", by: { rule: "tag", field: tag, open: true } });
}

/** Variants told apart by the text in `tag`; any other tag is an error. `reason` says why no later version may add one. */
export function closedUnion<
  const Tag extends string,
  const Variants extends readonly [Variant, ...Variant[]],
>(tag: Tag, variants: Variants, reason: string): z.ZodType<z.output<Variants[number]>> {
  const options = variants as unknown as [z.core.$ZodTypeDiscriminable, ...z.core.$ZodTypeDiscriminable[]];
  const schema = z.discriminatedUnion(tag, options) as unknown as z.ZodType<z.output<Variants[number]>>;
  return withWireKind(schema, { kind: "union", by: { rule: "tag", field: tag, open: false, reason } });
}
