import type { Docs, Json } from "@colloquy/ir";
import { enclosed } from "../targets/typescript/layouts.ts";
import { memberName } from "../targets/typescript/types.ts";
import type { Printable } from "../writer/index.ts";

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
export function call(callee: Printable, ...given: readonly (Printable | undefined)[]): Printable {
  const args = given.filter((argument) => argument !== undefined);
  const last = args.at(-1);
  const before = args.slice(0, -1);
  if (last === undefined || !isLiteral(last) || !isShort(before))
    return [callee, enclosed(args, { open: "(", close: ")" })];
  return [callee, "(", ...before.flatMap((argument) => [argument, ", "]), last, ")"];
}

/** Whether it is an object or a list; a call is its callee and a group. */
const isLiteral = (argument: Printable): boolean => typeof argument === "object" && "kind" in argument;

/** Columns that arguments may take in front of a last one that opens on the same line. */
const ROOM = 70;

const isShort = (args: readonly Printable[]): boolean =>
  args.every((argument) => typeof argument === "string") && args.join(", ").length <= ROOM;

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
