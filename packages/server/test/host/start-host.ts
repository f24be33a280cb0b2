import { onTestFinished } from "vitest";
import { createAuthenticate } from "../../src/auth/index.ts";
import { createHost, type HostOptions, type Server } from "../../src/host/host.ts";
import { createLogger } from "../../src/host/logger.ts";
import { createMetrics } from "../../src/host/metrics.ts";
import { defaultLimits, defaultTimeouts } from "../../src/limits.ts";
import { createMemoryStore } from "../../src/stores/memory/index.ts";
import { createTestEndpoint } from "./test-endpoint.ts";

/** A host on a free port with the test protocol, closed when the test ends. */
export async function startHost(changes: Partial<HostOptions> = {}): Promise<Server> {
  const host = await createHost({ ...defaultOptions(), ...changes });
  onTestFinished(() => host.close());
  return host;
}

function defaultOptions(): HostOptions {
  return {
    store: createMemoryStore(),
    engine: { shutdown: async () => {} },
    endpoints: [createTestEndpoint()],
    authenticate: createAuthenticate({}),
    requiresAuth: false,
    limits: defaultLimits,
    // So patient that a test fails when it is left to impatience to end connections.
    timeouts: { ...defaultTimeouts, closeMs: 60_000 },
    metrics: createMetrics(),
    log: createLogger("silent"),
    host: "127.0.0.1",
    port: 0,
    allowedHosts: ["agents.example"],
    allowedOrigins: ["https://app.example"],
  };
}
