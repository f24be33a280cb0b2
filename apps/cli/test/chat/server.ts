import {
  createDemoAgent,
  createMemoryStore,
  createServer,
  type Server,
  type ServerOptions,
  silentLogger,
} from "@colloquy/server";

/** Starts the reference server with the demo agent on a port of its own. */
export const startServer = (options: Partial<ServerOptions> = {}): Promise<Server> =>
  createServer({
    store: createMemoryStore(),
    agent: createDemoAgent({ pauseMs: 0 }),
    log: silentLogger,
    port: 0,
    ...options,
  });
