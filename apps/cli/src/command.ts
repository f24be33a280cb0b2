import type { Command } from "@commander-js/extra-typings";
import type { Reporter } from "./terminal/reporter.ts";
import type { Terminal } from "./terminal/terminal.ts";

/** What a running command has to work with; it touches nothing else of the process. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly report: Reporter;
  /** Aborted at the first Ctrl-C. */
  readonly signal: AbortSignal;
}

/** A line to type, and what it is for. */
export interface Example {
  readonly line: string;
  readonly purpose: string;
}

/** Runs the work of a command with everything it may touch. */
export type Start = (work: (context: CommandContext) => Promise<void>) => Promise<void>;

/** A command as its folder writes it down. */
export interface CommandDefinition {
  readonly name: string;
  readonly summary: string;
  /** The first thing its help shows. */
  readonly examples: readonly Example[];
  /** Gives an empty command its arguments, its options and an action that calls `start`. */
  readonly configure: (command: Command, start: Start) => void;
}
