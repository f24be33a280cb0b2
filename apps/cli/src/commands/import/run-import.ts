import { join } from "node:path";
import type { Contract, Diagnostic } from "@colloquy/ir";
import type { CommandContext } from "../../command.ts";
import { Failure, throwIfInterrupted } from "../../failure.ts";
import { portableRelative } from "../../files/portable-relative.ts";
import type { FileDiagnostic } from "../../terminal/diagnostics.ts";
import { count } from "../../terminal/progress.ts";
import { draftFiles } from "./draft.ts";
import { importFrom } from "./importers.ts";
import { kinds } from "./kinds.ts";
import { type ImportFlags, type ImportRequest, parseOptions } from "./options.ts";
import { writeDraft } from "./write.ts";

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
