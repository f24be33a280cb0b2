import { count } from "../../terminal/progress.ts";
import type { Judgement } from "./judge.ts";

/** Counts of the captures of one protocol. */
export interface Counts {
  readonly protocol: string;
  readonly files: number;
  /** Frames, events and exchanges. */
  readonly frames: number;
  readonly shape: { readonly accepted: number; readonly refused: number };
  /** Captures of more than a lone frame. */
  readonly order: { readonly accepted: number; readonly refused: number };
  readonly notes: number;
}

/** Counts by protocol; captures of which it is not clear come last, as `unknown`. */
export function countByProtocol(judgements: readonly Judgement[]): readonly Counts[] {
  const groups = Map.groupBy(judgements, ({ protocol }) => protocol ?? "unknown");
  return [...groups]
    .toSorted(
      ([one], [other]) => Number(one === "unknown") - Number(other === "unknown") || one.localeCompare(other),
    )
    .map(([protocol, own]) => countsOf(protocol, own));
}

function countsOf(protocol: string, own: readonly Judgement[]): Counts {
  const frames = sum(own, ({ entries, diagnostics }) => entries + linesWith(diagnostics, "text"));
  const refused = sum(
    own,
    ({ diagnostics }) => linesWith(diagnostics, "text") + linesWith(diagnostics, "shape"),
  );
  const ordered = own.filter(({ order }) => order !== "none");
  const disordered = ordered.filter(({ diagnostics }) => linesWith(diagnostics, "order") > 0).length;
  return {
    protocol,
    files: own.length,
    frames,
    shape: { accepted: frames - refused, refused },
    order: { accepted: ordered.length - disordered, refused: disordered },
    notes: sum(own, ({ diagnostics }) => diagnostics.filter(({ severity }) => severity === "note").length),
  };
}

const sum = (own: readonly Judgement[], value: (one: Judgement) => number): number =>
  own.reduce((total, one) => total + value(one), 0);

/** How many lines have an error of that aspect. */
function linesWith(diagnostics: Judgement["diagnostics"], aspect: "text" | "shape" | "order"): number {
  const own = diagnostics.filter((one) => one.aspect === aspect && one.severity === "error");
  return new Set(own.map(({ line }) => line)).size;
}

/** One line per protocol, in columns. */
export function formatCounts(counts: readonly Counts[]): readonly string[] {
  const rows = counts.map(({ protocol, files, frames, shape, order, notes }) => [
    protocol,
    count(files, "file"),
    count(frames, "frame"),
    `shape ${shape.accepted} ok ${shape.refused} wrong`,
    `order ${order.accepted} ok ${order.refused} wrong`,
    ...(notes > 0 ? [count(notes, "note")] : []),
  ]);
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd(),
  );
}
