import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { assertContinues } from "../continuity.ts";
import type { Store } from "../store.ts";
import type { CommitSample } from "./calls.ts";
import { type DatabaseOptions, openDatabase } from "./database.ts";
import { type DirectoryLock, lockDirectory } from "./directory-lock.ts";
import type { StoreFailedError } from "./errors.ts";
import type { Reader } from "./reader.ts";
import { migrate } from "./schema.ts";
import { createThread } from "./thread.ts";
import type { Writer } from "./writer.ts";

export type { CommitSample } from "./calls.ts";
export { StoreFailedError, StoreLockedError, StoreVersionError } from "./errors.ts";

export interface SqliteStoreOptions {
  /** Made when missing. Belongs to one process at a time. */
  readonly directory: string;
  /** Default `full`: what `append` resolved for survives a power cut. `normal` only survives a crash of the process. */
  readonly synchronous?: DatabaseOptions["synchronous"];
  /** Page cache of each of the two connections. Default 64 MiB. */
  readonly cacheKibibytes?: number;
  /** The storage thread died. Nothing acknowledged is lost; the process should end and be started again. */
  readonly onFailure?: (error: StoreFailedError) => void;
  readonly onCommit?: (sample: CommitSample) => void;
}

/**
 * A store in one SQLite file. A writer thread commits in groups, a reader thread answers on a connection of its own.
 * @throws StoreLockedError if another process has the directory.
 * @throws StoreVersionError if a newer version wrote the file.
 */
export function createSqliteStore(options: SqliteStoreOptions): Store {
  const directory = resolve(options.directory);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const lock = lockDirectory(directory);
  const database: DatabaseOptions = {
    file: join(directory, "colloquy.db"),
    synchronous: options.synchronous ?? "full",
    cacheKibibytes: options.cacheKibibytes ?? 64 * 1024,
  };
  try {
    prepare(database);
  } catch (error) {
    lock.release();
    throw error;
  }
  return startStore(database, lock, options);
}

function prepare(options: DatabaseOptions): void {
  const database = openDatabase(options);
  try {
    migrate(database, options.file);
  } finally {
    database.close();
  }
}

function startStore(database: DatabaseOptions, lock: DirectoryLock, options: SqliteStoreOptions): Store {
  const onFailure = (error: StoreFailedError) => options.onFailure?.(error);
  const writer = createThread<Writer>({
    script: scriptUrl("writer-thread"),
    database,
    onFailure,
    onCommit: (sample) => options.onCommit?.(sample),
  });
  const reader = createThread<Reader>({ script: scriptUrl("reader-thread"), database, onFailure });
  return {
    async append(summary, expectedSeq, events) {
      assertContinues(summary, expectedSeq, events);
      await writer.call("append", summary, expectedSeq, events);
    },
    read: (sessionId, afterSeq, limit) => reader.call("read", sessionId, afterSeq, limit),
    summary: (sessionId) => reader.call("summary", sessionId),
    list: (listOptions) => reader.call("list", listOptions),
    openTurns: () => reader.call("openTurns"),
    delete: (sessionId) => writer.call("deleteSession", sessionId),
    documents: {
      put: (kind, id, json, bytes) => writer.call("putDocument", kind, id, json, bytes),
      get: (kind, id) => reader.call("getDocument", kind, id),
      list: (kind, offset, limit) => reader.call("listDocuments", kind, offset, limit),
      delete: (kind, id) => writer.call("deleteDocument", kind, id),
    },
    async close() {
      await reader.close();
      await writer.close();
      lock.release();
    },
  };
}

/** The threads' scripts stand beside this file, in source (`.ts`, run by Node as it is) and built (`.js`). */
function scriptUrl(name: string): URL {
  const extension = import.meta.url.endsWith(".ts") ? "ts" : "js";
  return new URL(`./${name}.${extension}`, import.meta.url);
}
