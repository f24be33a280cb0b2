import type { Contract, Message, NameRequest, Protocol } from "@colloquy/ir";
import { type Components, requestComponents } from "../../documents/components.ts";
import { documentName } from "../../documents/names.ts";
import { createTypeTable, reachableFrom, type TypeTable } from "../../documents/types.ts";

/** Scope of the file names, by protocol. */
export const FILES = "asyncapi/files";

/** A protocol with a document: one with channels. */
export type Duplex = Protocol;

export const describedBy = ({ protocols }: Contract): readonly Duplex[] =>
  protocols.filter(({ channels }) => channels.length > 0);

/** Scope of the channels of one document, by id. */
export const channelsOf = (protocol: string): string => `asyncapi/${protocol}/channels`;

/** Scope of the messages of one document, by `messageKey`. */
export const messagesOf = (protocol: string): string => `asyncapi/${protocol}/messages`;

/** An id is unique in its direction only. */
export const messageKey = ({ id, direction }: Message): string => `${direction} ${id}`;

/** Scope of the schemas of one document. */
export const schemasOf = (protocol: string): string => `asyncapi/${protocol}/schemas`;

/** Every type that a message or the handshake needs, at any depth. */
export const componentsOf = ({ id, messages, channels }: Duplex, types: TypeTable): Components => ({
  scope: schemasOf(id),
  ids: reachableFrom(
    [...messages, ...channels.flatMap(({ queryParameters }) => queryParameters)].map(({ type }) => type),
    types,
  ),
});

/** A file for each document, a component for each message and schema in it. */
export function requestNames(contract: Contract): readonly NameRequest[] {
  const types = createTypeTable(contract);
  return describedBy(contract).flatMap((protocol) => [
    { scope: FILES, key: protocol.id, preferred: documentName(protocol.id) },
    ...protocol.channels.map(({ id }) => ({
      scope: channelsOf(protocol.id),
      key: id,
      preferred: documentName(id),
    })),
    ...protocol.messages.map((message) => requestMessage(message, protocol)),
    ...requestComponents(componentsOf(protocol, types), types),
  ]);
}

const senders = { clientToServer: "FromClient", serverToClient: "FromServer", both: "" } as const;

/** A message is named after its id, and after its sender where both sides send one of that id. */
function requestMessage(message: Message, { id: protocol, messages }: Protocol): NameRequest {
  const isShared = messages.some(({ id, direction }) => id === message.id && direction !== message.direction);
  const preferred = documentName(isShared ? message.id + senders[message.direction] : message.id);
  return { scope: messagesOf(protocol), key: messageKey(message), preferred };
}
