import type { Verdict } from "./judge.ts";

const columns = [
  "protocol",
  "samples",
  "frames",
  "accepted",
  "refused",
  "in order",
  "out of order",
  "detected",
  "asked",
  "unexpected",
] as const;

type Row = Readonly<Record<(typeof columns)[number], string>>;

/** The counts of each protocol, and of all of them. */
export function tableOf(verdicts: ReadonlyMap<string, readonly Verdict[]>): string {
  const rows = [...verdicts].map(([protocol, own]) => rowOf(protocol, own));
  const all = [header, ...rows, rowOf("all", [...verdicts.values()].flat())];
  const widths = columns.map((column) => Math.max(...all.map((row) => row[column].length)));
  return all
    .map((row) => columns.map((column, index) => pad(row[column], index, widths)).join("  "))
    .join("\n");
}

const header = Object.fromEntries(columns.map((column) => [column, column])) as Row;

/** Names to the left, figures to the right. */
const pad = (text: string, index: number, widths: readonly number[]): string =>
  index === 0 ? text.padEnd(widths[index] ?? 0) : text.padStart(widths[index] ?? 0);

function rowOf(protocol: string, verdicts: readonly Verdict[]): Row {
  const sum = (value: (verdict: Verdict) => number) =>
    String(verdicts.reduce((total, one) => total + value(one), 0));
  const amount = (test: (verdict: Verdict) => boolean) => String(verdicts.filter(test).length);
  return {
    protocol,
    samples: String(verdicts.length),
    frames: sum(({ frames }) => frames),
    accepted: sum(({ frames, refused }) => frames - refused),
    refused: sum(({ refused }) => refused),
    "in order": amount(({ order }) => order === "in-order"),
    "out of order": amount(({ order }) => order === "out-of-order"),
    detected: amount(({ detection }) => detection === "right"),
    asked: amount(({ detection }) => detection === "asked"),
    unexpected: sum(({ unexpected }) => unexpected.length),
  };
}
