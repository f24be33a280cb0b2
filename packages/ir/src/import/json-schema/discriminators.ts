import { child, type Document, keywordsOf, type Node } from "../document.ts";
import { createFindings } from "../findings.ts";
import { isObject, listOf, objectOf, textOf } from "../json.ts";
import { meaningOf } from "./merge.ts";

/** For the schema at a pointer: texts that discriminators fix in its members. */
export type FixedTags = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

/**
 * What the discriminators of a document say about the variants they tell apart. The variant itself need not say it again:
 * its member may be any text by its own schema.
 */
export function collectFixedTags(document: Document): FixedTags {
  const tags = new Map<string, Map<string, string[]>>();
  visit({ schema: document.root, pointer: "" }, (node, field) => {
    const { discriminator, oneOf, anyOf } = keywordsOf(node);
    const mapping = Object.entries(objectOf(objectOf(discriminator).mapping));
    for (const variant of [...listOf(oneOf), ...listOf(anyOf)]) {
      const reference = isObject(variant) ? textOf(variant.$ref) : undefined;
      const target = reference === undefined ? undefined : document.find(reference);
      if (!target || reference === undefined) continue;
      const name = reference.slice(reference.lastIndexOf("/") + 1);
      const mapped = mapping.filter(([, to]) => to === reference || to === name).map(([key]) => key);
      if (mapped.length === 0 && speaksForItself(target, field, document)) continue;
      const members = tags.get(target.pointer) ?? new Map<string, string[]>();
      tags.set(target.pointer, members);
      members.set(field, [
        ...new Set([...(members.get(field) ?? []), ...(mapped.length > 0 ? mapped : [name])]),
      ]);
    }
  });
  return tags;
}

/** Whether a variant says its tags itself, or is a union whose variants do. */
function speaksForItself(variant: Node, field: string, document: Document): boolean {
  const { properties, oneOf, anyOf } = keywordsOf(meaningOf(variant, document, createFindings()));
  const { const: fixed, enum: values } = objectOf(objectOf(properties)[field]);
  return [oneOf, anyOf, fixed, values].some((keyword) => keyword !== undefined);
}

function visit(node: Node, found: (node: Node, field: string) => void): void {
  if (!isObject(node.schema) && !Array.isArray(node.schema)) return;
  const field = textOf(objectOf(keywordsOf(node).discriminator).propertyName);
  if (field !== undefined) found(node, field);
  for (const name of Object.keys(node.schema)) visit(child(node, name), found);
}
