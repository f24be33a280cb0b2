import type { JsonKind } from "@colloquy/define";
import { jsonKindOf } from "@colloquy/define";
import { keywordsOf, type Node } from "../document.ts";
import { textsOf } from "../json.ts";
import { valuesOf } from "./values.ts";

const byType: Readonly<Record<string, JsonKind>> = {
  null: "null",
  boolean: "boolean",
  number: "number",
  integer: "number",
  string: "string",
  array: "array",
  object: "object",
};

/** Keywords that show what a schema without `type` is about. */
const hints: readonly (readonly [JsonKind, readonly string[]])[] = [
  ["object", ["properties", "required", "additionalProperties", "patternProperties"]],
  ["array", ["items", "prefixItems", "minItems", "maxItems"]],
  ["string", ["minLength", "maxLength", "pattern", "contentEncoding"]],
  ["number", ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"]],
];

/** The values of `type`; one that the keywords hint at when it is left out; none for a schema that says nothing. */
export function typesOf(node: Node): readonly string[] {
  const keywords = keywordsOf(node);
  if (typeof keywords.type === "string") return [keywords.type];
  if (keywords.type !== undefined) return textsOf(keywords.type);
  return hints
    .filter(([, names]) => names.some((name) => keywords[name] !== undefined))
    .map(([kind]) => kind);
}

/** Kinds of JSON a schema takes, by what it says itself; none when it does not say. */
export function kindsOf(node: Node): readonly JsonKind[] {
  const values = valuesOf(node);
  const kinds = values
    ? values.map((value) => jsonKindOf(value) as JsonKind)
    : typesOf(node).flatMap((type) => byType[type] ?? []);
  const isNullable = keywordsOf(node).nullable === true;
  return [...new Set([...kinds, ...(isNullable && kinds.length > 0 ? (["null"] as const) : [])])];
}
