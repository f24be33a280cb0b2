import type { Diagnostic } from "@colloquy/session";
import type { Theme } from "./theme.ts";

/** A diagnostic and the place of its input on disk. */
export interface FileDiagnostic extends Diagnostic {
  readonly file?: string;
  /** From 1. */
  readonly line?: number;
}

/** How many diagnostics with one code are printed before the rest is summed up. */
const SHOWN_OF_A_KIND = 10;

/** The diagnostics as a person reads them: one block each; many of one kind are cut short and counted. */
export function formatDiagnostics(diagnostics: readonly FileDiagnostic[], theme: Theme): readonly string[] {
  const kinds = Map.groupBy(diagnostics, ({ code }) => code);
  return [...kinds.values()].flatMap((kind) => [
    ...kind.slice(0, SHOWN_OF_A_KIND).map((diagnostic) => formatDiagnostic(diagnostic, theme)),
    ...remainder(kind, theme),
  ]);
}

function remainder(kind: readonly FileDiagnostic[], theme: Theme): readonly string[] {
  const more = kind.length - SHOWN_OF_A_KIND;
  return more > 0 ? [theme.dim(`       … and ${more} more like this`)] : [];
}

function formatDiagnostic(diagnostic: FileDiagnostic, theme: Theme): string {
  const head = [
    theme[diagnostic.severity](diagnostic.severity),
    diagnostic.code,
    ...place(diagnostic).map(theme.place),
  ];
  const body = [diagnostic.message, comparison(diagnostic), diagnostic.help].filter(
    (line) => line !== undefined,
  );
  return [head.join("  "), ...body.map((line) => `       ${line}`)].join("\n");
}

function place({ file, line, pointer }: FileDiagnostic): readonly string[] {
  const where = file === undefined ? [] : [line === undefined ? file : `${file}:${line}`];
  return pointer === "" ? where : [...where, `#${pointer}`];
}

function comparison({ expected, received }: Diagnostic): string | undefined {
  const sides = [
    ...(expected === undefined ? [] : [`expected ${expected}`]),
    ...(received === undefined ? [] : [`received ${received}`]),
  ];
  return sides.length === 0 ? undefined : sides.join(", ");
}
