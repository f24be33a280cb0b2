import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { describeStore, eventsAfter, summaryOf } from "../../../test/store-suite.ts";
import { SequenceConflictError } from "../store.ts";
import { type CommitSample, createSqliteStore, StoreLockedError, StoreVersionError } from "./index.ts";

const newDirectory = () => mkdtempSync(join(tmpdir(), "colloquy-store-"));

describeStore({
  name: "SQLite store",
  durable: true,
  createFixture() {
    const directory = newDirectory();
    return {
      open: async () => createSqliteStore({ directory, synchronous: "normal" }),
      dispose: async () => rmSync(directory, { recursive: true }),
    };
  },
});

describe("createSqliteStore", () => {
  let directory: string;
  beforeEach(() => {
    directory = newDirectory();
  });
  afterEach(() => rmSync(directory, { recursive: true }));

  /** Changes the file behind the store's back. */
  function tamper(sql: string): void {
    using database = new DatabaseSync(join(directory, "colloquy.db"));
    database.exec(sql);
  }

  it("commits whatever was asked at once as one group", async () => {
    const commits: CommitSample[] = [];
    const store = createSqliteStore({ directory, onCommit: (sample) => commits.push(sample) });
    const sessions = Array.from({ length: 64 }, (_, index) => `s${index}`);
    const stale = store.append(summaryOf("stale", 9), 8, eventsAfter(8, 1));
    await Promise.all([
      expect(stale).rejects.toThrow(SequenceConflictError),
      ...sessions.map((id) => store.append(summaryOf(id, 2), 0, eventsAfter(0, 2))),
    ]);
    expect(commits.map(({ events, calls }) => ({ events, calls }))).toEqual([{ events: 128, calls: 65 }]);
    await store.close();
  });

  it("undoes the whole commit when the database refuses one write, says so, and goes on", async () => {
    const store = createSqliteStore({ directory });
    tamper(
      "CREATE TRIGGER refuse BEFORE INSERT ON events WHEN NEW.seq = 2 BEGIN SELECT RAISE(ABORT, 'no room'); END",
    );
    const results = await Promise.allSettled([
      store.append(summaryOf("a", 1), 0, eventsAfter(0, 1)),
      store.append(summaryOf("b", 2), 0, eventsAfter(0, 2)),
    ]);
    expect(results.map((result) => result.status)).toEqual(["rejected", "rejected"]);
    expect(results[1]).toMatchObject({ reason: { message: expect.stringContaining("no room") } });
    expect(await store.summary("a")).toBeUndefined();
    await store.append(summaryOf("a", 1), 0, eventsAfter(0, 1));
    expect(await store.read("a", 0, 9)).toEqual(eventsAfter(0, 1));
    await store.close();
  });

  it("refuses a directory that is in use, and takes it when it is free", async () => {
    const store = createSqliteStore({ directory });
    expect(() => createSqliteStore({ directory })).toThrow(StoreLockedError);
    expect(() => createSqliteStore({ directory })).toThrow(`in use by process ${process.pid}`);
    await store.close();
    await createSqliteStore({ directory }).close();
  });

  it("refuses a file of a newer version and leaves it alone", async () => {
    await createSqliteStore({ directory }).close();
    tamper("PRAGMA user_version = 99");
    expect(() => createSqliteStore({ directory })).toThrow(StoreVersionError);
    expect(() => createSqliteStore({ directory })).toThrow(
      "has schema version 99; this version knows up to 1",
    );
  });
});
