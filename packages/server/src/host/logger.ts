import { type DestinationStream, pino, destination as toFile } from "pino";
import type { Logger } from "../logger.ts";

export const logLevels = ["error", "warn", "info", "debug", "silent"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Members whose values never reach a log, at whatever depth down to four. */
const secrets = [
  "authorization",
  "cookie",
  "set-cookie",
  "x-api-key",
  "apiKey",
  "api_key",
  "key",
  "token",
  "access_token",
  "password",
  "secret",
];

/** One JSON object per line, on standard error by default; secrets are redacted. */
export function createLogger(level: LogLevel, destination: DestinationStream = toFile(2)): Logger {
  const paths = secrets.flatMap((name) => [0, 1, 2, 3].map((depth) => `${"*.".repeat(depth)}["${name}"]`));
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: paths.map((path) => path.replace(".[", "[")), censor: "[redacted]" },
    },
    destination,
  );
}
