// Runs the steps of a bootstrap command with one line of progress each. Plain JavaScript without dependencies, because
// it runs before anything is installed, on whatever Node.js (20 or later) the machine has.
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository. */
export const root = fileURLToPath(new URL("..", import.meta.url));

const bin = join(root, "node_modules", ".bin");

/** The environment every step runs in: the repository's own tools first, Node.js 24 among them; nothing phones home. */
export const environment = {
  ...process.env,
  PATH: `${bin}${delimiter}${process.env.PATH ?? ""}`,
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  DO_NOT_TRACK: "1",
};

/** Prints progress where it does not mix with results. */
export const say = (text) => process.stderr.write(`${text}\n`);

/** How often a command that ends with its parent looks for it. */
const LOOK_MS = 500;

/**
 * Runs a command to its end with the terminal attached, passing on signals. With `endsWithParent` it is also told to
 * stop when the npm that runs us is gone without a word (SIGKILL); what somebody started without npm may outlive them.
 * @returns {Promise<number>} its exit code; 128 + n when signal n ended it
 */
export function run(command, parameters, { endsWithParent = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, { cwd: root, env: environment, stdio: "inherit", ...options });
    const forward = (signal) => child.kill(signal);
    const parent = process.ppid;
    const look = () => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      child.kill("SIGTERM");
    };
    const watch = endsWithParent && environment.npm_lifecycle_event ? setInterval(look, LOOK_MS) : undefined;
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, forward);
    child.once("error", reject);
    child.once("close", (code, signal) => {
      clearInterval(watch);
      for (const name of ["SIGINT", "SIGTERM", "SIGHUP"]) process.off(name, forward);
      resolve(code ?? 128 + (signalNumbers[signal] ?? 0));
    });
  });
}

const signalNumbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/** Runs a named step and says how long it took; a failing step ends the process with its exit code. */
export async function step(name, command, parameters, options) {
  const begin = performance.now();
  say(`› ${name} …`);
  const code = await run(command, parameters, options);
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  if (code !== 0) {
    say(`✗ ${name} failed after ${seconds} s (exit code ${code})`);
    process.exit(code);
  }
  say(`✓ ${name} ${seconds} s`);
}
