import { relative } from "node:path";
import { structuredPatch } from "diff";
import type { Theme } from "../../../terminal/theme.ts";
import type { Change } from "./change.ts";

/** How much of a diff a person is shown. */
export interface DiffLimits {
  readonly files: number;
  readonly linesPerFile: number;
}

export const SHORT: DiffLimits = { files: 12, linesPerFile: 40 };
export const WHOLE: DiffLimits = { files: Number.POSITIVE_INFINITY, linesPerFile: Number.POSITIVE_INFINITY };

/** Unified diff of the changes, cut short to `limits` with a count of what was left out. */
export function formatDiff(
  changes: readonly Change[],
  root: string,
  theme: Theme,
  limits: DiffLimits,
): readonly string[] {
  const shown = changes
    .slice(0, limits.files)
    .flatMap((change) => fileDiff(change, root, theme, limits.linesPerFile));
  const hidden = changes.length - limits.files;
  return hidden > 0 ? [...shown, theme.dim(`… and ${hidden} more files (-v shows all)`)] : shown;
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
