import { z } from "zod";
import { type DefinitionDocs, type Described, withDocs } from "./docs.ts";
import { closedEnum, type EnumValues, openEnum } from "./enums.ts";
import { type JsonKind, kindUnion, type MemberVariant, memberUnion } from "./shapes/guarded-union.ts";
import { closedUnion, openUnion, type Variant } from "./shapes/open-union.ts";

/** Names definitions: each gets the id `<namespace>.<Name>` and its docs. */
export function namespace<const Namespace extends string>(id: Namespace) {
  const named = <S extends z.ZodType>(name: string, docs: Described<DefinitionDocs>, schema: S): S =>
    withDocs(schema, docs, `${id}.${name}`);
  return {
    id,
    /** Gives any schema a name and docs. */
    define: named,
    /**
     * An object of the wire. Members that `fields` does not list are kept: a newer peer may send them. The static type
     * does not show them, so a misspelt member stays a compile error.
     */
    object: <const Fields extends z.core.$ZodLooseShape>(
      name: string,
      docs: Described<DefinitionDocs>,
      fields: Fields,
    ): z.ZodObject<Fields, z.core.$strip> =>
      named(name, docs, z.looseObject(fields) as unknown as z.ZodObject<Fields, z.core.$strip>),
    openUnion: <const Tag extends string, const Variants extends readonly Variant[]>(
      name: string,
      docs: Described<DefinitionDocs>,
      tag: Tag,
      variants: Variants,
    ) => named(name, docs, openUnion(tag, variants)),
    closedUnion: <const Tag extends string, const Variants extends readonly [Variant, ...Variant[]]>(
      name: string,
      docs: Described<DefinitionDocs>,
      tag: Tag,
      variants: Variants,
      reason: string,
    ) => named(name, docs, closedUnion(tag, variants, reason)),
    kindUnion: <const Variants extends Partial<Record<JsonKind, z.ZodType>>>(
      name: string,
      docs: Described<DefinitionDocs>,
      variants: Variants,
    ) => named(name, docs, kindUnion(variants)),
    memberUnion: <const Variants extends readonly MemberVariant[]>(
      name: string,
      docs: Described<DefinitionDocs>,
      variants: Variants,
    ) => named(name, docs, memberUnion(variants)),
    openEnum: <const V extends EnumValues>(name: string, docs: Described<DefinitionDocs>, values: V) =>
      named(name, docs, openEnum(values)),
    closedEnum: <const V extends EnumValues>(
      name: string,
      docs: Described<DefinitionDocs>,
      values: V,
      reason: string,
    ) => named(name, docs, closedEnum(values, reason)),
  };
}

/** What `namespace()` returns. */
export type Namespace = ReturnType<typeof namespace>;
