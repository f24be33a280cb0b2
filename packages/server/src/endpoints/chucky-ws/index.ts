import { once } from "node:events";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";
import type { Endpoint, EndpointContext } from "../endpoint.ts";
import { type Connection, createConnection } from "./connection.ts";
import { faultEnding, shutdownEnding } from "./endings.ts";
import { createHeartbeat } from "./heartbeat.ts";
import { createInbox } from "./inbox.ts";
import { createLine } from "./line.ts";
import { createPresence } from "./presence.ts";
import { type Handshake, readHandshake } from "./token.ts";

const path = "/ws";

/** Claude over WebSocket at `/ws`: one session per connection, several connections per session. */
export function createChuckyWs(context: EndpointContext): Endpoint {
  const { limits, log } = context;
  // Somewhat too large frames are still read, so that their sender can be told; beyond that `ws` closes with 1009.
  const sockets = new WebSocketServer({
    noServer: true,
    clientTracking: true,
    perMessageDeflate: false,
    maxPayload: 2 * limits.frameBytes,
  });
  const presence = createPresence(limits.streamsPerSession);
  const heartbeat = createHeartbeat();
  const connections = new Map<WebSocket, Connection>();

  function accept(socket: WebSocket, stream: Duplex, handshake: Handshake): void {
    const line = createLine(socket, stream, limits);
    const connection = createConnection({ context, presence, handshake, line });
    const inbox = createInbox(
      socket,
      (data) => connection.receive(data),
      (error) => {
        log.error({ protocol: "chucky-ws", err: error }, "a connection failed");
        line.end(faultEnding);
      },
    );
    const watched = {
      socket,
      lastSentAt: () => line.outbox.lastAt,
      keepAwake: () => connection.keepAwake(),
    };
    connections.set(socket, connection);
    heartbeat.watch(watched);
    socket.on("error", (error) =>
      log.info({ protocol: "chucky-ws", reason: error.message }, "a socket failed"),
    );
    socket.once("close", () => {
      connections.delete(socket);
      heartbeat.forget(watched);
      connection.gone();
    });
    inbox.add(() => connection.start());
  }

  return {
    protocol: "chucky-ws",
    urls: (origin) => [{ label: "WebSocket", url: `${origin.replace(/^http/, "ws")}${path}` }],
    upgradePaths: [path],
    upgrade(request, stream, head) {
      const handshake = readHandshake(request);
      sockets.handleUpgrade(request, stream, head, (socket) => accept(socket, stream, handshake));
    },
    async close() {
      heartbeat.stop();
      const closed = [...connections.keys()].map((socket) => once(socket, "close"));
      for (const connection of connections.values()) connection.end(shutdownEnding);
      await Promise.all(closed);
    },
  };
}
