import type { Counterpart, NamedType, Part } from "@colloquy/ir";
import { code, joinBlocks, table } from "../../documents/markdown.ts";
import type { Page } from "./page.ts";
import { typeText } from "./type-text.ts";

/** What says the same as a part elsewhere; nothing when its protocol does not tell. */
export function describeCounterpart(part: Part, page: Page): string {
  const counterpart = page.parts.of(page.id, part);
  return counterpart ? elsewhere(counterpart, page) : "";
}

/** The same for a type that is a variant of a union, or a type of the common model itself. */
export function describeTypeCounterparts(type: string, page: Page): string {
  const asVariant = page.parts
    .variants(page.id)
    .filter(({ part }) => part.kind === "variant" && variantType(part, page) === type);
  const blocks = asVariant.map((counterpart) => elsewhere(counterpart, page));
  return joinBlocks([...new Set(blocks), onTheWires(type, page)]);
}

function elsewhere({ types, variantsOf, topic, reason }: Counterpart, page: Page): string {
  if (topic !== undefined) return aboutTopic(topic, reason, page);
  if (reason !== undefined) return `In the other protocols: nothing. ${reason}`;
  if (variantsOf !== undefined)
    return `In the other protocols: see each variant of ${typeText({ kind: "reference", id: variantsOf }, page)}.`;
  const others = othersOf(page);
  const rows = types.map((id) => [typeText({ kind: "reference", id }, page), ...cells(id, others, page)]);
  return `In the other protocols:\n\n${table(["Common model", ...others.map(page.titleLink)], rows)}`;
}

/** What the common model does not have, other protocols may. */
function aboutTopic(topic: string, reason = "", page: Page): string {
  const others = othersOf(page);
  const head = ["Topic", ...others.map(page.titleLink)];
  return `In the other protocols:\n\n${table(head, [[topic, ...cells(topic, others, page)]])}\n\n${reason}`.trim();
}

const othersOf = ({ parts, id }: Page): readonly string[] =>
  parts.protocols.filter((protocol) => protocol !== id);

/** Where the protocols say what the types of a common model say, on one table; nothing when these are no such types. */
export function describeModel(types: readonly NamedType[], page: Page): string {
  const { protocols } = page.parts;
  const said = types.filter(({ id }) => isSaid(id, page));
  const rows = said.map(({ id }) => [
    typeText({ kind: "reference", id }, page),
    ...cells(id, protocols, page),
  ]);
  return table(["Common model", ...protocols.map(page.titleLink)], rows);
}

const isSaid = (type: string, { parts }: Page): boolean =>
  parts.protocols.some((protocol) => parts.saying(type, protocol).length > 0);

function onTheWires(type: string, page: Page): string {
  const { protocols } = page.parts;
  if (!isSaid(type, page)) return "";
  return `On the wires:\n\n${table(protocols.map(page.titleLink), [cells(type, protocols, page)])}`;
}

const cells = (subject: string, protocols: readonly string[], page: Page): readonly string[] =>
  protocols.map((protocol) => {
    const links = page.parts.saying(subject, protocol).map((part) => partLink(part, protocol, page));
    return links.length === 0 ? "–" : links.join(", ");
  });

function partLink(part: Part, protocol: string, page: Page): string {
  if (part.kind !== "variant") return `[${code(part.id)}](${page.linkToPart(protocol, part)})`;
  const { name } = page.types.get(part.union);
  return `[${code(`${name} ${part.id}`)}](${page.linkTo(variantType(part, page) ?? part.union)})`;
}

/** The type of a variant, when it has a name. */
function variantType({ union, id }: Extract<Part, { kind: "variant" }>, page: Page): string | undefined {
  const named = page.types.get(union);
  const variant = named.kind === "union" ? named.variants.find(({ keys }) => keys.includes(id)) : undefined;
  return variant?.type.kind === "reference" ? variant.type.id : undefined;
}
