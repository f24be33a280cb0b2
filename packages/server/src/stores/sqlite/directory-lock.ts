import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StoreLockedError } from "./errors.ts";

export interface DirectoryLock {
  /** Lets the next process in. Doing it twice does nothing. */
  release(): void;
}

/**
 * Makes this process the only writer of a directory. The lock is an open transaction on a small SQLite file: the
 * operating system drops it when the process dies, however it dies, so there is no stale lock to guess about. (It is as
 * good as the file system's locks: keep data off network shares.)
 * @throws StoreLockedError naming the holder.
 */
export function lockDirectory(directory: string): DirectoryLock {
  const holderFile = join(directory, "writer.pid");
  const lock = new DatabaseSync(join(directory, "writer.lock"), { timeout: 0 });
  try {
    lock.exec("PRAGMA journal_mode = DELETE; BEGIN EXCLUSIVE");
  } catch (error) {
    lock.close();
    throw isBusy(error) ? new StoreLockedError(directory, readHolder(holderFile)) : error;
  }
  writeFileSync(holderFile, `${process.pid}\n`);
  return {
    release() {
      if (!lock.isOpen) return;
      rmSync(holderFile, { force: true });
      lock.close();
    },
  };
}

const sqliteBusy = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && "errcode" in error && error.errcode === sqliteBusy;
}

/** The pid only makes the message better; nothing is decided by it. */
function readHolder(file: string): number | undefined {
  try {
    const pid = Number.parseInt(readFileSync(file, "utf8"), 10);
    return Number.isNaN(pid) ? undefined : pid;
  } catch {
    return undefined;
  }
}
