import { fstatSync } from "node:fs";

/** Where text goes. Asks for the least, so a test can be one. */
export interface OutputStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** Where keys or piped text come from. */
export type InputStream = NodeJS.ReadableStream & {
  readonly isTTY?: boolean | undefined;
  setRawMode?(mode: boolean): unknown;
};

/** Everything a command may touch of the process it runs in. */
export interface Terminal {
  readonly stdin: InputStream;
  /** Whether stdin is a pipe or a file, which come to an end. */
  readonly pipedStdin: boolean;
  /** Results only. */
  readonly stdout: OutputStream & NodeJS.WritableStream;
  /** Everything else. */
  readonly stderr: OutputStream;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
}

/** The terminal of this process. */
export const processTerminal = (): Terminal => ({
  stdin: process.stdin,
  pipedStdin: isPipe(0),
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  cwd: process.cwd(),
});

function isPipe(descriptor: number): boolean {
  const facts = fstatSync(descriptor);
  return facts.isFIFO() || facts.isFile();
}
