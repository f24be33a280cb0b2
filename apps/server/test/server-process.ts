import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));

/** What the server prints with `--json`. */
export interface Announced {
  readonly ok: true;
  readonly data: {
    readonly pid: number;
    readonly origin: string;
    readonly port: number;
    readonly urls: readonly { readonly protocol?: string; readonly label: string; readonly url: string }[];
  };
}

/** A directory that is gone after the test. */
export function temporaryDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), "colloquy-server-"));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }));
  return directory;
}

/** The real program, on its source. It is killed when the test ends, if it still runs. */
export function spawnServer(
  parameters: readonly string[],
  environment: NodeJS.ProcessEnv = {},
): ChildProcess {
  const child = spawn(process.execPath, ["--conditions=@colloquy/source", main, ...parameters], {
    env: { PATH: process.env.PATH, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

/** Starts it on a free port and waits for its announcement. */
export async function startServer(
  parameters: readonly string[],
): Promise<{ child: ChildProcess } & Announced> {
  const child = spawnServer(["--port", "0", "--json", "--log-level", "error", ...parameters]);
  const line: Buffer = (await Promise.race([once(child.stdout ?? child, "data"), failed(child)]))[0];
  const announced: Announced = JSON.parse(line.toString("utf8"));
  return { child, ...announced };
}

async function failed(child: ChildProcess): Promise<never> {
  const [code] = await once(child, "exit");
  throw new Error(`The server ended with exit code ${code}: ${child.stderr?.read()}`);
}

/** Runs it to its end. */
export async function runServer(parameters: readonly string[], environment?: NodeJS.ProcessEnv) {
  const child = spawnServer(parameters, environment);
  const { stdout, stderr } = child;
  if (!stdout || !stderr) throw new Error("The server has no output.");
  const [out, err, [code]] = await Promise.all([text(stdout), text(stderr), once(child, "exit")]);
  return { out, err, code };
}
