import { pathOf, pointerOf } from "@colloquy/define/support";
import type { Json } from "../model.ts";
import { isObject, type JsonObject } from "./json.ts";

/** A schema and where it stands in its document. */
export interface Node {
  readonly schema: Json;
  /** RFC 6901. */
  readonly pointer: string;
}

/** A document whose parts are referred to. */
export interface Document {
  readonly root: Json;
  /** What a `$ref` leads to; nothing when there is no such place, or it is in another document. */
  find(reference: string): Node | undefined;
  /** Pointers of all places that something refers to. */
  readonly targets: ReadonlySet<string>;
}

export function createDocument(root: Json): Document {
  const anchors = new Map<string, Node>();
  const references = new Set<string>();
  survey({ schema: root, pointer: "" }, anchors, references);
  const find = (reference: string) => anchors.get(reference) ?? followPointer(root, reference);
  const targets = [...references].flatMap((reference) => find(reference)?.pointer ?? []);
  return { root, find, targets: new Set(targets) };
}

function followPointer(root: Json, reference: string): Node | undefined {
  if (reference === "#") return { schema: root, pointer: "" };
  if (!reference.startsWith("#/")) return undefined;
  const segments = pathOf(decodeURIComponent(reference.slice(1)));
  const schema = segments.reduce<Json | undefined>(memberOf, root);
  return schema === undefined ? undefined : { schema, pointer: pointerOf(segments) };
}

/** Something inside a node. */
export const child = (node: Node, ...segments: readonly string[]): Node => ({
  schema: segments.reduce<Json | undefined>(memberOf, node.schema) ?? true,
  pointer: node.pointer + pointerOf(segments),
});

/** The schema of a node as an object; `true` and `{}` say the same. */
export const keywordsOf = ({ schema }: Node): JsonObject => (isObject(schema) ? schema : {});

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (Array.isArray(value)) return value[Number(name)];
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** Gathers `$id`s and `$anchor`s, by what a reference to them looks like, and all references. */
function survey(node: Node, anchors: Map<string, Node>, references: Set<string>): void {
  if (!isObject(node.schema) && !Array.isArray(node.schema)) return;
  const { $id, $anchor, $ref } = keywordsOf(node);
  if (typeof $ref === "string") references.add($ref);
  if (typeof $id === "string") for (const id of [$id, `${$id}#`]) if (!anchors.has(id)) anchors.set(id, node);
  if (typeof $anchor === "string") anchors.set(`#${$anchor}`, node);
  for (const name of Object.keys(node.schema)) survey(child(node, name), anchors, references);
}
