import type { Type, UnionType, Variant } from "@colloquy/ir";
import type { DocumentObject } from "../json-text.ts";
import { guarded } from "./annotations.ts";
import type { Dialect } from "./dialect.ts";
import { typeSchema } from "./type.ts";

const byRule = { tag: taggedUnion, jsonKind: kindUnion, member: memberUnion };

/** A union: the discriminator selects exactly one variant. */
export const unionSchema = (union: UnionType, dialect: Dialect): DocumentObject =>
  byRule[union.discriminator.rule](union, dialect);

function taggedUnion(union: UnionType, dialect: Dialect): DocumentObject {
  const { field } = union.discriminator as { field: string };
  const known = union.variants.map((variant) => taggedVariant(variant, field, dialect));
  const direct = union.variants.filter((variant) => fixesTag(variant, field, dialect));
  const ids = new Map(
    direct.flatMap(({ keys, type }) => (type.kind === "reference" ? [[keys[0] as string, type.id]] : [])),
  );
  const annotations = ids.size === union.variants.length ? dialect.annotateTagged(union, ids) : {};
  return {
    type: "object",
    oneOf: union.open ? [...known, unknownVariant(union, field)] : known,
    ...annotations,
  };
}

/** A variant whose own schema does not fix the tag, such as a union, gets a guard that does. */
function taggedVariant(variant: Variant, field: string, dialect: Dialect): DocumentObject {
  const schema = typeSchema(variant.type, dialect);
  if (fixesTag(variant, field, dialect)) return schema;
  const guard = { type: "object", properties: { [field]: { enum: variant.keys } }, required: [field] };
  return guarded(schema, guard, dialect);
}

function fixesTag({ keys, type }: Variant, tag: string, { types }: Dialect): boolean {
  const resolved = types.resolve(type);
  if (resolved.kind !== "object" || keys.length !== 1) return false;
  const field = resolved.fields.find(({ name }) => name === tag);
  if (!field?.presence.required || field.presence.nullable) return false;
  return field.type.kind === "literal" && field.type.value === keys[0];
}

/** Accepts any tag that no variant has. A malformed known variant never matches. */
function unknownVariant({ variants }: UnionType, field: string): DocumentObject {
  const known = variants.flatMap(({ keys }) => keys);
  return {
    description: `A variant that this version does not know: any other text in \`${field}\`. Readers keep it unchanged.`,
    type: "object",
    properties: { [field]: { type: "string", not: known.length === 0 ? undefined : { enum: known } } },
    required: [field],
  };
}

function kindUnion({ variants }: UnionType, dialect: Dialect): DocumentObject {
  return { anyOf: variants.flatMap(({ keys, type }) => kindVariants(keys, type, dialect)) };
}

/** Opaque JSON is restricted to the kinds of its variant; every other type has a kind of its own. */
function kindVariants(keys: readonly string[], type: Type, dialect: Dialect): readonly DocumentObject[] {
  const schema = typeSchema(type, dialect);
  if (dialect.types.resolve(type).kind !== "json") return [schema];
  return keys.map((key) => ({ ...schema, type: key }));
}

/** The first matching guard decides, so each variant excludes the guards before it. */
function memberUnion({ variants }: UnionType, dialect: Dialect): DocumentObject {
  const guards = variants.map(({ keys }) => keys[0] as string);
  const branches = variants.map(({ type }, index) => {
    const earlier = guards.slice(0, index).map(hasMember);
    const own = guards[index] ? hasMember(guards[index]) : {};
    const guard = { ...own, not: earlier.length === 0 ? undefined : { anyOf: earlier } };
    return guarded(typeSchema(type, dialect), guard, dialect);
  });
  return { type: "object", oneOf: branches };
}

const hasMember = (name: string): DocumentObject => ({ properties: { [name]: true }, required: [name] });
