import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

/** How the reference server is run: its built program, or its source. */
export interface Launch {
  /** Parameters of Node.js up to and including the script. */
  readonly program: readonly string[];
  readonly dataDirectory: string;
}

/** A running server, as far as its clients and its murderer need it. */
export interface ServerProcess {
  readonly origin: string;
  /** From the start of the process to the announcement of its addresses. */
  readonly startMs: number;
  /** SIGKILL, no goodbye; resolves when the process is gone. */
  kill(): Promise<void>;
}

/** Starts a server on a free port. */
export async function launchServer(launch: Launch): Promise<ServerProcess> {
  const begin = performance.now();
  const child = spawnServer(launch);
  const line = await firstLine(child);
  const { data }: { data: { origin: string } } = JSON.parse(line);
  return { origin: data.origin, startMs: performance.now() - begin, kill: () => kill(child) };
}

/** Starts a server and kills it while it starts. */
export async function killDuringStart(launch: Launch, afterMs: number): Promise<void> {
  const child = spawnServer(launch);
  const timer = setTimeout(() => child.kill("SIGKILL"), afterMs);
  await once(child, "exit");
  clearTimeout(timer);
  if (child.signalCode !== "SIGKILL")
    throw new Error(`The server ended by itself, exit code ${child.exitCode}.`);
}

function spawnServer({ program, dataDirectory }: Launch): ChildProcess {
  const parameters = ["--port", "0", "--json", "--log-level", "error", "--data", dataDirectory];
  return spawn(process.execPath, [...program, ...parameters], {
    stdio: ["ignore", "pipe", "inherit"],
    // Nothing of the caller's settings: HOST or PORT would change what is tested.
    env: { PATH: process.env.PATH },
  });
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error("The server has no output.");
  for await (const line of createInterface({ input: child.stdout })) return line;
  throw new Error(`The server ended before it listened, exit code ${child.exitCode}.`);
}

async function kill(child: ChildProcess): Promise<void> {
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
  if (child.signalCode !== "SIGKILL")
    throw new Error(`The server died before it was killed: ${child.exitCode}.`);
}
