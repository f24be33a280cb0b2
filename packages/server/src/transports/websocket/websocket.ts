import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, type WebSocket, WebSocketServer } from "ws";
import type { ConnectionHandler, ConnectionOptions, FrameWriter } from "../connection.ts";
import { createReceiveQueue, type ReceiveQueue } from "../receive-queue.ts";
import { createHeartbeat } from "./heartbeat.ts";
import { createSocketWriter, type SocketWriter } from "./socket-writer.ts";

export interface WebSocketOptions extends ConnectionOptions {
  readonly path: string;
  /** Makes the handler of a new connection. `request` is the one that asked for the upgrade. */
  accept(writer: FrameWriter, request: IncomingMessage): ConnectionHandler;
}

/** A protocol over WebSocket at one path. */
export interface WebSocketTransport {
  readonly kind: "websocket";
  readonly path: string;
  /** Takes over the socket of an upgrade request that passed the host's checks. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void;
  /** Ends all connections; resolves when they are gone. */
  close(): Promise<void>;
}

/** A connection while it lasts. */
interface Connection {
  readonly socket: WebSocket;
  readonly writer: SocketWriter;
  readonly handler: ConnectionHandler;
}

export function createWebSocketTransport(options: WebSocketOptions): WebSocketTransport {
  const { protocol, limits, log, closeReasons } = options;
  // Somewhat too large frames are still read, so that the peer gets the reason; beyond that `ws` closes with 1009.
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: 2 * limits.frameBytes,
  });
  const heartbeat = createHeartbeat();
  const connections = new Set<Connection>();

  function accept(socket: WebSocket, stream: Duplex, request: IncomingMessage): void {
    const writer = createSocketWriter(socket, stream, options);
    const connection = { socket, writer, handler: options.accept(writer, request) };
    watch(connection);
    const queue = createReceiveQueue(socket, (error) => {
      log.error({ protocol, err: error }, "a connection failed");
      writer.end(closeReasons.fault);
    });
    socket.on("message", (data) => receive(connection, queue, toBuffer(data)));
    queue.add(() => connection.handler.onOpen());
  }

  function watch(connection: Connection): void {
    const { socket, writer, handler } = connection;
    const watched = { socket, beat: () => handler.onQuiet?.(Date.now() - writer.lastSentAt) };
    connections.add(connection);
    heartbeat.watch(watched);
    socket.on("error", (error) => log.info({ protocol, reason: error.message }, "a socket failed"));
    socket.once("close", () => {
      connections.delete(connection);
      heartbeat.forget(watched);
      handler.onClose();
    });
  }

  function receive({ writer, handler }: Connection, queue: ReceiveQueue, frame: Buffer): void {
    queue.add(() => {
      if (writer.ended) return;
      if (frame.length > limits.frameBytes) return writer.end(closeReasons.frameTooLarge(limits.frameBytes));
      return handler.onFrame(frame);
    });
  }

  return {
    kind: "websocket",
    path: options.path,
    upgrade(request, stream, head) {
      server.handleUpgrade(request, stream, head, (socket) => accept(socket, stream, request));
    },
    async close() {
      heartbeat.stop();
      const closed = [...connections].map(({ socket }) => once(socket, "close"));
      for (const { writer } of connections) writer.end(closeReasons.shutdown);
      await Promise.all(closed);
    },
  };
}

function toBuffer(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}
