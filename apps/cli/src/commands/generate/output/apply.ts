import { mkdir, rename, rm, rmdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { throwIfInterrupted } from "../../../failure.ts";
import type { Change } from "./change.ts";

type Written = Change & { readonly after: string };

/**
 * Applies `changes` to the files. New text is staged beside its file first and moved into place when all of it is on
 * disk, so neither Ctrl-C nor a full disk leaves a file half written. Folders that become empty go, up to `root`.
 */
export async function applyChanges(
  changes: readonly Change[],
  root: string,
  signal: AbortSignal,
): Promise<void> {
  const written = changes.filter((change): change is Written => change.after !== undefined);
  try {
    await settled(written.map(stage));
    throwIfInterrupted(signal);
    await settled(written.map(({ path }) => rename(temporaryOf(path), path)));
  } finally {
    await Promise.all(written.map(({ path }) => rm(temporaryOf(path), { force: true })));
  }
  for (const { path } of changes.filter(({ kind }) => kind === "delete")) await remove(path, root);
}

const temporaryOf = (path: string): string => `${path}.${process.pid}.tmp`;

/** Waits for all, also when one fails: nothing may still be writing when the rest is cleaned up. */
async function settled(work: readonly Promise<void>[]): Promise<void> {
  const failure = (await Promise.allSettled(work)).find(({ status }) => status === "rejected");
  if (failure?.status === "rejected") throw failure.reason;
}

async function stage({ path, after }: Written): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(temporaryOf(path), after);
}

async function remove(path: string, root: string): Promise<void> {
  await rm(path, { force: true });
  await removeIfEmpty(dirname(path), root);
}

async function removeIfEmpty(folder: string, root: string): Promise<void> {
  if (folder === root || !folder.startsWith(root)) return;
  try {
    await rmdir(folder);
  } catch (error) {
    if (staysThere.has((error as NodeJS.ErrnoException).code ?? "")) return;
    throw error;
  }
  await removeIfEmpty(dirname(folder), root);
}

const staysThere: ReadonlySet<string> = new Set(["ENOTEMPTY", "EEXIST", "EBUSY", "ENOENT"]);
