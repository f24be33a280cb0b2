import { Worker } from "node:worker_threads";
import { Failure, throwIfInterrupted } from "../failure.ts";
import { type Answer, fromRecord } from "./answer.ts";

/** What a thread is asked to do. */
export interface ThreadTask {
  /** A module that calls `serveThread`. */
  readonly module: URL;
  /** Plain data for it. */
  readonly input: unknown;
  /** Export conditions its imports are resolved with, besides those of this process. */
  readonly conditions?: readonly string[];
  /** Takes what the module prints. */
  readonly print: (text: string) => void;
  readonly signal: AbortSignal;
}

/** The thread module `name` beside the module `caller`: TypeScript or JavaScript, as the caller is. */
export const threadModule = (caller: string, name: string): URL =>
  new URL(`${name}${caller.endsWith(".ts") ? ".ts" : ".js"}`, caller);

/**
 * Runs a module in a thread of its own and gives what it answers. Other people's modules run here: every run reads them
 * afresh, what they print cannot mix with results, and whatever they leave running ends with the thread.
 */
export async function runThread<Output>(task: ThreadTask): Promise<Output> {
  throwIfInterrupted(task.signal);
  const worker = new Worker(task.module, {
    workerData: task.input,
    execArgv: [...ownConditions(), ...(task.conditions ?? []).map((name) => `--conditions=${name}`)],
    stdout: true,
    stderr: true,
  });
  worker.stdout.on("data", (chunk) => task.print(String(chunk)));
  worker.stderr.on("data", (chunk) => task.print(String(chunk)));
  try {
    return unwrap(await firstAnswer<Output>(worker, task.signal));
  } finally {
    await worker.terminate();
  }
}

const ownConditions = () => process.execArgv.filter((argument) => argument.startsWith("--conditions="));

function firstAnswer<Output>(worker: Worker, signal: AbortSignal): Promise<Answer<Output>> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer<Output>>();
  const interrupted = () => reject(new Failure("interrupted", "interrupted"));
  signal.addEventListener("abort", interrupted, { once: true });
  worker.once("message", resolve);
  worker.once("error", reject);
  worker.once("exit", (code) => reject(new Error(`the thread ended with ${code} and without an answer`)));
  return promise.finally(() => signal.removeEventListener("abort", interrupted));
}

/** The output of an answer. @throws Failure when there is none. */
export function unwrap<Output>(answer: Answer<Output>): Output {
  if (answer.ok) return answer.output;
  throw fromRecord(answer.failure);
}
