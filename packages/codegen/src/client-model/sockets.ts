import type { Channel, Protocol } from "@colloquy/ir";
import type { SocketClient, TokenPlace } from "./model.ts";
import { clientNameOf } from "./service.ts";
import { toWords } from "./words.ts";

/** The WebSocket channels of a protocol; standard streams need no connection. */
export const toSockets = (protocol: Protocol): readonly SocketClient[] =>
  protocol.channels
    .filter(({ transport }) => transport === "websocket")
    .map((channel, index) => toSocket(channel, index, protocol));

function toSocket(channel: Channel, index: number, protocol: Protocol): SocketClient {
  const { id, description, path = "/", clientToServer, serverToClient, queryParameters } = channel;
  const client = clientNameOf(protocol.id);
  const token = tokenOfHandshake(channel, protocol);
  return {
    channel: id,
    name: index === 0 ? client : `${client} ${toWords(id)}`,
    description,
    path,
    sends: clientToServer,
    receives: serverToClient,
    ...(token ? { token } : {}),
    parameters: queryParameters.filter(({ name }) => name !== token?.name),
  };
}

function tokenOfHandshake({ queryParameters }: Channel, { auth }: Protocol): TokenPlace | undefined {
  const names = new Set(queryParameters.map(({ name }) => name));
  const place = auth.find((one) => one.in === "query" && names.has(one.name));
  return place && { in: place.in, name: place.name };
}
