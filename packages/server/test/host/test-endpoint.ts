import type { IncomingMessage, ServerResponse } from "node:http";
import type { Duplex } from "node:stream";
import { WebSocketServer } from "ws";
import type { Endpoint } from "../../src/endpoints/endpoint.ts";
import type { HttpTransport } from "../../src/transports/http/http.ts";
import type { WebSocketTransport } from "../../src/transports/websocket/websocket.ts";

/** A small protocol of no meaning: an echo, a stream and a socket, each ended in its own way. */
export const createTestEndpoint = (): Endpoint => ({
  protocol: "test",
  transports: [createHttp(), createWebSocket()],
});

function createHttp(): HttpTransport {
  const streams = new Set<ServerResponse>();
  return {
    kind: "http",
    paths: ["/test/echo"],
    register(app) {
      app.post("/test/echo", async (request) => request.body);
      app.get("/test/fail", async () => {
        throw new Error("the test endpoint fails, with details nobody should see");
      });
      app.get("/test/stream", (_, reply) => {
        reply.hijack();
        reply.raw.writeHead(200, { "content-type": "text/event-stream" });
        reply.raw.write("data: open\n\n");
        streams.add(reply.raw);
      });
      // Promises an answer that never comes.
      app.get("/test/never", (_, reply) => void reply.hijack());
    },
    async close() {
      for (const stream of streams) stream.end("data: bye\n\n");
    },
  };
}

function createWebSocket(): WebSocketTransport {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1_024 });
  return {
    kind: "websocket",
    path: "/test/ws",
    upgrade(request: IncomingMessage, socket: Duplex, head: Buffer) {
      sockets.handleUpgrade(request, socket, head, (peer) => {
        peer.on("error", () => {});
        peer.on("message", (data) => peer.send(data, { binary: false }));
      });
    },
    async close() {
      for (const peer of sockets.clients) peer.close(1001, "shutdown");
    },
  };
}
