import {
  createDemoAgent,
  createLogger,
  createMetrics,
  createServer,
  createSqliteStore,
  type Server,
} from "@colloquy/server";
import type { Config } from "./config/settings.ts";
import { exitCodes } from "./exit-codes.ts";
import { toFailure } from "./start-failure.ts";

/**
 * Opens the data directory and serves it.
 * @throws Failure for a reason the operator can do something about.
 */
export async function start(config: Config): Promise<Server> {
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
    return await createServer({
      ...config,
      store,
      agent: createDemoAgent(),
      limits: { ...(config.toolSeconds > 0 && { toolAnswerMs: config.toolSeconds * 1_000 }) },
      timeouts: { drainMs: config.drainSeconds * 1_000 },
      log,
      metrics,
    });
  } catch (error) {
    throw toFailure(error);
  }
}
