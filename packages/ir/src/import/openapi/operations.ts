import { type HttpMethod, type HttpOperation, http } from "@colloquy/define";
import { toCamelCase } from "../../names/words.ts";
import { child, keywordsOf, type Node } from "../document.ts";
import { textOf } from "../json.ts";
import type { Builder } from "../json-schema/builder.ts";
import { bodyOf, responsesOf } from "./bodies.ts";
import { parametersOf } from "./parameters.ts";
import { resolved } from "./resolved.ts";

const METHODS: Readonly<Record<string, HttpMethod>> = {
  get: "GET",
  post: "POST",
  put: "PUT",
  patch: "PATCH",
  delete: "DELETE",
};
const PATH_ITEM = new Set(["parameters", "summary", "description"]);
const OPERATION = new Set(
  `operationId summary description deprecated parameters requestBody responses tags`.split(" "),
);

/** The operations of a document, in its order. */
export function operationsOf(root: Node, builder: Builder): readonly HttpOperation[] {
  const paths = child(root, "paths");
  const taken = new Set<string>();
  return Object.keys(keywordsOf(paths)).flatMap((path) => {
    const item = resolved(child(paths, path), builder);
    return Object.keys(keywordsOf(item)).flatMap((name) => {
      const method = METHODS[name];
      if (method) return [operationOf({ path, method, item, node: child(item, name) }, taken, builder)];
      if (!PATH_ITEM.has(name))
        builder.findings.lost(
          child(item, name).pointer,
          "operation-not-kept",
          `"${name}" of a path`,
          "has no counterpart",
        );
      return [];
    });
  });
}

interface Found {
  readonly path: string;
  readonly method: HttpMethod;
  readonly item: Node;
  readonly node: Node;
}

function operationOf(
  { path, method, item, node }: Found,
  taken: Set<string>,
  builder: Builder,
): HttpOperation {
  const keywords = keywordsOf(node);
  for (const name of Object.keys(keywords).filter((one) => !OPERATION.has(one)))
    builder.findings.lost(
      child(node, name).pointer,
      "keyword-not-kept",
      `"${name}" of an operation`,
      "has no counterpart",
    );
  const id = freeId(textOf(keywords.operationId) ?? toCamelCase(`${method} ${path}`), taken);
  const body = bodyOf(node, builder);
  return http({
    id,
    method,
    path,
    summary: textOf(keywords.summary) ?? "",
    description: textOf(keywords.description) ?? textOf(keywords.summary) ?? "",
    ...(keywords.deprecated === true ? { deprecated: { replacement: "" } } : {}),
    ...parametersOf([child(item, "parameters"), child(node, "parameters")], builder),
    ...(body ? { body } : {}),
    responses: responsesOf(child(node, "responses"), builder),
  });
}

function freeId(id: string, taken: Set<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}${number}`;
  taken.add(free);
  return free;
}
