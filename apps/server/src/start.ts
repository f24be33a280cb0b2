import {
  createDemoAgent,
  createLogger,
  createMetrics,
  createServer,
  createSqliteStore,
  type EndpointFactory,
  type Server,
  type StdioServer,
} from "@colloquy/server";
import type { Config } from "./config/settings.ts";
import { exitCodes } from "./exit-codes.ts";
import { toFailure } from "./start-failure.ts";

/** A running server, and its protocol for the program that started it, if that was asked for. */
export interface Started {
  readonly server: Server;
  readonly stdio: StdioServer | undefined;
}

/**
 * Opens the data directory and serves it.
 * @throws Failure for a reason the operator can do something about.
 */
export async function start(config: Config, endpoints: readonly EndpointFactory[]): Promise<Started> {
  const log = createLogger(config.logLevel);
  const metrics = createMetrics();
  try {
    const store = createSqliteStore({
      directory: config.dataDirectory,
      onCommit: (sample) => metrics.committed(sample),
      // What was acknowledged is safe, but nothing more can be: the supervisor of this process starts it again.
      onFailure: (error) => {
        log.error({ err: error }, "the store failed; ending");
        process.exit(exitCodes.unexpected);
      },
    });
    const server = await createServer({
      ...config,
      store,
      endpoints,
      agent: createDemoAgent(),
      limits: { ...(config.toolSeconds > 0 && { toolAnswerMs: config.toolSeconds * 1_000 }) },
      timeouts: { drainMs: config.drainSeconds * 1_000 },
      log,
      metrics,
    });
    return { server, stdio: await stdioOf(server, config.stdio) };
  } catch (error) {
    throw toFailure(error);
  }
}

async function stdioOf(server: Server, protocol: string | undefined): Promise<StdioServer | undefined> {
  try {
    return protocol === undefined ? undefined : server.stdio(protocol);
  } catch (error) {
    await server.close();
    throw error;
  }
}
