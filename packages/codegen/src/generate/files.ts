import type { Diagnostic } from "@colloquy/ir";
import { groupBy } from "@colloquy/ir";
import type { GeneratedOutput } from "./request.ts";

/** A path of letters that every file system keeps, that stays inside its folder. */
const PORTABLE_PATH = /^(?!.*(?:^|\/)\.{1,2}(?:\/|$))[\w.@+-]+(?:\/[\w.@+-]+)*$/;

interface Entry {
  readonly target: string;
  readonly out: string;
  readonly path: string;
}

/** Refuses paths that leave their folder or clash with another file, also where letter case is all that differs. */
export function checkFiles(outputs: readonly GeneratedOutput[]): readonly Diagnostic[] {
  const entries = outputs.flatMap(({ target, out, files }) =>
    files.map(({ path }) => ({ target, out, path })),
  );
  const illegal = entries.filter(({ path }) => !PORTABLE_PATH.test(path));
  const clashes = [...groupBy(entries, ({ out, path }) => `${out}\n${path.toLowerCase()}`).values()];
  return [...illegal.map(illegalPath), ...clashes.filter((same) => same.length > 1).map(duplicate)];
}

const illegalPath = ({ target, path }: Entry): Diagnostic => ({
  code: "illegal-path",
  severity: "error",
  pointer: "/contract",
  message: `${target} wants to write ${JSON.stringify(path)}, which is no portable path inside a folder.`,
  help: "Give what the file is named after another name, here or in the name lock.",
});

function duplicate(same: readonly Entry[]): Diagnostic {
  const { path, out } = same[0] as Entry;
  return {
    code: "duplicate-file",
    severity: "error",
    pointer: "/outputs",
    message: `${[...new Set(same.map(({ target }) => target))].join(" and ")} would write ${path} in ${out} ${same.length} times.`,
    help: "Give the outputs folders of their own.",
  };
}
