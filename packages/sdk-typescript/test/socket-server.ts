import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { type WebSocket, WebSocketServer } from "ws";

/** Talks to one connection. */
export type SocketHandler = (peer: WebSocket) => void;

/** A WebSocket server on a port of its own. */
export interface TestSocketServer extends AsyncDisposable {
  readonly url: string;
  /** Path and query of every connection. */
  readonly paths: readonly string[];
}

/** Starts a server; unless it accepts, upgrades stay unanswered. */
export async function startSocketServer(
  handler: SocketHandler,
  { accept = true } = {},
): Promise<TestSocketServer> {
  const paths: string[] = [];
  const server = createServer();
  const sockets = new WebSocketServer({ noServer: true });
  const connections = new Set<Duplex>();
  server.on("upgrade", (request, socket, head) => {
    connections.add(socket);
    paths.push(request.url ?? "");
    if (accept) sockets.handleUpgrade(request, socket, head, handler);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    paths,
    async [Symbol.asyncDispose]() {
      for (const connection of connections) connection.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
