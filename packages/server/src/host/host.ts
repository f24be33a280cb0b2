import { once } from "node:events";
import type { AddressInfo, Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import type { Authenticate } from "../auth.ts";
import type { Endpoint } from "../endpoints/endpoint.ts";
import type { Engine } from "../engine/engine.ts";
import { DrainingError } from "../engine/errors.ts";
import type { Limits, Timeouts } from "../limits.ts";
import type { Logger } from "../logger.ts";
import type { Store } from "../stores/store.ts";
import type { StdioStreams, StdioTransport } from "../transports/stdio/stdio.ts";
import { PortUnavailableError, StdioUnavailableError, UnsafeBindError } from "./errors.ts";
import { createGate, isLoopback } from "./gate.ts";
import { createHttp, registerEndpoints } from "./http.ts";
import type { Metrics } from "./metrics.ts";
import { operationPaths, registerOperations } from "./operations.ts";
import { createReadiness } from "./readiness.ts";
import { type ServerUrl, transportsOf, urlsOf } from "./transports.ts";
import { createUpgradeListener } from "./upgrades.ts";

/** Everything a host puts on one port. */
export interface HostOptions {
  readonly store: Store;
  readonly engine: Pick<Engine, "shutdown">;
  readonly endpoints: readonly Endpoint[];
  readonly authenticate: Authenticate;
  /** Whether `authenticate` ever refuses; decides what may be bound. */
  readonly requiresAuth: boolean;
  readonly limits: Limits;
  readonly timeouts: Timeouts;
  readonly metrics: Metrics;
  readonly log: Logger;
  /** Address to bind. */
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
  readonly allowedHosts: readonly string[];
  readonly allowedOrigins: readonly string[];
}

/** Serves peers over pairs of streams, those of this process among them. */
export interface StdioServer {
  /**
   * Serves one peer. Resolves when the connection has ended, with the exit code a process should have that exists for
   * this peer.
   * @throws DrainingError after the server's `close`.
   */
  serve(streams: StdioStreams): Promise<number>;
}

/** A listening server. */
export interface Server {
  readonly host: string;
  readonly port: number;
  readonly origin: string;
  readonly urls: readonly ServerUrl[];
  /**
   * A protocol over standard streams, to serve peers that have no address.
   * @throws StdioUnavailableError when the protocol is not offered this way.
   */
  stdio(protocol: string): StdioServer;
  /**
   * Drains: refuses new work, lets running turns end or interrupts them, ends connections in the way of each protocol,
   * closes the store. Calling it again returns the same promise.
   */
  close(): Promise<void>;
}

/**
 * Serves endpoints on one port.
 * @throws UnsafeBindError for a non-loopback address without authentication.
 * @throws PortUnavailableError when the port cannot be had.
 */
export async function createHost(options: HostOptions): Promise<Server> {
  const { host, store, endpoints, authenticate, metrics, log } = options;
  const name = nameOf(host);
  if (!isLoopback(name) && !options.requiresAuth) throw new UnsafeBindError(host);

  const readiness = createReadiness(store.documents);
  let draining = false;
  const hosts = anyAddress.has(name) ? options.allowedHosts : [name, ...options.allowedHosts];
  const gate = createGate({ hosts, origins: options.allowedOrigins });
  const app = createHttp({ ...options, gate });
  const sockets = trackSockets(app);
  app.server.on("upgrade", createUpgradeListener({ endpoints, gate, metrics, isDraining: () => draining }));
  registerOperations(app, { readiness, metrics, authenticate });
  await registerEndpoints(app, endpoints);
  const port = await listen(app, options);
  const origin = `http://${anyAddress.has(name) ? "localhost" : name}:${port}`;

  const drain = async () => {
    draining = true;
    readiness.drain();
    log.info({ drainMs: options.timeouts.drainMs }, "draining");
    await shutDown(app, sockets, options);
    log.info({}, "stopped");
  };
  let closed: Promise<void> | undefined;
  return {
    host,
    port,
    origin,
    urls: [...urlsOf(endpoints, origin), ...operatorUrls(origin)],
    stdio(protocol) {
      const transport = findStdio(endpoints, protocol);
      return {
        async serve(streams) {
          if (draining) throw new DrainingError();
          return transport.serve(streams);
        },
      };
    },
    close() {
      closed ??= drain();
      return closed;
    },
  };
}

/** Addresses that mean «every interface»: to bind, not to call. */
const anyAddress: ReadonlySet<string> = new Set(["0.0.0.0", "[::]"]);

const nameOf = (host: string) => (host.includes(":") ? `[${host}]` : host.toLowerCase());

/** The port stays open until the turns have ended: clients see the ends, and `/readyz` can answer 503. */
async function shutDown(
  app: FastifyInstance,
  sockets: ReadonlySet<Socket>,
  options: HostOptions,
): Promise<void> {
  const { engine, endpoints, store, timeouts } = options;
  await engine.shutdown(timeouts.drainMs);
  const impatience = setTimeout(() => destroyAll(sockets), timeouts.closeMs);
  const gone = once(app.server, "close");
  app.server.close();
  // A reply that ends from now on leaves its connection idle, and nothing else would close that.
  const sweep = setInterval(() => closeIdle(app, sockets), 10);
  await Promise.all([
    gone,
    ...endpoints.flatMap(({ transports }) => transports.map((transport) => transport.close())),
  ]);
  clearTimeout(impatience);
  clearInterval(sweep);
  await app.close();
  await store.close();
}

/** Node takes a connection on which nothing was ever sent for a busy one (a request that was given up leaves such). */
function closeIdle(app: FastifyInstance, sockets: ReadonlySet<Socket>): void {
  app.server.closeIdleConnections();
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
}

function destroyAll(sockets: ReadonlySet<Socket>): void {
  for (const socket of sockets) socket.destroy();
}

/** All connections, upgraded ones too, which the HTTP server forgets. */
function trackSockets(app: FastifyInstance): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  app.server.on("connection", (socket) => {
    sockets.add(socket);
    socket.once("close", () => sockets.delete(socket));
  });
  return sockets;
}

/** Not `app.listen`: for «localhost» it opens a second server, to which upgrades would not come. */
async function listen(app: FastifyInstance, { host, port }: HostOptions): Promise<number> {
  await app.ready();
  app.server.listen({ host, port });
  try {
    await once(app.server, "listening");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!/^(EADDRINUSE|EACCES|EADDRNOTAVAIL|ENOTFOUND)$/.test(code)) throw error;
    throw new PortUnavailableError(host, port, code, error);
  }
  return (app.server.address() as AddressInfo).port;
}

const operatorUrls = (origin: string): readonly ServerUrl[] =>
  Object.entries(operationPaths).map(([label, path]) => ({ label, url: origin + path }));

function findStdio(endpoints: readonly Endpoint[], protocol: string): StdioTransport {
  const offered = transportsOf(endpoints, "stdio");
  const found = offered.find((mount) => mount.protocol === protocol);
  if (!found)
    throw new StdioUnavailableError(
      protocol,
      offered.map((mount) => mount.protocol),
    );
  return found.transport;
}
