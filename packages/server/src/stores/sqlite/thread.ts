import { Worker } from "node:worker_threads";
import { SequenceConflictError } from "../store.ts";
import type { Call, CommitSample, Operations, Replies, Reply } from "./calls.ts";
import type { DatabaseOptions } from "./database.ts";
import { StoreFailedError } from "./errors.ts";

/** The near side of a thread: calls become promises. */
export interface Thread<Table extends Operations<Table>> {
  call<Name extends keyof Table & string>(
    operation: Name,
    ...parameters: Parameters<Table[Name]>
  ): Promise<Awaited<ReturnType<Table[Name]>>>;
  /** Waits for all pending calls, then ends the thread. */
  close(): Promise<void>;
}

export interface ThreadOptions {
  readonly script: URL;
  readonly database: DatabaseOptions;
  /** The thread died: all pending calls were rejected, and all later ones will be. Called at most once. */
  onFailure(error: StoreFailedError): void;
  onCommit?(sample: CommitSample): void;
}

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

export function createThread<Table extends Operations<Table>>(options: ThreadOptions): Thread<Table> {
  const worker = new Worker(options.script, { workerData: options.database });
  const exited = new Promise<void>((resolve) => worker.once("exit", () => resolve()));
  const waiting = new Map<number, Waiting>();
  let unsent: Call[] = [];
  let nextId = 1;
  let closing = false;
  let dead: StoreFailedError | undefined;

  const send = () => {
    worker.postMessage(unsent);
    unsent = [];
  };
  const closeWhenIdle = () => {
    if (closing && waiting.size === 0) worker.postMessage("close");
  };
  const fail = (error: StoreFailedError) => {
    if (dead) return;
    dead = error;
    for (const caller of waiting.values()) caller.reject(error);
    waiting.clear();
    options.onFailure(error);
  };

  worker.on("message", ({ replies, commit }: Replies) => {
    if (commit) options.onCommit?.(commit);
    for (const reply of replies) settle(reply, waiting);
    closeWhenIdle();
  });
  worker.on("error", (error) =>
    fail(new StoreFailedError(`The storage thread failed: ${String(error)}`, { cause: error })),
  );
  worker.on("exit", (code) => {
    if (!closing || waiting.size > 0)
      fail(new StoreFailedError(`The storage thread ended with exit code ${code}.`));
  });

  return {
    call(operation, ...parameters) {
      const refusal = dead ?? (closing ? new StoreFailedError("The store is closed.") : undefined);
      if (refusal) return Promise.reject(refusal);
      // One message for all calls of this turn of the event loop.
      if (unsent.length === 0) setImmediate(send);
      unsent.push({ id: nextId, operation, parameters });
      return new Promise((resolve, reject) => {
        waiting.set(nextId++, { resolve: resolve as Waiting["resolve"], reject });
      });
    },
    async close() {
      if (!closing && !dead) {
        closing = true;
        closeWhenIdle();
      }
      await exited;
    },
  };
}

function settle(reply: Reply, waiting: Map<number, Waiting>): void {
  const caller = waiting.get(reply.id);
  waiting.delete(reply.id);
  if (reply.status === "done") caller?.resolve(reply.value);
  else caller?.reject(toError(reply));
}

function toError(reply: Exclude<Reply, { status: "done" }>): Error {
  if (reply.status === "conflict") return new SequenceConflictError(reply.sessionId, reply.expectedSeq);
  return new Error(`The database refused: ${reply.message}`);
}
