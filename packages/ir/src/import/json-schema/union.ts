import {
  closedUnion,
  float64,
  int53,
  type JsonKind,
  json,
  kindUnion,
  memberUnion,
  openEnum,
  openUnion,
  string,
} from "@colloquy/define";
import { z } from "zod";
import { keywordsOf, type Node } from "../document.ts";
import { objectOf, textOf } from "../json.ts";
import { CLOSED_BY_DOCUMENT } from "../options.ts";
import type { Builder } from "./builder.ts";
import { kindsOf } from "./kinds.ts";
import { findMembers, findTag, type TagRule } from "./tags.ts";
import { buildEnum, valuesOf } from "./values.ts";
import { variantsOf } from "./variants.ts";

/** What `oneOf` and `anyOf` say: told apart by kind of JSON, by a tag, or by a member; what cannot be is any JSON. */
export function buildUnion(node: Node, builder: Builder): z.ZodType {
  const variants = variantsOf(node, builder);
  const rest = variants.filter((variant) => !isNull(builder.meaning(variant)));
  const schema = unionOf(rest, node, builder);
  return rest.length < variants.length ? z.nullable(schema) : schema;
}

const isNull = (meaning: Node): boolean =>
  kindsOf(meaning).every((kind) => kind === "null") && kindsOf(meaning).length > 0;

function unionOf(variants: readonly Node[], node: Node, builder: Builder): z.ZodType {
  const [only] = variants;
  if (only && variants.length === 1) return builder.type(only);
  const groups = groupByKind(variants, builder);
  const schemas =
    groups && [...groups].map(([kind, group]) => [kind, groupOf(kind, group, node, builder)] as const);
  if (!schemas || schemas.some(([, schema]) => schema === undefined)) return opaque(node, builder);
  if (schemas.length === 1) return schemas[0]?.[1] as z.ZodType;
  return kindUnion(Object.fromEntries(schemas) as Partial<Record<JsonKind, z.ZodType>>);
}

function opaque(node: Node, { findings }: Builder): z.ZodType {
  findings.lost(
    node.pointer,
    "ambiguous-union",
    "A union whose variants cannot be told apart by kind, tag or member",
    "becomes any JSON",
  );
  return json();
}

/** Variants by their kind of JSON; nothing when one of them has several kinds, or does not say. */
function groupByKind(
  variants: readonly Node[],
  builder: Builder,
): ReadonlyMap<JsonKind, readonly Node[]> | undefined {
  const groups = new Map<JsonKind, Node[]>();
  for (const variant of variants) {
    const [kind, ...more] = kindsIn(variant, builder);
    if (kind === undefined || more.length > 0) return undefined;
    groups.set(kind, [...(groups.get(kind) ?? []), variant]);
  }
  return groups;
}

/** The kinds a variant takes; those of all its variants when it is a union itself. */
function kindsIn(variant: Node, builder: Builder): readonly JsonKind[] {
  const meaning = builder.meaning(variant);
  const { oneOf, anyOf } = keywordsOf(meaning);
  if (oneOf === undefined && anyOf === undefined) return kindsOf(meaning);
  const kinds = variantsOf(meaning, builder).map((inner) => kindsIn(inner, builder));
  return kinds.some((some) => some.length === 0) ? [] : [...new Set(kinds.flat())];
}

function groupOf(
  kind: JsonKind,
  group: readonly Node[],
  node: Node,
  builder: Builder,
): z.ZodType | undefined {
  const [only] = group;
  if (only && group.length === 1) return builder.type(only);
  if (kind === "object") return objectUnion(group, node, builder);
  if (kind === "string") return textUnion(group, builder);
  if (kind === "number") return numberUnion(group, builder);
  return kind === "boolean" ? z.boolean() : undefined;
}

function objectUnion(variants: readonly Node[], node: Node, builder: Builder): z.ZodType | undefined {
  const named = textOf(objectOf(keywordsOf(node).discriminator).propertyName);
  const rule = findTag(variants, named, builder);
  if (rule) return taggedUnion(rule, builder);
  const members = findMembers(variants, builder);
  const schemas = variants.map((variant) => builder.type(variant));
  return members && memberUnion(schemas.map((schema, index) => ({ ...optionalHas(members[index]), schema })));
}

function taggedUnion({ field, known, open }: TagRule, builder: Builder): z.ZodType | undefined {
  const [first, ...others] = known.map((variant) => builder.type(variant));
  if (!first) return undefined;
  return open || builder.openness === "open"
    ? openUnion(field, [first, ...others])
    : closedUnion(field, [first, ...others], CLOSED_BY_DOCUMENT);
}

const optionalHas = (has: string | undefined) => (has === undefined ? {} : { has });

/** Listed texts beside any text are an open enum; other texts become any text. */
function textUnion(variants: readonly Node[], builder: Builder): z.ZodType {
  const meanings = variants.map((variant) => builder.meaning(variant));
  const listed = meanings.flatMap((one) => valuesOf(one) ?? []).filter((value) => typeof value === "string");
  const free = meanings.filter((one) => valuesOf(one) === undefined);
  if (free.length === 0) return buildEnum([...new Set(listed)], builder);
  const isPlain = free.every((one) =>
    ["pattern", "minLength", "maxLength", "format"].every((name) => keywordsOf(one)[name] === undefined),
  );
  if (isPlain && listed.length > 0) return openEnum(Object.fromEntries(listed.map((value) => [value, ""])));
  const [{ pointer } = { pointer: "" }] = variants;
  builder.findings.lost(pointer, "texts-merged", "A union of several forms of text", "becomes any text");
  return string();
}

function numberUnion(variants: readonly Node[], builder: Builder): z.ZodType {
  const [{ pointer } = { pointer: "" }] = variants;
  builder.findings.lost(
    pointer,
    "numbers-merged",
    "A union of several kinds of number",
    "becomes the widest, without bounds",
  );
  const isWhole = (variant: Node) => keywordsOf(builder.meaning(variant)).type === "integer";
  return variants.every(isWhole) ? int53() : float64();
}
