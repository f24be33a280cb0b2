import type { Docs, Json } from "@colloquy/ir";
import { memberName } from "../targets/typescript/types.ts";
import { enclosed, type Printable } from "../writer/index.ts";

/** A member of an object literal; one that is `undefined` is left out. */
export type Member = readonly [name: string, value: Printable | undefined];

/** An object literal. */
export const objectLiteral = (members: readonly Member[]): Printable =>
  enclosed(
    members.flatMap(([name, value]) => (value === undefined ? [] : [[memberName(name), ": ", value]])),
    { open: "{", close: "}", padding: " " },
  );

export const listLiteral = (items: readonly Printable[]): Printable =>
  enclosed(items, { open: "[", close: "]" });

/** A call; arguments that are `undefined` are left out. */
export const call = (callee: Printable, ...given: readonly (Printable | undefined)[]): Printable => [
  callee,
  enclosed(
    given.filter((argument) => argument !== undefined),
    { open: "(", close: ")" },
  ),
];

/** A JSON value as an expression. */
export function jsonLiteral(value: Json): Printable {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return listLiteral(value.map(jsonLiteral));
  return objectLiteral(Object.entries(value).map(([name, member]): Member => [name, jsonLiteral(member)]));
}

/** Facts for people as members of an object literal. */
export const docsMembers = ({
  description,
  since,
  stability,
  source,
  deprecated,
}: Docs): readonly Member[] => [
  ["description", JSON.stringify(description)],
  ["since", since === undefined ? undefined : JSON.stringify(since)],
  ["stability", stability === "stable" ? undefined : JSON.stringify(stability)],
  ["source", source === undefined ? undefined : JSON.stringify(source)],
  ["deprecated", deprecated === undefined ? undefined : jsonLiteral({ ...deprecated })],
];

/** The description alone, or all that is said. */
export function docsLiteral(docs: Docs, more: readonly Member[] = []): Printable {
  const members = [...docsMembers(docs), ...more].filter(([, value]) => value !== undefined);
  return members.length === 1 ? JSON.stringify(docs.description) : objectLiteral(members);
}
