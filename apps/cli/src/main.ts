import { exitCodes } from "./exit-codes.ts";
import { run } from "./run.ts";
import { processTerminal } from "./terminal/terminal.ts";

const interruption = new AbortController();

/** The first signal asks for an orderly end, the second one ends it. */
const interrupt = () => {
  if (interruption.signal.aborted) process.exit(exitCodes.interrupted.code);
  interruption.abort();
};
process.on("SIGINT", interrupt);
process.on("SIGTERM", interrupt);

/** `colloquy … | head` is no failure. */
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit(exitCodes.ok.code);
});

process.exitCode = await run(process.argv.slice(2), processTerminal(), interruption.signal);
