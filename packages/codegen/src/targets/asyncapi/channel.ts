import type { Channel } from "@colloquy/ir";
import type { DocumentObject } from "../../documents/json-text.ts";
import { type Dialect, fieldSchema } from "../../documents/schema/index.ts";
import type { TargetContext } from "../../target.ts";
import { messageNameOf } from "./messages.ts";
import { channelsOf, type Duplex } from "./names.ts";

/** The channels of a protocol, by name, each with its messages and the parameters of its handshake. */
export function toChannels(protocol: Duplex, dialect: Dialect, context: TargetContext): DocumentObject {
  const names = protocol.messages.map((message) => messageNameOf(message, protocol, context));
  const messages = Object.fromEntries(names.map((name) => [name, { $ref: `#/components/messages/${name}` }]));
  const channels = protocol.channels.map((channel) => [
    channelNameOf(channel, protocol, context),
    toChannel(channel, messages, dialect),
  ]);
  return Object.fromEntries(channels);
}

/** Standard streams have no address: the parent process holds them. */
function toChannel(channel: Channel, messages: DocumentObject, dialect: Dialect): DocumentObject {
  const { id, description, transport, path, queryParameters } = channel;
  return {
    address: path ?? null,
    title: id,
    description,
    servers: [{ $ref: `#/servers/${transport}` }],
    messages,
    bindings: queryParameters.length === 0 ? undefined : { ws: handshake(queryParameters, dialect) },
  };
}

function handshake(parameters: Channel["queryParameters"], dialect: Dialect): DocumentObject {
  const required = parameters.filter(({ presence }) => presence.required).map(({ name }) => name);
  const query = {
    type: "object",
    properties: Object.fromEntries(parameters.map((field) => [field.name, fieldSchema(field, dialect)])),
    required: required.length === 0 ? undefined : required,
  };
  return { method: "GET", query, bindingVersion: "0.1.0" };
}

/** What the server, which the document describes, does with a message. */
const actions = {
  clientToServer: ["receive"],
  serverToClient: ["send"],
  both: ["receive", "send"],
} as const;

/** One operation for each channel, message and direction. */
export const toOperations = (protocol: Duplex, context: TargetContext): DocumentObject =>
  Object.fromEntries(
    protocol.channels.flatMap((channel) =>
      channelOperations(channelNameOf(channel, protocol, context), protocol, context),
    ),
  );

const channelOperations = (channel: string, protocol: Duplex, context: TargetContext) =>
  protocol.messages.flatMap((message) =>
    actions[message.direction].map((action): [string, DocumentObject] => {
      const name = messageNameOf(message, protocol, context);
      const at = `#/channels/${channel}`;
      const operation = { action, channel: { $ref: at }, summary: message.docs.description };
      return [
        `${channel}.${action}.${name}`,
        { ...operation, messages: [{ $ref: `${at}/messages/${name}` }] },
      ];
    }),
  );

const channelNameOf = ({ id: channel }: Channel, { id }: Duplex, { names }: TargetContext): string =>
  names.of(channelsOf(id), channel);
