import { type MessagePort, parentPort, receiveMessageOnPort, workerData } from "node:worker_threads";
import { SequenceConflictError } from "../store.ts";
import { type Call, failed, type Replies, type Reply, run } from "./calls.ts";
import { type DatabaseOptions, openDatabase } from "./database.ts";
import { createWriter } from "./writer.ts";

/** Calls after which a commit takes no more in, so that one flush stays short. */
const batchLimit = 1024;

const port = parentPort as MessagePort;
const database = openDatabase(workerData as DatabaseOptions);
const writer = createWriter(database);

/** Adaptive group commit: whatever was asked while the last commit ran goes into the next one. No timer. */
port.on("message", (message: readonly Call[] | "close") => {
  if (message === "close") return close();
  const calls = [...message];
  while (calls.length < batchLimit) {
    const waiting = receiveMessageOnPort(port);
    if (waiting === undefined) break;
    calls.push(...(waiting.message as readonly Call[]));
  }
  port.postMessage(commit(calls));
});

function commit(calls: readonly Call[]): Replies {
  const started = performance.now();
  try {
    database.exec("BEGIN IMMEDIATE");
    const replies = calls.map(attempt);
    database.exec("COMMIT");
    const seconds = (performance.now() - started) / 1000;
    return { replies, commit: { events: countEvents(calls, replies), calls: calls.length, seconds } };
  } catch (error) {
    if (database.isTransaction) database.exec("ROLLBACK");
    return { replies: calls.map((call) => failed(call, error)) };
  }
}

/** A lost race has written nothing and concerns its caller alone; any other exception undoes the whole commit. */
function attempt(call: Call): Reply {
  try {
    return run(writer, call);
  } catch (error) {
    if (!(error instanceof SequenceConflictError)) throw error;
    return { id: call.id, status: "conflict", sessionId: error.sessionId, expectedSeq: error.expectedSeq };
  }
}

function countEvents(calls: readonly Call[], replies: readonly Reply[]): number {
  let events = 0;
  calls.forEach((call, index) => {
    const appended = call.operation === "append" && replies[index]?.status === "done";
    if (appended && Array.isArray(call.parameters[2])) events += call.parameters[2].length;
  });
  return events;
}

function close(): void {
  database.exec("PRAGMA wal_checkpoint(TRUNCATE)");
  database.close();
  port.close();
}
