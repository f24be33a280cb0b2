import { CommanderError } from "@commander-js/extra-typings";
import type { Start } from "./command.ts";
import { exitCodes } from "./exit-codes.ts";
import { createProgram } from "./program.ts";
import { type CommonFlags, createReporter } from "./terminal/reporter.ts";
import type { Terminal } from "./terminal/terminal.ts";
import { toFailure } from "./to-failure.ts";

/** Runs one command line and returns the exit code. Never throws; failures are reported on `terminal`. */
export async function run(argv: readonly string[], terminal: Terminal, signal: AbortSignal): Promise<number> {
  const start =
    (flags: CommonFlags): Start =>
    (work) =>
      work({ terminal, report: createReporter(terminal, flags), signal });
  const program = createProgram(terminal, start);
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCodes.ok.code;
  } catch (error) {
    if (error instanceof CommanderError && alreadyTold.has(error.code)) return helpExit(error);
    const failure = toFailure(error, signal);
    createReporter(terminal, program.opts()).failure(failure);
    return exitCodes[failure.exit].code;
  }
}

/** What the parser throws after it has printed its message. */
const alreadyTold: ReadonlySet<string> = new Set([
  "commander.help",
  "commander.helpDisplayed",
  "commander.version",
]);

/** Help that was asked for is a success; help in place of a missing command is not. */
const helpExit = (error: CommanderError): number =>
  error.exitCode === 0 ? exitCodes.ok.code : exitCodes.usage.code;
