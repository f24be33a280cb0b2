import { keywordsOf, type Node } from "../document.ts";
import type { Findings } from "../findings.ts";

/** Keywords that say nothing about the wire; of several the nearest counts. */
export const ANNOTATIONS: ReadonlySet<string> = new Set(
  `$id $schema $anchor $defs definitions $comment title description default examples example deprecated`.split(
    " ",
  ),
);

/** Keywords this importer reads. */
const READ = new Set(
  `$ref type enum const allOf anyOf oneOf discriminator nullable format contentEncoding properties required
   additionalProperties unevaluatedProperties items prefixItems minItems maxItems minLength maxLength pattern minimum
   maximum exclusiveMinimum exclusiveMaximum`.split(/\s+/),
);

/** Whether what a keyword says is kept. */
export const isKept = (keyword: string): boolean => READ.has(keyword) || ANNOTATIONS.has(keyword);

/** Keywords of JSON Schema and OpenAPI that have no counterpart, and what becomes of them. */
const NOT_CHECKED = new Set(
  `not if then else dependentRequired dependentSchemas dependencies patternProperties propertyNames
   minProperties maxProperties uniqueItems contains minContains maxContains multipleOf unevaluatedItems
   contentMediaType contentSchema readOnly writeOnly`.split(/\s+/),
);

/** Reports every keyword of a schema that is not understood. */
export function reportKeywords(node: Node, findings: Findings): void {
  for (const keyword of Object.keys(keywordsOf(node))) {
    if (isKept(keyword)) continue;
    if (NOT_CHECKED.has(keyword))
      findings.lost(
        node.pointer,
        "keyword-not-kept",
        `"${keyword}"`,
        "has no counterpart; nothing will check it",
      );
    else findings.lost(node.pointer, "keyword-unknown", `"${keyword}"`, "is not known and was left out");
  }
}
