import { DatabaseSync } from "node:sqlite";

export interface DatabaseOptions {
  readonly file: string;
  /** `full` survives a power cut; `normal` survives a crash of the process, and may lose the last commits in a power cut. */
  readonly synchronous: "full" | "normal";
  readonly cacheKibibytes: number;
}

/** Longest wait for a lock that a backup or a shell holds; our own connections never wait for each other. */
const busyTimeoutMs = 5000;
/** The write-ahead log shrinks back to this after a checkpoint. */
const journalSizeLimit = 64 * 1024 * 1024;

/** Opens a connection in write-ahead mode: readers and the writer do not wait for each other. */
export function openDatabase(options: DatabaseOptions): DatabaseSync {
  const database = new DatabaseSync(options.file, { timeout: busyTimeoutMs });
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = ${options.synchronous};
    PRAGMA cache_size = -${options.cacheKibibytes};
    PRAGMA journal_size_limit = ${journalSizeLimit};
    PRAGMA foreign_keys = OFF;
  `);
  return database;
}
