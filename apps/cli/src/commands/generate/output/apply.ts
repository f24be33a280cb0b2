import { mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { throwIfInterrupted } from "../../../failure.ts";
import type { Change } from "./change.ts";

type Written = Change & { readonly after: string };

/**
 * Makes the files what `changes` say. New text is staged beside its file first and moved into place when all of it is on
 * disk, so neither Ctrl-C nor a full disk leaves a file half written.
 */
export async function applyChanges(changes: readonly Change[], signal: AbortSignal): Promise<void> {
  const written = changes.filter((change): change is Written => change.after !== undefined);
  const staged = written.map(({ path }) => ({ path, temporary: `${path}.${process.pid}.tmp` }));
  try {
    await Promise.all(written.map(stage));
    throwIfInterrupted(signal);
    await Promise.all(staged.map(({ path, temporary }) => rename(temporary, path)));
  } finally {
    await Promise.all(staged.map(({ temporary }) => rm(temporary, { force: true })));
  }
  for (const { path } of changes.filter(({ kind }) => kind === "delete")) await remove(path);
}

async function stage({ path, after }: Written): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(`${path}.${process.pid}.tmp`, after);
}

/** Removes a file and the folders it leaves empty. */
async function remove(path: string): Promise<void> {
  await rm(path, { force: true });
  await removeIfEmpty(dirname(path));
}

async function removeIfEmpty(folder: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch (error) {
    if (notEmpty.has((error as NodeJS.ErrnoException).code ?? "")) return;
    throw error;
  }
  await removeIfEmpty(dirname(folder));
}

const notEmpty: ReadonlySet<string> = new Set(["ENOTEMPTY", "EEXIST", "EBUSY"]);
