import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { type Call, failed, type Replies, type Reply, run } from "./calls.ts";
import { type DatabaseOptions, openDatabase } from "./database.ts";
import { createReader } from "./reader.ts";

const port = parentPort as MessagePort;
const database = openDatabase(workerData as DatabaseOptions);
const reader = createReader(database);

port.on("message", (message: readonly Call[] | "close") => {
  if (message === "close") return close();
  const replies: Replies = { replies: message.map(attempt) };
  port.postMessage(replies);
});

function attempt(call: Call): Reply {
  try {
    return run(reader, call);
  } catch (error) {
    return failed(call, error);
  }
}

function close(): void {
  database.close();
  port.close();
}
