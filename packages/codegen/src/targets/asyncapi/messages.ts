import type { Message } from "@colloquy/ir";
import type { DocumentObject } from "../../documents/json-text.ts";
import { prose } from "../../documents/prose.ts";
import { type Dialect, typeSchema } from "../../documents/schema/index.ts";
import type { TargetContext } from "../../target.ts";
import { type Duplex, messageKey, messagesOf } from "./names.ts";

/** The messages, by name; `name` of each is its id in the contract. */
export function toMessages(protocol: Duplex, dialect: Dialect, context: TargetContext): DocumentObject {
  const messages = protocol.messages.map((message) => [
    messageNameOf(message, protocol, context),
    {
      name: message.id,
      description: prose(message.docs),
      payload: typeSchema(message.type, dialect),
    },
  ]);
  return Object.fromEntries(messages);
}

/** The name of a message in the document of its protocol. */
export const messageNameOf = (message: Message, { id }: Duplex, { names }: TargetContext): string =>
  names.of(messagesOf(id), messageKey(message));
