import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Case, defineBench } from "@colloquy/repository/bench";
import { createSqliteStore } from "../src/stores/sqlite/index.ts";

const sessions = 64;
const json = JSON.stringify({ type: "message.delta", text: "x".repeat(260) });

/** What 64 sessions that write one event each at the same time pay for durability. */
export default defineBench({
  name: "durable append, 64 sessions at once, per event",
  setup() {
    const directory = mkdtempSync(join(tmpdir(), "colloquy-bench-"));
    const file = openSync(join(directory, "floor.log"), "a");
    const store = createSqliteStore({ directory: join(directory, "store") });
    return {
      floor: { name: "one file, one write, fdatasync", run: () => appendToFile(file), operations: sessions },
      cases: [{ name: "SQLite store", run: createAppend(store), operations: sessions, target: 6 }],
      async close() {
        await store.close();
        closeSync(file);
        rmSync(directory, { recursive: true });
      },
    };
  },
});

function appendToFile(file: number): void {
  writeSync(file, `${json}\n`.repeat(sessions));
  fdatasyncSync(file);
}

function createAppend(store: ReturnType<typeof createSqliteStore>): Case["run"] {
  const now = new Date().toISOString();
  let seq = 0;
  return () => {
    seq += 1;
    const appends = Array.from({ length: sessions }, (_, index) => {
      const summary = {
        sessionId: `s${index}`,
        createdAt: now,
        updatedAt: now,
        turnOpen: true,
        closed: false,
      };
      const event = { seq, type: "message.completed", json } as const;
      return store.append({ ...summary, lastSeq: seq }, seq - 1, [event]);
    });
    return Promise.all(appends);
  };
}
