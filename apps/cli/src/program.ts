import { Command } from "@commander-js/extra-typings";
import type { Example, Start } from "./command.ts";
import { commands } from "./commands.ts";
import { formatHelp } from "./help.ts";
import type { CommonFlags } from "./terminal/reporter.ts";
import type { Terminal } from "./terminal/terminal.ts";
import { createTheme, wantsColour } from "./terminal/theme.ts";
import { VERSION } from "./version.ts";

const summary = "Say every message of an agent conversation once; get every wire and every language.";

const firstExamples: readonly Example[] = [
  { line: "colloquy generate", purpose: "write the documents and clients of colloquy.config.ts" },
  { line: "colloquy generate --check", purpose: "in CI: fail and show the diff when they are out of date" },
  { line: "colloquy validate session.jsonl", purpose: "check a captured session: shape and order" },
  {
    line: 'colloquy chat --via everruns-rest -p "hello" http://localhost:7420',
    purpose: "one turn with a server",
  },
];

/** Builds the parser. It prints help and versions itself; everything that is wrong it throws. */
export function createProgram(terminal: Terminal, start: (flags: CommonFlags) => Start) {
  const program = withCommonFlags(new Command("colloquy").description(summary))
    .version(VERSION, "-V, --version", "print the version")
    .helpCommand("help [command]", "print the help of a command")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.stdout.write(text),
      writeErr: (text) => terminal.stderr.write(text),
      outputError: () => undefined,
    });
  program.configureHelp({
    showGlobalOptions: true,
    subcommandDescription: (command) => command.summary() || command.description(),
    formatHelp(command, helper) {
      const colour = wantsColour(terminal.stdout, terminal.env, program.opts().color);
      return formatHelp(command, helper, examplesOf(command.name()), createTheme(colour));
    },
  });
  for (const { name, summary: purpose, configure } of commands) {
    configure(program.command(name).summary(purpose).description(purpose), (work) =>
      start(program.opts())(work),
    );
  }
  return program;
}

const withCommonFlags = (command: Command) =>
  command
    .option("--json", "for programs: one JSON value per line on stdout")
    .option("-q, --quiet", "nothing but results and errors")
    .option("-v, --verbose", "also reasons, timings and stacks")
    .option("--no-color", "plain text (as with NO_COLOR=1, TERM=dumb or without a terminal)");

const examplesOf = (command: string): readonly Example[] =>
  commands.find(({ name }) => name === command)?.examples ?? firstExamples;
