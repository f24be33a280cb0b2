import type { BenchResult, Measurement } from "./measure.ts";

/** A result as aligned text; a case over its target is marked. */
export function toTable(result: BenchResult): string {
  const header = ["", "time", "x floor", "(min–max)", "CPU", "x floor", "target"];
  const rows = [header, ...result.cases.map(toRow)];
  const widths = header.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
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

function toRow(one: Measurement): readonly string[] {
  const over = one.target !== undefined && one.ratio > one.target;
  return [
    one.name,
    duration(one.nanoseconds),
    one.ratio.toFixed(2),
    `(${one.spread.map((ratio) => ratio.toFixed(2)).join("–")})`,
    one.cpuMicroseconds === undefined ? "" : `${one.cpuMicroseconds.toFixed(1)} µs`,
    one.cpuRatio === undefined ? "" : one.cpuRatio.toFixed(2),
    one.target === undefined ? "" : `≤ ${one.target}${over ? " over" : ""}`,
  ];
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
