import type { Message } from "@colloquy/ir";
import type { DocumentObject } from "../../documents/json-text.ts";
import { prose } from "../../documents/prose.ts";
import { type Dialect, fieldSchema, typeSchema } from "../../documents/schema/index.ts";
import type { TargetContext } from "../../target.ts";
import { type Duplex, messageKey, messagesOf } from "./names.ts";

/** The one channel of a protocol: all its frames, and what the handshake may ask for. */
export function toChannel(protocol: Duplex, dialect: Dialect, context: TargetContext): DocumentObject {
  const { path, queryParameters } = protocol.channel;
  const messages = protocol.messages.map((message) => nameOf(message, protocol, context));
  return {
    address: path,
    title: protocol.title,
    description: "Every frame, in both directions.",
    messages: Object.fromEntries(messages.map((name) => [name, { $ref: `#/components/messages/${name}` }])),
    bindings: queryParameters.length === 0 ? undefined : { ws: handshake(queryParameters, dialect) },
  };
}

function handshake(parameters: Duplex["channel"]["queryParameters"], dialect: Dialect): DocumentObject {
  const required = parameters.filter(({ presence }) => presence.required).map(({ name }) => name);
  const query = {
    type: "object",
    properties: Object.fromEntries(parameters.map((field) => [field.name, fieldSchema(field, dialect)])),
    required: required.length === 0 ? undefined : required,
  };
  return { method: "GET", query, bindingVersion: "0.1.0" };
}

/** What the server, whose description this is, does with a message. */
const actions = {
  clientToServer: ["receive"],
  serverToClient: ["send"],
  both: ["receive", "send"],
} as const;

/** One operation for each message and direction. */
export function toOperations(protocol: Duplex, context: TargetContext): DocumentObject {
  const operations = protocol.messages.flatMap((message) =>
    actions[message.direction].map((action) => {
      const name = nameOf(message, protocol, context);
      const facts = { action, channel: { $ref: "#/channels/frames" }, summary: message.docs.description };
      return [`${action}.${name}`, { ...facts, messages: [{ $ref: `#/channels/frames/messages/${name}` }] }];
    }),
  );
  return Object.fromEntries(operations);
}

/** The messages, by name; `name` of each is its id in the contract. */
export function toMessages(protocol: Duplex, dialect: Dialect, context: TargetContext): DocumentObject {
  const messages = protocol.messages.map((message) => [
    nameOf(message, protocol, context),
    {
      name: message.id,
      description: prose(message.docs),
      payload: typeSchema(message.type, dialect),
    },
  ]);
  return Object.fromEntries(messages);
}

const nameOf = (message: Message, { id }: Duplex, { names }: TargetContext): string =>
  names.of(messagesOf(id), messageKey(message));
