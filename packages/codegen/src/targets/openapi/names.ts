import type { Contract, NameRequest, Operation, Protocol, Type } from "@colloquy/ir";
import { type Components, requestComponents } from "../../documents/components.ts";
import { documentName } from "../../documents/names.ts";
import { createTypeTable, reachableFrom, type TypeTable } from "../../documents/types.ts";
import { toPascalCase } from "../../names/index.ts";

/** Scope of the file names, by protocol. */
export const FILES = "openapi/files";

/** Key of the schema of an event stream's frames, beside those of the types. */
export const frameKey = (operation: string): string => `frames of ${operation}`;

/** Protocols that get a document. */
export const describedBy = ({ protocols }: Contract): readonly Protocol[] =>
  protocols.filter(({ operations }) => operations.length > 0);

/** Scope of the schemas of one document. */
export const schemasOf = (protocol: string): string => `openapi/${protocol}/schemas`;

/** Every type that an operation of the protocol needs, at any depth. */
export const componentsOf = ({ id, operations }: Protocol, types: TypeTable): Components => ({
  scope: schemasOf(id),
  ids: reachableFrom(operations.flatMap(typesNamedBy), types),
});

function typesNamedBy(operation: Operation): readonly Type[] {
  const { pathParameters, queryParameters, headerParameters, responses } = operation;
  const parameters = [...pathParameters, ...queryParameters, ...headerParameters].map(({ type }) => type);
  const isStream = operation.kind === "sse";
  const streamed = isStream ? [operation.events, ...operation.controlFrames.map(({ type }) => type)] : [];
  const bodies = [isStream ? undefined : operation.body?.type, ...responses.map(({ body }) => body?.type)];
  return [...parameters, ...streamed, ...bodies.filter((type) => type !== undefined)];
}

/** A file for each document, a component for each schema in it. */
export function requestNames(contract: Contract): readonly NameRequest[] {
  const types = createTypeTable(contract);
  return describedBy(contract).flatMap((protocol) => [
    { scope: FILES, key: protocol.id, preferred: documentName(protocol.id) },
    ...requestComponents(componentsOf(protocol, types), types),
    ...requestFrames(protocol),
  ]);
}

const requestFrames = ({ id, operations }: Protocol): readonly NameRequest[] =>
  operations
    .filter(({ kind }) => kind === "sse")
    .map((operation) => ({
      scope: schemasOf(id),
      key: frameKey(operation.id),
      preferred: documentName(`${toPascalCase(operation.id)}Frame`),
    }));
