import { Bench as Timer } from "tinybench";
import type { Bench, Case, Comparison } from "./bench.ts";
import { median } from "./statistics.ts";

/** What became of one case. Times are per operation: medians of the rounds. */
export interface Measurement {
  readonly name: string;
  readonly nanoseconds: number;
  /** Median of the ratios to the floor of the same round. */
  readonly ratio: number;
  /** Smallest and largest of those ratios. */
  readonly spread: readonly [number, number];
  readonly target?: number;
  /** CPU time of the measured process, and its ratio: steadier than time on a busy machine. */
  readonly cpuMicroseconds?: number;
  readonly cpuRatio?: number;
}

export interface BenchResult {
  readonly name: string;
  readonly rounds: number;
  /** The floor first. */
  readonly cases: readonly Measurement[];
}

export interface MeasureOptions {
  readonly rounds: number;
  /** Time per case and round. */
  readonly milliseconds: number;
}

interface Sample {
  readonly nanoseconds: number;
  readonly cpu: number | undefined;
}

/** Measures floor and cases in turns, round by round. */
export async function measure(bench: Bench, options: MeasureOptions): Promise<BenchResult> {
  const comparison = await bench.setup();
  try {
    const rounds: (readonly Sample[])[] = [];
    const cases = [comparison.floor, ...comparison.cases];
    for (const one of cases) await sample(one, options.milliseconds / 2);
    for (let round = 0; round < options.rounds; round += 1) rounds.push(await runRound(cases, options));
    return { name: bench.name, rounds: rounds.length, cases: summarise(comparison, rounds) };
  } finally {
    await comparison.close?.();
  }
}

async function runRound(cases: readonly Case[], options: MeasureOptions): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  for (const one of cases) samples.push(await sample(one, options.milliseconds));
  return samples;
}

async function sample(one: Case, milliseconds: number): Promise<Sample> {
  const before = await one.cpu?.();
  const timer = new Timer({ time: milliseconds, iterations: 3, warmup: false, throws: true });
  const operations = one.operations ?? 1;
  let calls = 0;
  timer.add(one.name, () => {
    calls += 1;
    return one.run();
  });
  const [task] = await timer.run();
  const after = await one.cpu?.();
  const result = task?.result;
  if (result?.state !== "completed") throw new Error(`${one.name} was not measured: ${result?.state}`);
  return {
    nanoseconds: (result.latency.p50 * 1e6) / operations,
    cpu: before === undefined || after === undefined ? undefined : (after - before) / (calls * operations),
  };
}

function summarise(
  { floor, cases }: Comparison,
  rounds: readonly (readonly Sample[])[],
): readonly Measurement[] {
  return [floor, ...cases].map((one, index) => {
    const column = rounds.map((round) => round[index] as Sample);
    const floors = rounds.map((round) => round[0] as Sample);
    const ratios = column.map((entry, round) => entry.nanoseconds / (floors[round] as Sample).nanoseconds);
    return {
      name: one.name,
      nanoseconds: median(column.map((entry) => entry.nanoseconds)),
      ratio: median(ratios),
      spread: [Math.min(...ratios), Math.max(...ratios)],
      ...(one.target === undefined ? {} : { target: one.target }),
      ...processorTime(column, floors),
    };
  });
}

function processorTime(column: readonly Sample[], floors: readonly Sample[]): Partial<Measurement> {
  const own = column.flatMap((entry) => entry.cpu ?? []);
  if (own.length === 0) return {};
  const base = floors.flatMap((entry) => entry.cpu ?? []);
  const cpuMicroseconds = median(own);
  return base.length === 0
    ? { cpuMicroseconds }
    : { cpuMicroseconds, cpuRatio: cpuMicroseconds / median(base) };
}
