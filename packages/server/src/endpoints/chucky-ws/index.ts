import { createConnectionCounter } from "../../transports/connection-counter.ts";
import { createWebSocketTransport } from "../../transports/websocket/websocket.ts";
import type { Endpoint, EndpointContext } from "../endpoint.ts";
import { createConnection } from "./connection.ts";
import { closeFrame, closeReasons } from "./errors.ts";
import { readHandshake } from "./principal.ts";

const protocol = "chucky-ws";

/** Claude over WebSocket at `/ws`: one session per connection, several connections per session. */
export function createChuckyWs(context: EndpointContext): Endpoint {
  const { limits, log } = context;
  const counter = createConnectionCounter({ perSession: limits.streamsPerSession });
  const transport = createWebSocketTransport({
    protocol,
    path: "/ws",
    limits,
    log,
    closeReasons,
    closeFrame,
    accept: (writer, request) =>
      createConnection({ context, counter, writer, handshake: readHandshake(request) }),
  });
  return { protocol, transports: [transport] };
}
