import { type ExitName, exitCodes } from "../exit-codes.ts";
import type { Failure } from "../failure.ts";
import { type FileDiagnostic, formatDiagnostics } from "./diagnostics.ts";
import { createProgress, type Progress, silentProgress } from "./progress.ts";
import type { Terminal } from "./terminal.ts";
import { createTheme, isAnimated, type Theme, wantsColour } from "./theme.ts";

/** The flags every command has. */
export interface CommonFlags {
  readonly json?: boolean | undefined;
  readonly quiet?: boolean | undefined;
  readonly verbose?: boolean | undefined;
  /** False after `--no-color`. */
  readonly color?: boolean | undefined;
}

/** What a command writes: results on stdout, everything else on stderr, both as the flags want it. */
export interface Reporter {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** Themes of the two streams; each may be coloured or plain. */
  readonly out: Theme;
  readonly err: Theme;
  readonly progress: Progress;
  /** A line of the result, for a person. With `--json` nothing. */
  result(text: string): void;
  /** One JSON value on a line of stdout. Without `--json` nothing. */
  record(value: object): void;
  /** A line about what happens; gone with `-q` and `--json`. */
  note(text: string): void;
  /** Only with `-v`. */
  detail(text: string): void;
  diagnostics(list: readonly FileDiagnostic[]): void;
  /** The last words of a command that failed. */
  failure(failure: Failure): void;
}

/** Creates the voice of one command. */
export function createReporter(terminal: Terminal, flags: CommonFlags): Reporter {
  const { stdout, stderr, env } = terminal;
  const json = flags.json ?? false;
  const quiet = flags.quiet ?? false;
  const verbose = flags.verbose ?? false;
  const talks = !quiet && !json;
  const out = createTheme(wantsColour(stdout, env, flags.color ?? true));
  const err = createTheme(wantsColour(stderr, env, flags.color ?? true));
  const line = (text: string) => stderr.write(`${text}\n`);
  const diagnostics = (list: readonly FileDiagnostic[]) => {
    if (!json && list.length > 0) line(formatDiagnostics(list, err).join("\n"));
  };
  return {
    json,
    quiet,
    verbose,
    out,
    err,
    progress: talks ? createProgress(stderr, err, isAnimated(stderr, env)) : silentProgress,
    result: (text) => void (json || stdout.write(`${text}\n`)),
    record: (value) => void (json && stdout.write(`${JSON.stringify(value)}\n`)),
    note: (text) => void (talks && line(text)),
    detail: (text) => void (verbose && line(err.dim(text))),
    diagnostics,
    failure(failure) {
      if (json) return void line(JSON.stringify({ ok: false, error: errorRecord(failure) }));
      diagnostics(failure.diagnostics);
      line(`${err.error("error")}  ${failure.message}`);
      if (failure.help !== undefined) line(`       ${failure.help}`);
      if (verbose) line(err.dim(causes(failure).join("\n")));
    },
  };
}

/** What a program learns about a failure. */
export interface ErrorRecord {
  readonly code: ExitName;
  /** Exit code of the process. */
  readonly exit: number;
  readonly message: string;
  readonly help?: string;
  readonly diagnostics?: readonly FileDiagnostic[];
}

/** A failure as plain data. */
export function errorRecord(failure: Failure): ErrorRecord {
  const { exit, message, help, diagnostics } = failure;
  return {
    code: exit,
    exit: exitCodes[exit].code,
    message,
    ...(help === undefined ? {} : { help }),
    ...(diagnostics.length === 0 ? {} : { diagnostics }),
  };
}

function causes(error: Error): readonly string[] {
  const stack = error.stack ?? error.message;
  return error.cause instanceof Error ? [stack, "caused by", ...causes(error.cause)] : [stack];
}
