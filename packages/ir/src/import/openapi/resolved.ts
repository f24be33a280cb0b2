import { keywordsOf, type Node } from "../document.ts";
import { textOf } from "../json.ts";
import type { Builder } from "../json-schema/builder.ts";

/** A parameter, body, response or path, behind however many references. One that leads nowhere is an error. */
export function resolved(node: Node, builder: Builder, seen: ReadonlySet<string> = new Set()): Node {
  const reference = textOf(keywordsOf(node).$ref);
  if (reference === undefined) return node;
  const target = builder.document.find(reference);
  if (target && !seen.has(target.pointer))
    return resolved(target, builder, new Set([...seen, target.pointer]));
  builder.findings.refuse(
    node.pointer,
    "unresolved-reference",
    `"${reference}" leads nowhere in this document.`,
    "Bundle the documents into one first.",
  );
  return { schema: {}, pointer: node.pointer };
}
