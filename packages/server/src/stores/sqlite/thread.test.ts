import { describe, expect, it } from "vitest";
import type { StoreFailedError } from "./errors.ts";
import { createThread } from "./thread.ts";

interface Table {
  die(): void;
  later(): void;
}

/** A thread that keeps its callers waiting until it is asked to die. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort } from "node:worker_threads";
    parentPort.on("message", (calls) => {
      if (calls === "close") parentPort.close();
      else if (calls.some((call) => call.operation === "die")) throw new Error("out of memory");
    });
  `)}`,
);
const database = { file: "unused", synchronous: "full", cacheKibibytes: 1 } as const;

describe("createThread", () => {
  it("rejects all calls, in hand and later, when the thread dies, and reports it once", async () => {
    const failures: StoreFailedError[] = [];
    const thread = createThread<Table>({ script, database, onFailure: (error) => failures.push(error) });
    const waiting = [thread.call("later"), thread.call("die")];
    for (const call of waiting) await expect(call).rejects.toThrow("out of memory");
    await expect(thread.call("later")).rejects.toThrow("out of memory");
    await thread.close();
    expect(failures.map((failure) => failure.name)).toEqual(["StoreFailedError"]);
  });

  it("refuses calls after close", async () => {
    const thread = createThread<Table>({ script, database, onFailure: () => expect.unreachable() });
    await Promise.all([thread.close(), thread.close()]);
    await expect(thread.call("later")).rejects.toThrow("closed");
  });
});
