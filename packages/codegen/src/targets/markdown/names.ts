import type { Contract, NameRequest, Part, Protocol } from "@colloquy/ir";
import { documentName } from "../../documents/names.ts";
import { partKey } from "./parts.ts";

/** Scope of the file names, by protocol or namespace. */
export const FILES = "markdown/files";

/** Scope of the anchors of one page, by type id. */
export const anchorsOf = (namespace: string): string => `markdown/${namespace}/anchors`;

/** Scope of the anchors of the parts of a protocol, by `partKey`. */
export const partsOf = (protocol: string): string => `markdown/${protocol}/parts`;

/** Ids of the pages: every protocol, and every namespace with types. */
export const pagesOf = ({ protocols, types }: Contract): readonly string[] =>
  [...new Set([...protocols.map(({ id }) => id), ...types.map(({ namespace }) => namespace)])].sort();

/** A file for each page, an anchor for each type and each part, so that links stay valid. */
export const requestNames = (contract: Contract): readonly NameRequest[] => [
  ...pagesOf(contract).map((page) => ({ scope: FILES, key: page, preferred: documentName(page) })),
  ...contract.types.map(({ id, namespace, name }) => ({
    scope: anchorsOf(namespace),
    key: id,
    preferred: `type-${documentName(name)}`,
  })),
  ...contract.protocols.flatMap((protocol) =>
    describedParts(protocol).map((part) => ({
      scope: partsOf(protocol.id),
      key: partKey(part),
      preferred: preferredAnchor(part),
    })),
  ),
];

/** Parts with a heading of their own; variants are described as types. */
const describedParts = ({ operations, rpc, messages }: Protocol): readonly Part[] => [
  ...operations.map(({ id }): Part => ({ kind: "operation", id })),
  ...(rpc?.methods ?? []).map(({ id }): Part => ({ kind: "method", id })),
  ...messages.map(({ id, direction }): Part => ({ kind: "message", direction, id })),
];

const SENDERS = { clientToServer: "-from-client", serverToClient: "-from-server", both: "" } as const;

function preferredAnchor(part: Part): string {
  const sender = part.kind === "message" ? SENDERS[part.direction] : "";
  return `${part.kind}-${documentName(part.id)}${sender}`;
}
