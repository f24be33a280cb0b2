import type { Counts } from "./counts.ts";

export interface Row {
  readonly document: string;
  readonly validator: string;
  readonly remarks: number;
  readonly seconds: number;
  readonly counts: Counts;
  /** What the dossier counts otherwise. */
  readonly disagreeing: readonly string[];
}

const HEAD = ["document", "validator", "verdict", "seconds", "counts"];

/** One line for each document; what has a dossier's count shows it, unions only then. */
export function tableOf(rows: readonly Row[]): string {
  const lines = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, column) => Math.max(...lines.map((line) => (line[column] ?? "").length)));
  return lines
    .map((line) =>
      line
        .map((text, column) => text.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

function cellsOf({ document, validator, remarks, seconds, counts, disagreeing }: Row): readonly string[] {
  const verdict = remarks === 0 ? "accepted" : `${remarks} remarks`;
  const told = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  const agreement = disagreeing.length === 0 ? "" : `; not as in the dossier: ${disagreeing.join(", ")}`;
  return [document, validator, verdict, seconds.toFixed(1), `${told.join(", ")}${agreement}`];
}
