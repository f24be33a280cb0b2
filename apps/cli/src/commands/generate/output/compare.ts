import { readText } from "../../../files/read-text.ts";
import { sha256 } from "../../../files/sha256.ts";
import type { Change, WantedFile } from "./change.ts";

/**
 * What has to happen for the disk to hold exactly the `wanted` files. `known` are the files of the last run, by absolute
 * path, with the hash each had: of these, those that are not made any more are deleted.
 */
export async function compareFiles(
  wanted: readonly WantedFile[],
  known: ReadonlyMap<string, string>,
): Promise<readonly Change[]> {
  const paths = new Set(wanted.map(({ path }) => path));
  const stale = [...known].filter(([path]) => !paths.has(path));
  const changes = await Promise.all([
    ...wanted.map((file) => compareFile(file, known.get(file.path))),
    ...stale.map(([path, hash]) => compareStale(path, hash)),
  ]);
  return changes.filter((change) => change !== undefined).sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function compareFile(
  { path, text }: WantedFile,
  hash: string | undefined,
): Promise<Change | undefined> {
  const before = await readText(path);
  if (before === text) return undefined;
  if (before === undefined) return { kind: "create", path, after: text };
  return { kind: "update", path, before, after: text, ...loss(before, hash) };
}

async function compareStale(path: string, hash: string): Promise<Change | undefined> {
  const before = await readText(path);
  return before === undefined ? undefined : { kind: "delete", path, before, ...loss(before, hash) };
}

function loss(before: string, hash: string | undefined): Pick<Change, "loses"> {
  if (hash === undefined) return { loses: "foreign" };
  return sha256(before) === hash ? {} : { loses: "edited" };
}
