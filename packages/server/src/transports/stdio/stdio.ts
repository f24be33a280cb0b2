import { finished, type Readable, type Writable } from "node:stream";
import { finished as finishedStream } from "node:stream/promises";
import type { ConnectionHandler, ConnectionOptions, FrameWriter } from "../connection.ts";
import { createFrameWriter, type TransportWriter } from "../frame-writer.ts";
import { createReceiveQueue } from "../receive-queue.ts";
import { createLineReader } from "./line-reader.ts";
import { createLineSink, type LineSink } from "./line-sink.ts";

/** How long the peers may take to read the rest when the server closes. */
const closeMs = 2_000;

export interface StdioOptions extends ConnectionOptions {
  /** Makes the handler of a peer. */
  accept(writer: FrameWriter): ConnectionHandler;
}

/** The two directions of a connection: those of this process, of a child, or of one socket. */
export interface StdioStreams {
  readonly input: Readable;
  readonly output: Writable;
}

/** A protocol over a pair of byte streams: a line is a frame. */
export interface StdioTransport {
  readonly kind: "stdio";
  /**
   * Serves one peer. Resolves when everything was written or the peer stopped reading, with the exit code the process
   * should have: that of the close reason, 0 without one.
   */
  serve(streams: StdioStreams): Promise<number>;
  /** Ends all connections; resolves when they are gone. */
  close(): Promise<void>;
}

interface Connection extends StdioStreams {
  readonly sink: LineSink;
  readonly writer: TransportWriter;
}

export function createStdioTransport(options: StdioOptions): StdioTransport {
  const { protocol, log, limits, closeReasons } = options;
  const connections = new Map<Connection, Promise<number>>();

  /** Hands over the lines. An input that breaks off without an end takes the connection with it. */
  function readInput({ input, sink, writer }: Connection, handler: ConnectionHandler): void {
    const maxFrameBytes = limits.lineBytes;
    const queue = createReceiveQueue({ ...options, source: input, writer, handler, maxFrameBytes });
    const lines = createLineReader({ maxBytes: maxFrameBytes, onLine: (line) => queue.add(line) });
    input.on("data", (chunk: Buffer) => lines.push(chunk));
    finished(input, { writable: false }, (error) => {
      if (error) return sink.destroy();
      lines.end();
      queue.end();
    });
  }

  async function serve(connection: Connection): Promise<number> {
    const { input, output, sink, writer } = connection;
    const outputEnd = finishedStream(output, { readable: false });
    const handler = options.accept(writer);
    readInput(connection, handler);
    await outputEnd.catch((error) => log.info({ protocol, reason: String(error) }, "a peer stopped reading"));
    writer.closed();
    input.destroy();
    handler.onClose();
    connections.delete(connection);
    return sink.exitCode;
  }

  return {
    kind: "stdio",
    serve(streams) {
      const sink = createLineSink(streams.output);
      const writer = createFrameWriter({ ...options, sink, lingerMs: limits.slowMs });
      const connection = { ...streams, sink, writer };
      const served = serve(connection);
      connections.set(connection, served);
      return served;
    },
    async close() {
      const open = [...connections.keys()];
      for (const { writer } of open) writer.end(closeReasons.shutdown);
      const forceCloseTimer = setTimeout(() => {
        for (const { sink } of open) sink.destroy();
      }, closeMs);
      await Promise.all(connections.values());
      clearTimeout(forceCloseTimer);
    },
  };
}
