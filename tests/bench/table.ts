import type { BenchResult, Measurement } from "./measure.ts";

const header = ["", "time", "× floor", "(min–max)", "CPU", "× floor", "target"];

/**
 * A result as aligned text, without columns that have nothing to say. A target is held against CPU time where that was
 * measured: on a busy machine, time tells as much about the neighbours.
 */
export function toTable(result: BenchResult): string {
  const measured = result.cases.map(toRow);
  const told = header.map((_, column) => measured.some((row) => row[column] !== ""));
  const rows = [header, ...measured].map((row) => row.filter((_, column) => told[column]));
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? "").length)),
  );
  const lines = rows.map((row) =>
    row
      .map((cell, column) => pad(cell, column, widths))
      .join("  ")
      .trimEnd(),
  );
  return `${result.name} (${result.rounds} rounds)\n${lines.map((line) => `  ${line}`).join("\n")}\n`;
}

const pad = (cell: string, column: number, widths: readonly number[]) =>
  column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);

function toRow(one: Measurement, index: number): readonly string[] {
  return [
    one.name,
    duration(one.nanoseconds),
    one.ratio.toFixed(2),
    index === 0 ? "" : `(${one.spread.map((ratio) => ratio.toFixed(2)).join("–")})`,
    one.cpuMicroseconds === undefined ? "" : `${one.cpuMicroseconds.toFixed(1)} µs`,
    one.cpuRatio === undefined ? "" : one.cpuRatio.toFixed(2),
    verdict(one),
  ];
}

function verdict({ target, ratio, cpuRatio }: Measurement): string {
  if (target === undefined) return "";
  return `≤ ${target} ${(cpuRatio ?? ratio) > target ? "✗" : "✓"}`;
}

/** A duration with three digits that count. */
export function duration(nanoseconds: number): string {
  const unit = units.find(([size]) => nanoseconds >= size) ?? [1, "ns"];
  return `${(nanoseconds / unit[0]).toPrecision(3)} ${unit[1]}`;
}

const units: readonly (readonly [number, string])[] = [
  [1e9, "s"],
  [1e6, "ms"],
  [1e3, "µs"],
];
