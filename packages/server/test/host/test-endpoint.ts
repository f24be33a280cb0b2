import type { ServerResponse } from "node:http";
import { WebSocketServer } from "ws";
import type { Endpoint } from "../../src/endpoints/endpoint.ts";

/** A small protocol of no meaning: an echo, a stream and a socket, each ended in its own way. */
export function createTestEndpoint(): Endpoint {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: 1_024 });
  const streams = new Set<ServerResponse>();
  return {
    protocol: "test",
    urls: (origin) => [{ label: "echo", url: `${origin}/test/echo` }],
    upgradePaths: ["/test/ws"],
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
    upgrade(request, socket, head) {
      sockets.handleUpgrade(request, socket, head, (peer) => {
        peer.on("error", () => {});
        peer.on("message", (data) => peer.send(data, { binary: false }));
      });
    },
    async close() {
      for (const stream of streams) stream.end("data: bye\n\n");
      for (const peer of sockets.clients) peer.close(1001, "shutdown");
    },
  };
}
