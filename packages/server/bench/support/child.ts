import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

/** A server in a process of its own, so that its CPU time is its own. */
export interface BenchServer {
  readonly port: number;
  /** CPU time it has used so far, in µs. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts `servers/<name>.ts`, which must `reportTo` its parent. */
export async function startBenchServer(name: string, ...parameters: readonly string[]): Promise<BenchServer> {
  const script = fileURLToPath(new URL(`../servers/${name}.ts`, import.meta.url));
  const child = fork(script, parameters, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const port: number = await answerOf(child);
  return {
    port,
    cpu() {
      child.send("cpu");
      return answerOf(child);
    },
    async stop() {
      const gone = once(child, "exit");
      child.kill();
      await gone;
    },
  };
}

async function answerOf(child: ChildProcess): Promise<number> {
  const answer = await Promise.race([once(child, "message"), once(child, "exit")]);
  if (child.exitCode !== null) throw new Error(`The bench server ended with exit code ${child.exitCode}.`);
  return Number(answer[0]);
}
