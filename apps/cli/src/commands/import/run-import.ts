import { access, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { OutputFile } from "@colloquy/codegen";
import { draftSource } from "@colloquy/codegen";
import type { Contract, Diagnostic } from "@colloquy/ir";
import { stringify } from "@colloquy/ir";
import type { CommandContext } from "../../command.ts";
import { Failure, throwIfInterrupted } from "../../failure.ts";
import { portableRelative } from "../../files/portable-relative.ts";
import type { FileDiagnostic } from "../../terminal/diagnostics.ts";
import { count } from "../../terminal/progress.ts";
import { VERSION } from "../../version.ts";
import { importFrom } from "./importers.ts";
import { kinds } from "./kinds.ts";
import type { ImportRequest } from "./options.ts";
import { type ImportFlags, parseOptions } from "./options.ts";

/** `colloquy import` */
export async function runImport(
  { terminal, report, signal }: CommandContext,
  flags: ImportFlags,
): Promise<void> {
  const request = parseOptions(flags, terminal.cwd);
  const { contract, diagnostics: found } = await importFrom(request);
  const diagnostics = found.map((one) => inFile(one, request));
  if (contract === undefined)
    throw new Failure("invalid", `the ${kinds[request.kind]} cannot be imported`, { diagnostics });
  throwIfInterrupted(signal);
  report.diagnostics(diagnostics);
  const files = draftFiles(contract, request);
  await writeDraft(request.out, files, request.force);
  const paths = files.map(({ path }) => portableRelative(terminal.cwd, join(request.out, path)));
  for (const path of paths) report.result(`create  ${path}`);
  const counts = countsOf(contract);
  report.note(`${count(counts.types, "type")}, ${count(counts.operations, "operation")} drafted`);
  report.note(
    `next: contract: ${JSON.stringify(specifier(paths[0] ?? ""))} in colloquy.config.ts, then colloquy generate`,
  );
  report.record({ ok: true, data: { id: contract.id, files: paths, ...counts }, diagnostics });
}

const specifier = (path: string): string => (path.startsWith("..") ? path : `./${path}`);

/** The pointers of a capture begin with the line, from 0. */
function inFile(diagnostic: Diagnostic, { kind, file }: ImportRequest): FileDiagnostic {
  const line = kind === "samples" ? /^\/(\d+)/.exec(diagnostic.pointer)?.[1] : undefined;
  return { ...diagnostic, file, ...(line === undefined ? {} : { pointer: "", line: Number(line) + 1 }) };
}

const countsOf = ({ types, protocols }: Contract) => ({
  types: types.length,
  operations: protocols.reduce((total, { operations }) => total + operations.length, 0),
});

/** The files of an imported contract; the first is the one a configuration names. */
function draftFiles(contract: Contract, { kind, file, format }: ImportRequest): readonly OutputFile[] {
  if (format === "model") return [{ path: "contract.json", text: stringify(contract) }];
  const files = draftSource(contract, [
    `Drafted by colloquy ${VERSION} from the ${kinds[kind]} ${file.split(/[\\/]/).at(-1)}, for a person to finish.`,
    "Edit it freely: it is not generated again.",
  ]);
  return files.toSorted(
    (one, other) => Number(other.path === "contract.ts") - Number(one.path === "contract.ts"),
  );
}

/** Writes the files of a draft, all or none. @throws Failure when one is there already, unless it may be overwritten. */
async function writeDraft(out: string, files: readonly OutputFile[], force: boolean): Promise<void> {
  const present = await Promise.all(files.map(({ path }) => exists(join(out, path))));
  const taken = files.filter((_, index) => present[index]);
  if (taken.length > 0 && !force)
    throw new Failure("usage", `there is already ${taken.map(({ path }) => join(out, path)).join(" and ")}`, {
      help: "A draft may hold edits: name another folder with --out, or overwrite it with --force.",
    });
  for (const { path, text } of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), text);
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return false;
      throw error;
    },
  );
