import { relative } from "node:path";
import { structuredPatch } from "diff";
import { count } from "../../../terminal/progress.ts";
import type { Theme } from "../../../terminal/theme.ts";
import type { Change } from "./change.ts";

/** How much of a diff a person is shown. */
export interface DiffLimits {
  readonly files: number;
  readonly linesPerFile: number;
}

export const SHORT: DiffLimits = { files: 12, linesPerFile: 40 };
export const WHOLE: DiffLimits = { files: Number.POSITIVE_INFINITY, linesPerFile: Number.POSITIVE_INFINITY };

/**
 * Unified diff of the changes, cut short to `limits` with a count of what was left out. Files in which nothing but a hash
 * differs only get counted: every file names the hash of the contract, and what changed it would drown.
 */
export function formatDiff(
  changes: readonly Change[],
  root: string,
  theme: Theme,
  limits: DiffLimits,
): readonly string[] {
  const [telling, echoes] =
    limits === WHOLE ? [changes, []] : partition(changes, (change) => !isEcho(change));
  const shown = telling
    .slice(0, limits.files)
    .flatMap((change) => fileDiff(change, root, theme, limits.linesPerFile));
  const hidden = telling.length - limits.files;
  return [
    ...shown,
    ...(hidden > 0 ? [theme.dim(`… and ${count(hidden, "more file")} (-v shows all)`)] : []),
    ...(echoes.length > 0 ? [theme.dim(`… and ${count(echoes.length, "file")} with another hash only`)] : []),
  ];
}

const HASH = /\b[0-9a-f]{64}\b/g;

/** Whether only hashes differ. */
const isEcho = ({ before, after }: Change): boolean =>
  before !== undefined && before.replaceAll(HASH, "") === after?.replaceAll(HASH, "");

function partition<Item>(items: readonly Item[], picks: (item: Item) => boolean): readonly [Item[], Item[]] {
  return [items.filter(picks), items.filter((item) => !picks(item))];
}

function fileDiff(change: Change, root: string, theme: Theme, limit: number): readonly string[] {
  const path = relative(root, change.path);
  const patch = structuredPatch(path, path, change.before ?? "", change.after ?? "", undefined, undefined, {
    context: 2,
  });
  const head = [
    `--- ${change.before === undefined ? "/dev/null" : `a/${path}`}`,
    `+++ ${change.after === undefined ? "/dev/null" : `b/${path}`}`,
  ];
  const body = patch.hunks.flatMap(({ oldStart, oldLines, newStart, newLines, lines }) => [
    theme.place(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`),
    ...lines.map((line) => paint(line, theme)),
  ]);
  const hidden = body.length - limit;
  const tail = hidden > 0 ? [theme.dim(`… and ${hidden} more lines (-v shows all)`)] : [];
  return [...head.map(theme.heading), ...body.slice(0, limit), ...tail];
}

function paint(line: string, theme: Theme): string {
  if (line.startsWith("+")) return theme.added(line);
  return line.startsWith("-") ? theme.removed(line) : line;
}
