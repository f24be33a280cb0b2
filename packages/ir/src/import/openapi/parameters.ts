import { optional, required } from "@colloquy/define";
import { groupBy } from "@colloquy/define/support";
import { z } from "zod";
import { child, keywordsOf, type Node } from "../document.ts";
import { listOf, textOf } from "../json.ts";
import type { Builder } from "../json-schema/builder.ts";
import { docsOf } from "../json-schema/docs.ts";
import { resolved } from "./resolved.ts";

const LISTS = { path: "pathParameters", query: "queryParameters", header: "headerParameters" } as const;
type Where = keyof typeof LISTS;

interface Parameter {
  readonly where: Where;
  readonly name: string;
  readonly node: Node;
}

/** Parameters of a path and of its operation; the operation's own count where both have one. */
export function parametersOf(
  lists: readonly Node[],
  builder: Builder,
): Partial<Record<(typeof LISTS)[Where], z.ZodObject>> {
  const found = lists.flatMap((list) =>
    listOf(list.schema).map((_, index) => resolved(child(list, String(index)), builder)),
  );
  const parameters = new Map<string, Parameter>();
  for (const node of found) {
    const { in: where, name } = keywordsOf(node);
    if (typeof name === "string" && isWhere(where)) parameters.set(`${where} ${name}`, { where, name, node });
    else
      builder.findings.lost(
        node.pointer,
        "parameter-not-kept",
        `A parameter in "${textOf(where) ?? "?"}"`,
        "has no counterpart",
      );
  }
  const groups = groupBy(parameters.values(), ({ where }) => where);
  return Object.fromEntries([...groups].map(([where, group]) => [LISTS[where], fieldsOf(group, builder)]));
}

const isWhere = (where: unknown): where is Where => typeof where === "string" && Object.hasOwn(LISTS, where);

const fieldsOf = (parameters: readonly Parameter[], builder: Builder): z.ZodObject =>
  z.looseObject(Object.fromEntries(parameters.map((one) => [one.name, fieldOf(one, builder)])));

function fieldOf({ where, node }: Parameter, builder: Builder): z.ZodType {
  const keywords = keywordsOf(node);
  for (const name of ["style", "explode", "allowReserved", "content"].filter(
    (one) => keywords[one] !== undefined,
  ))
    builder.findings.lost(
      node.pointer,
      "parameter-form",
      `"${name}" of a parameter`,
      "is not kept; it is written the usual way",
    );
  const schema = child(node, "schema");
  const { examples: _, ...docs } = docsOf(schema);
  const described = { ...docs, description: textOf(keywords.description) ?? docs.description };
  const isRequired = where === "path" || keywords.required === true;
  return (isRequired ? required : optional)(builder.type(schema), described);
}
