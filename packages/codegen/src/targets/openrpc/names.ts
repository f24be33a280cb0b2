import type { Contract, NameRequest, Protocol } from "@colloquy/ir";
import { type Components, requestComponents } from "../../documents/components.ts";
import { documentName } from "../../documents/names.ts";
import { createTypeTable, reachableFrom, type TypeTable } from "../../documents/types.ts";

/** Scope of the file names, by protocol. */
export const FILES = "openrpc/files";

/** A protocol that gets a document. */
export type RpcProtocol = Protocol & { readonly rpc: NonNullable<Protocol["rpc"]> };

export const describedBy = ({ protocols }: Contract): readonly RpcProtocol[] =>
  protocols.filter((protocol): protocol is RpcProtocol => protocol.rpc !== undefined);

/** Scope of the schemas of one document. */
export const schemasOf = (protocol: string): string => `openrpc/${protocol}/schemas`;

/** Every type that a method or a notification needs, at any depth. */
export function componentsOf({ id, rpc }: RpcProtocol, types: TypeTable): Components {
  const called = rpc.methods.flatMap(({ params, result }) => (params ? [params, result] : [result]));
  const notified = rpc.notifications.map(({ params }) => params);
  return { scope: schemasOf(id), ids: reachableFrom([...called, ...notified], types) };
}

/** A file for each document, a component for each schema in it. */
export function requestNames(contract: Contract): readonly NameRequest[] {
  const types = createTypeTable(contract);
  return describedBy(contract).flatMap((protocol) => [
    { scope: FILES, key: protocol.id, preferred: documentName(protocol.id) },
    ...requestComponents(componentsOf(protocol, types), types),
  ]);
}
