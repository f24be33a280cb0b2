import { json, list, literal, map, optional, required } from "@colloquy/define";
import { z } from "zod";
import { child, keywordsOf, type Node } from "../document.ts";
import { isObject, objectOf, textsOf } from "../json.ts";
import type { Builder } from "./builder.ts";
import { docsOf } from "./docs.ts";

/** A list; one whose places have types of their own becomes a list of anything. */
export function buildArray(node: Node, { type, findings }: Builder): z.ZodType {
  const { items, prefixItems, minItems, maxItems } = keywordsOf(node);
  const isTuple = Array.isArray(items) || prefixItems !== undefined;
  if (isTuple)
    findings.lost(node.pointer, "tuple", "A list with a type per place", "becomes a list of any JSON");
  const isTyped = !isTuple && items !== undefined;
  let schema = list(isTyped ? type(child(node, "items")) : json());
  if (typeof minItems === "number") schema = schema.min(minItems);
  return typeof maxItems === "number" ? schema.max(maxItems) : schema;
}

/** An object with fields, or a map when it names none. */
export function buildObject(node: Node, builder: Builder): z.ZodType {
  const { properties, required: names, additionalProperties, unevaluatedProperties } = keywordsOf(node);
  const tags = builder.fixedTags(node.pointer);
  const isClosed = additionalProperties === false || unevaluatedProperties === false;
  const fieldNames = [...new Set([...Object.keys(objectOf(properties)), ...textsOf(names), ...tags.keys()])];
  if (fieldNames.length === 0 && !isClosed) return buildMap(node, builder);
  if (isObject(additionalProperties) && Object.keys(additionalProperties).length > 0)
    builder.findings.lost(
      node.pointer,
      "typed-extras",
      "Extra members of one type beside named ones",
      "are kept, not typed",
    );
  const mustBeThere = new Set([...textsOf(names), ...tags.keys()]);
  const fields = Object.fromEntries(
    fieldNames.map((name) => [name, buildField(node, name, mustBeThere.has(name), tags.get(name), builder)]),
  );
  return isClosed && builder.openness !== "open" ? z.strictObject(fields) : z.looseObject(fields);
}

const buildMap = (node: Node, { type }: Builder): z.ZodType =>
  map(isObject(keywordsOf(node).additionalProperties) ? type(child(node, "additionalProperties")) : json());

function buildField(
  node: Node,
  name: string,
  isRequired: boolean,
  tags: readonly string[] | undefined,
  builder: Builder,
): z.ZodType {
  const property = child(node, "properties", name);
  const { examples: _, ...docs } = docsOf(property);
  const [only, ...others] = tags ?? [];
  if (only !== undefined)
    return required(others.length === 0 ? literal(only) : z.literal([only, ...others]), docs);
  return (isRequired ? required : optional)(builder.type(property), docs);
}
