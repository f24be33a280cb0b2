import type { Json } from "../../model.ts";
import { child, keywordsOf, type Node } from "../document.ts";
import { type JsonObject, listOf, objectOf, textsOf, without } from "../json.ts";
import type { Builder } from "./builder.ts";

/** Keywords beside `oneOf` that say something about every variant. */
const SHARED = [
  "properties",
  "required",
  "additionalProperties",
  "items",
  "pattern",
  "minLength",
  "maxLength",
];
const CONDITIONS = new Set(["required", "not", "description", "title"]);

/** The variants of a union, each with what its union says about all of them. */
export function variantsOf(node: Node, { findings }: Builder): readonly Node[] {
  const keywords = keywordsOf(node);
  const keyword = keywords.oneOf === undefined ? "anyOf" : "oneOf";
  if (keywords.oneOf !== undefined && keywords.anyOf !== undefined)
    findings.lost(node.pointer, "conflict", "oneOf beside anyOf", "only oneOf was read");
  const shared = without(keywords, "oneOf", "anyOf", "discriminator", "nullable", "title", "description");
  const isShared = SHARED.some((name) => shared[name] !== undefined) && !isTagOnly(keywords);
  return listOf(keywords[keyword]).map((variant, index) => {
    const { pointer } = child(node, keyword, String(index));
    return { pointer, schema: isShared ? { allOf: [variant, shared] } : variant };
  });
}

/** Whether a union says nothing about its variants but that they have its tag. */
function isTagOnly({ discriminator, properties, required, ...rest }: JsonObject): boolean {
  const tag = objectOf(discriminator).propertyName;
  const names = [...Object.keys(objectOf(properties)), ...textsOf(required)];
  return names.every((name) => name === tag) && SHARED.every((name) => rest[name] === undefined);
}

/** Whether the variants only say which members must be there: conditions on one object, not types of their own. */
export function areConditions({ oneOf, anyOf, properties }: JsonObject): boolean {
  const variants = listOf(oneOf ?? anyOf);
  return properties !== undefined && variants.every(isCondition);
}

const isCondition = (variant: Json): boolean =>
  typeof variant === "object" &&
  variant !== null &&
  Object.keys(variant).every((name) => CONDITIONS.has(name));
