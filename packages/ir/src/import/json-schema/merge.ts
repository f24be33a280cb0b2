import { canonicalJson } from "../../canonical/canonical-json.ts";
import type { Json } from "../../model.ts";
import { child, type Document, keywordsOf, type Node } from "../document.ts";
import type { Findings } from "../findings.ts";
import { type JsonObject, listOf, objectOf, textsOf, without } from "../json.ts";
import { ANNOTATIONS, isKept, reportKeywords } from "./keywords.ts";

type Combine = (a: Json, b: Json) => Json;
const tighter =
  (pick: (a: number, b: number) => number): Combine =>
  (a, b) =>
    pick(Number(a), Number(b));

/** How two values of one keyword say both things. */
const combinations: Readonly<Record<string, Combine>> = {
  required: (a, b) => [...new Set([...textsOf(a), ...textsOf(b)])],
  properties: (a, b) => mergeProperties(objectOf(a), objectOf(b)),
  minimum: tighter(Math.max),
  maximum: tighter(Math.min),
  minLength: tighter(Math.max),
  maxLength: tighter(Math.min),
  minItems: tighter(Math.max),
  maxItems: tighter(Math.min),
};

/** What a node says once its references are followed and its `allOf` is merged into it. */
export function meaningOf(
  node: Node,
  document: Document,
  findings: Findings,
  seen: ReadonlySet<string> = new Set(),
): Node {
  const keywords = keywordsOf(node);
  const { $ref, allOf } = keywords;
  if (typeof $ref !== "string" && allOf === undefined) return node;
  if (seen.has(node.pointer)) {
    findings.refuse(node.pointer, "endless-reference", "The schema is made of itself.");
    return { schema: {}, pointer: node.pointer };
  }
  const within = new Set([...seen, node.pointer]);
  const target = typeof $ref === "string" ? followed(node, $ref, document, findings) : undefined;
  const own = without(keywords, "$ref", "allOf");
  const parts = [
    ...(target ? [target] : []),
    ...listOf(allOf).map((_, index) => child(node, "allOf", String(index))),
  ];
  for (const part of parts) reportKeywords(part, findings);
  const meanings = parts.map((part) => meaningOf(part, document, findings, within));
  const telling = meanings.filter((part) => saysMore(keywordsOf(part)));
  const [only] = telling;
  // One part with nothing beside it but words means what that part means, and stands where that stands.
  if (only && telling.length === 1 && !saysMore(own)) return only;
  const merged = meanings.reduce(
    (all, part) => merge(all, without(keywordsOf(part), "$id", "$anchor"), node, findings),
    own,
  );
  return { schema: merged, pointer: node.pointer };
}

/** Whether a schema says anything that this importer keeps and that a bare `type` does not. */
const saysMore = (keywords: JsonObject): boolean =>
  Object.keys(keywords).some((name) => isKept(name) && name !== "type" && !ANNOTATIONS.has(name));

function followed(node: Node, reference: string, document: Document, findings: Findings): Node | undefined {
  const target = document.find(reference);
  if (!target)
    findings.refuse(
      node.pointer,
      "unresolved-reference",
      `"${reference}" leads nowhere in this document.`,
      "Bundle the documents into one first.",
    );
  return target;
}

function merge(a: JsonObject, b: JsonObject, node: Node, findings: Findings): JsonObject {
  const merged: Record<string, Json> = { ...a };
  for (const [name, value] of Object.entries(b)) {
    const before = merged[name];
    if (before === undefined) merged[name] = value;
    else if (!ANNOTATIONS.has(name) && canonicalJson(before) !== canonicalJson(value))
      merged[name] = combine(name, before, value, node, findings);
  }
  return merged;
}

function combine(name: string, a: Json, b: Json, node: Node, findings: Findings): Json {
  const both = combinations[name];
  if (both) return both(a, b);
  findings.lost(
    node.pointer,
    "conflict",
    `Two different values of "${name}" in one allOf`,
    "the first was kept",
  );
  return a;
}

const mergeProperties = (a: JsonObject, b: JsonObject): JsonObject => {
  const shared = Object.keys(b).filter((name) => Object.hasOwn(a, name));
  const both = shared.map((name): [string, Json] => [name, { allOf: [a[name] as Json, b[name] as Json] }]);
  return { ...a, ...b, ...Object.fromEntries(both) };
};
