import { parentPort, workerData } from "node:worker_threads";
import { Failure } from "../failure.ts";
import { type Answer, toRecord } from "./answer.ts";

/** The body of a thread module: works on what the thread was given and posts the outcome. */
export async function serveThread<Input, Output>(work: (input: Input) => Promise<Output>): Promise<void> {
  post(await answerOf(() => work(workerData)));
}

/** The result of some work; only an unforeseen failure is thrown. */
export async function answerOf<Output>(work: () => Promise<Output>): Promise<Answer<Output>> {
  try {
    return { ok: true, output: await work() };
  } catch (error) {
    if (error instanceof Failure) return { ok: false, failure: toRecord(error) };
    throw error;
  }
}

function post(answer: Answer<unknown>): void {
  if (parentPort === null) throw new Error("This module only works as a thread.");
  parentPort.postMessage(answer);
}
