import type { Contract, NameRequest, Operation, Protocol, Type } from "@colloquy/ir";
import { documentName } from "../../documents/names.ts";
import { createTypeTable, reachableFrom } from "../../documents/types.ts";
import { toPascalCase } from "../../names/index.ts";

/** Scope of the file names, by protocol. */
export const FILES = "openapi/files";

/** Scope of the schemas of one document: by type id, and by `frameKey` for the frames of event streams. */
export const schemasOf = (protocol: string): string => `openapi/${protocol}/schemas`;

export const frameKey = (operation: string): string => `frames of ${operation}`;

/** Protocols that get a document. */
export const describedBy = ({ protocols }: Contract): readonly Protocol[] =>
  protocols.filter(({ operations }) => operations.length > 0);

/** Every type that an operation of the protocol needs, at any depth. */
export const typesOf = ({ operations }: Protocol, contract: Contract): readonly string[] =>
  reachableFrom(operations.flatMap(typesNamedBy), createTypeTable(contract));

function typesNamedBy(operation: Operation): readonly Type[] {
  const { pathParameters, queryParameters, headerParameters, responses } = operation;
  const parameters = [...pathParameters, ...queryParameters, ...headerParameters].map(({ type }) => type);
  const streamed =
    operation.kind === "sse" ? [operation.events, ...operation.controlFrames.map(({ type }) => type)] : [];
  const bodies = [
    operation.kind === "http" ? operation.body?.type : undefined,
    ...responses.map(({ body }) => body?.type),
  ];
  return [...parameters, ...streamed, ...bodies.filter((type) => type !== undefined)];
}

/** A file for each document, a component for each schema in it. */
export const requestNames = (contract: Contract): readonly NameRequest[] =>
  describedBy(contract).flatMap((protocol) => [
    { scope: FILES, key: protocol.id, preferred: documentName(protocol.id) },
    ...schemaNames(protocol, contract).map((request) => ({ scope: schemasOf(protocol.id), ...request })),
  ]);

function schemaNames(protocol: Protocol, contract: Contract) {
  const types = createTypeTable(contract);
  const named = typesOf(protocol, contract).map((id) => ({
    key: id,
    preferred: documentName(types.get(id).name),
  }));
  const streams = protocol.operations.filter(({ kind }) => kind === "sse");
  const frames = streams.map(({ id }) => ({
    key: frameKey(id),
    preferred: documentName(`${toPascalCase(id)}Frame`),
  }));
  return [...named, ...frames];
}
