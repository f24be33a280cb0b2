import {
  createDemoAgent,
  createMemoryStore,
  createServer,
  type Server,
  type ServerOptions,
  silentLogger,
} from "@colloquy/server";
import { expect, onTestFinished } from "vitest";
import { createChuckyWs } from "../../src/endpoints/chucky-ws/index.ts";
import { type ChuckyClient, connect } from "./chucky-client.ts";

export interface TestServer extends Server {
  /** A client. That the server spoke in order to it is checked when the test ends. */
  client(query?: string): Promise<ChuckyClient>;
}

/** The whole server on a free port with the demo agent and nothing but this protocol, closed when the test ends. */
export async function startServer(options: Partial<ServerOptions> = {}): Promise<TestServer> {
  const server = await createServer({
    store: createMemoryStore(),
    agent: createDemoAgent({ pauseMs: 0 }),
    endpoints: [createChuckyWs],
    port: 0,
    log: silentLogger,
    timeouts: { drainMs: 0 },
    ...options,
  });
  onTestFinished(() => server.close());
  const url = `ws://127.0.0.1:${server.port}/ws`;
  return {
    ...server,
    async client(query = "") {
      const client = await connect(url + query);
      onTestFinished(() => expect(client.violations).toEqual([]));
      return client;
    },
  };
}
