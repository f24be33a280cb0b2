import type { Channel as Source } from "@colloquy/define";
import type { Channel } from "../model.ts";
import { readParameters } from "./http.ts";
import { inside, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";

/** A channel with the frames of each side. */
export function readChannel(source: Source, protocol: Place, reader: Reader): Channel {
  const { id, description, transport, path } = source;
  const place = inside(protocol, ["channels", id]);
  const frames = (direction: "clientToServer" | "serverToClient") =>
    reader.type(source[direction], inside(place, [direction], direction));
  checkTransport(source, place, reader);
  return {
    id,
    description,
    transport,
    ...(path === undefined ? {} : { path }),
    clientToServer: frames("clientToServer"),
    serverToClient: frames("serverToClient"),
    queryParameters: readParameters(source.queryParameters, inside(place, ["queryParameters"]), reader),
  };
}

/** An endpoint has a path; standard streams have neither a path nor a handshake. */
function checkTransport({ transport, path, queryParameters }: Source, place: Place, { reports }: Reader) {
  if (transport === "websocket" && path === undefined)
    reports.refuse(place, "channel-path", "A WebSocket needs a path.", 'Give it one, such as "/ws".');
  if (transport === "stdio" && (path !== undefined || queryParameters))
    reports.refuse(place, "channel-path", "Standard streams have neither a path nor a query.");
}
