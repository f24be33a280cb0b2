import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import { type RawData, WebSocket, WebSocketServer } from "ws";
import type { ConnectionHandler, ConnectionOptions, FrameWriter } from "../connection.ts";
import { createFrameWriter } from "../frame-writer.ts";
import { createReceiveQueue } from "../receive-queue.ts";
import type { FrameSink } from "../send-queue.ts";
import { createHeartbeat } from "./heartbeat.ts";

/** How long a peer may take to answer a close. */
const lingerMs = 2_000;

export interface WebSocketOptions extends ConnectionOptions {
  readonly path: string;
  /** Makes the handler of a new connection. `request` is the one that asked for the upgrade. */
  accept(writer: FrameWriter, request: IncomingMessage): ConnectionHandler;
}

/** A protocol over WebSocket at one path: a text frame is a frame of the protocol. */
export interface WebSocketTransport {
  readonly kind: "websocket";
  readonly path: string;
  /** Takes over the socket of an upgrade request that passed the host's checks. */
  upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void;
  /** Ends all connections; resolves when they are gone. */
  close(): Promise<void>;
}

export function createWebSocketTransport(options: WebSocketOptions): WebSocketTransport {
  const { protocol, limits, log, closeReasons } = options;
  const maxFrameBytes = limits.frameBytes;
  // Somewhat too large frames are still read, so that the peer gets the reason; beyond that `ws` closes with 1009.
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: 2 * maxFrameBytes,
  });
  const heartbeat = createHeartbeat();
  const connections = new Map<WebSocket, FrameWriter>();

  function accept(socket: WebSocket, stream: Duplex, request: IncomingMessage): void {
    const writer = createFrameWriter({ ...options, sink: toSink(socket, stream), lingerMs });
    const handler = options.accept(writer, request);
    const watched = { socket, beat: () => handler.onQuiet?.(Date.now() - writer.lastSentAt) };
    connections.set(socket, writer);
    heartbeat.watch(watched);
    socket.on("error", (error) => log.info({ protocol, reason: error.message }, "a socket failed"));
    socket.once("close", () => {
      connections.delete(socket);
      heartbeat.forget(watched);
      writer.closed();
      handler.onClose();
    });
    const queue = createReceiveQueue({ ...options, source: socket, writer, handler, maxFrameBytes });
    socket.on("message", (data) => queue.add(toBuffer(data)));
  }

  return {
    kind: "websocket",
    path: options.path,
    upgrade(request, stream, head) {
      server.handleUpgrade(request, stream, head, (socket) => accept(socket, stream, request));
    },
    async close() {
      heartbeat.stop();
      const closed = [...connections.keys()].map((socket) => once(socket, "close"));
      for (const writer of connections.values()) writer.end(closeReasons.shutdown);
      await Promise.all(closed);
    },
  };
}

/** Writes go through the socket, and are held back in the stream below it. */
const toSink = (socket: WebSocket, stream: Duplex): FrameSink => ({
  get open() {
    return socket.readyState === WebSocket.OPEN;
  },
  get bufferedBytes() {
    return socket.bufferedAmount;
  },
  write: (frame, written) => socket.send(frame, { binary: false, compress: false }, written),
  cork: () => stream.cork(),
  uncork: () => stream.uncork(),
  close: (reason) => socket.close(reason?.closeCode ?? 1000, reason?.code ?? ""),
  destroy: () => socket.terminate(),
});

function toBuffer(data: RawData): Buffer {
  if (Array.isArray(data)) return Buffer.concat(data);
  return Buffer.isBuffer(data) ? data : Buffer.from(data);
}
