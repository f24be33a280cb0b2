import { createDemoAgent, createMemoryStore, createServer, silentLogger } from "@colloquy/server";
import { createEchoEndpoint } from "./echo-endpoint.ts";

const server = await createServer({
  store: createMemoryStore(),
  agent: createDemoAgent({ pauseMs: 0 }),
  endpoints: [createEchoEndpoint],
  port: 0,
  log: silentLogger,
  limits: { lineBytes: 4 * 1024 * 1024, slowMs: 1_000 },
});
const code = await server.stdio("echo").serve({ input: process.stdin, output: process.stdout });
await server.close();
process.exit(code);
