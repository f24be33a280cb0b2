import type { Agent } from "./agents/agent.ts";
import { type AuthOptions, createAuthenticate, requiresAuth } from "./auth/index.ts";
import type { EndpointContext, EndpointFactory } from "./endpoints/endpoint.ts";
import { createEngine } from "./engine/create-engine.ts";
import { createHost, type HostOptions, type Server } from "./host/host.ts";
import { createLogger } from "./host/logger.ts";
import { createMetrics, type Metrics } from "./host/metrics.ts";
import { defaultLimits, defaultTimeouts, type Limits, type Timeouts } from "./limits.ts";
import type { Logger } from "./logger.ts";
import { protocols } from "./protocols.ts";
import type { Store } from "./stores/store.ts";

/** What a server is made of. Everything after `agent` has a default. */
export interface ServerOptions extends AuthOptions, Partial<Pick<HostOptions, NetworkOption>> {
  /** Where sessions live; the server closes it. */
  readonly store: Store;
  readonly agent: Agent;
  /** Default: every protocol there is. */
  readonly endpoints?: readonly EndpointFactory[];
  readonly limits?: Partial<Limits>;
  readonly timeouts?: Partial<Timeouts>;
  readonly log?: Logger;
  readonly metrics?: Metrics;
}

type NetworkOption = "host" | "port" | "allowedHosts" | "allowedOrigins";

/**
 * Serves one agent over every protocol, on loopback port 7420 by default. When it cannot start, the store is
 * closed too.
 * @throws UnsafeBindError for a non-loopback address without keys or token secret.
 * @throws PortUnavailableError when the port cannot be had.
 */
export async function createServer(options: ServerOptions): Promise<Server> {
  const { agent, log = createLogger("info"), metrics = createMetrics() } = options;
  const store = countAppends(options.store, metrics);
  const limits: Limits = { ...defaultLimits, ...options.limits };
  const { toolAnswerMs } = limits;
  const engine = createEngine({
    store,
    agent,
    log,
    limits: { ...(toolAnswerMs !== undefined && { toolAnswerMs }) },
  });
  const authenticate = createAuthenticate(options);
  const context: EndpointContext = { engine, agent, documents: store.documents, authenticate, limits, log };
  try {
    await engine.recover();
    return await createHost({
      store,
      engine,
      endpoints: (options.endpoints ?? protocols).map((create) => create(context)),
      authenticate,
      requiresAuth: requiresAuth(options),
      limits,
      timeouts: { ...defaultTimeouts, ...options.timeouts },
      metrics,
      log,
      host: options.host ?? "127.0.0.1",
      port: options.port ?? 7420,
      allowedHosts: options.allowedHosts ?? [],
      allowedOrigins: options.allowedOrigins ?? [],
    });
  } catch (error) {
    await engine.shutdown(0);
    await store.close();
    throw error;
  }
}

const countAppends = (store: Store, metrics: Metrics): Store => ({
  ...store,
  async append(summary, expectedSeq, events) {
    await store.append(summary, expectedSeq, events);
    metrics.appended(events);
  },
});
