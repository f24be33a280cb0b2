import { namespace } from "@colloquy/define";
import { z } from "zod";
import { toPascalCase } from "../../names/words.ts";
import { child, type Document, keywordsOf, type Node } from "../document.ts";
import type { Findings } from "../findings.ts";
import { textOf, without } from "../json.ts";
import type { ImportOptions } from "../options.ts";
import { build } from "./build.ts";
import type { Builder } from "./builder.ts";
import { collectFixedTags } from "./discriminators.ts";
import { docsOf } from "./docs.ts";
import { meaningOf } from "./merge.ts";

/** Named definitions by the pointer of their place in the document. */
export type DefinitionNames = ReadonlyMap<string, string>;

/** A builder for a document whose definitions at `names` get names of their own. */
export function createBuilder(
  document: Document,
  names: DefinitionNames,
  findings: Findings,
  { id, openness = "asDocumented" }: ImportOptions,
): Builder {
  const tags = collectFixedTags(document);
  const built = new Map<string, z.ZodType>();
  const space = namespace(id);

  /** Built once: whatever refers to it gets the same schema, so that a circle is closed. */
  const shared = (node: Node): z.ZodType => {
    const known = built.get(node.pointer);
    if (known) return known;
    const name = names.get(node.pointer);
    const { default: _, ...docs } = docsOf(node);
    const made = build(node, builder);
    built.set(node.pointer, name === undefined ? made : space.define(name, docs, made));
    return shared(node);
  };
  const type: Builder["type"] = (node) => {
    const target = targetOf(node, document);
    if (target) return z.lazy(() => shared(target));
    const isShared = names.has(node.pointer) || document.targets.has(node.pointer);
    return isShared ? z.lazy(() => shared(node)) : build(node, builder);
  };
  const builder: Builder = {
    document,
    findings,
    openness,
    namespace: space,
    type,
    meaning: (node) => meaningOf(node, document, findings),
    fixedTags: (pointer) => tags.get(pointer) ?? new Map(),
  };
  return builder;
}

/** What a node that is nothing but a reference refers to. */
function targetOf(node: Node, document: Document): Node | undefined {
  const { $ref, ...rest } = keywordsOf(node);
  const reference = textOf($ref);
  const hasOnlyWords =
    Object.keys(without(rest, "description", "title", "deprecated", "default")).length === 0;
  return reference !== undefined && hasOnlyWords ? document.find(reference) : undefined;
}

/** The definitions under some members of a node, named after their keys. */
export function namesUnder(node: Node, taken: ReadonlyMap<string, string> = new Map()): DefinitionNames {
  const names = new Map(taken);
  for (const key of Object.keys(keywordsOf(node)))
    names.set(child(node, key).pointer, freeName(toName(key), names));
  return names;
}

/** An identifier made of a key: a key that is one already stays as it is. */
export const toName = (key: string): string =>
  /^[A-Za-z_]\w*$/.test(key) ? key : toPascalCase(key) || "Type";

function freeName(name: string, names: ReadonlyMap<string, string>): string {
  const taken = new Set(names.values());
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}${number}`;
  return free;
}
