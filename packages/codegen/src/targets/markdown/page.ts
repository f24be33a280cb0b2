import type { Part } from "@colloquy/ir";
import type { TypeTable } from "../../documents/types.ts";
import type { TargetContext } from "../../target.ts";
import { anchorsOf, FILES, partsOf } from "./names.ts";
import { type PartIndex, partKey } from "./parts.ts";

/** Context for printing the parts of a page. */
export interface Page {
  /** Protocol or namespace. */
  readonly id: string;
  readonly types: TypeTable;
  readonly parts: PartIndex;
  /** Where a type is described, as seen from this page. */
  readonly linkTo: (typeId: string) => string;
  /** What a link to a type on this page leads to. */
  readonly anchorOf: (typeId: string) => string;
  /** Where an operation, method or message of a protocol is described. */
  readonly linkToPart: (protocol: string, part: Part) => string;
  /** What a link to a part on this page leads to. */
  readonly partAnchorOf: (part: Part) => string;
  /** A link to the page of a protocol. */
  readonly titleLink: (protocol: string) => string;
}

/** Context that all pages share. */
export interface PagesContext {
  readonly types: TypeTable;
  readonly parts: PartIndex;
  readonly context: TargetContext;
}

export const fileOf = (page: string, { names }: TargetContext): string => `${names.of(FILES, page)}.md`;

export function createPage(id: string, { types, parts, context }: PagesContext): Page {
  const on = (page: string) => (page === id ? "" : fileOf(page, context));
  const anchorOf = (typeId: string) => context.names.of(anchorsOf(types.get(typeId).namespace), typeId);
  const anchorIn = (protocol: string, part: Part) => context.names.of(partsOf(protocol), partKey(part));
  return {
    id,
    types,
    parts,
    anchorOf,
    linkTo: (typeId) => `${on(types.get(typeId).namespace)}#${anchorOf(typeId)}`,
    partAnchorOf: (part) => anchorIn(id, part),
    linkToPart: (protocol, part) => `${on(protocol)}#${anchorIn(protocol, part)}`,
    titleLink: (protocol) => `[${protocol}](${fileOf(protocol, context)})`,
  };
}

/** A heading that can be linked to, for a part of the page's protocol. */
export const partHeading = (level: number, title: string, part: Part, page: Page): string =>
  `<a id="${page.partAnchorOf(part)}"></a>\n\n${"#".repeat(level)} ${title}`;
