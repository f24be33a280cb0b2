import type { Contract, NameRequest } from "@colloquy/ir";
import { documentName } from "../../documents/names.ts";

/** Scope of the file names, by protocol or namespace. */
export const FILES = "markdown/files";

/** Scope of the anchors of one page, by type id. */
export const anchorsOf = (namespace: string): string => `markdown/${namespace}/anchors`;

/** Whatever has a page: every protocol, and every namespace that types stand in. */
export const pagesOf = ({ protocols, types }: Contract): readonly string[] =>
  [...new Set([...protocols.map(({ id }) => id), ...types.map(({ namespace }) => namespace)])].sort();

/** A file for each page, an anchor for each type: links from elsewhere stay good. */
export const requestNames = (contract: Contract): readonly NameRequest[] => [
  ...pagesOf(contract).map((page) => ({ scope: FILES, key: page, preferred: documentName(page) })),
  ...contract.types.map(({ id, namespace, name }) => ({
    scope: anchorsOf(namespace),
    key: id,
    preferred: `type-${documentName(name)}`,
  })),
];
