/**
 * Runs the benchmarks of the package it is started in: every `bench/*.bench.ts`. Prints a table each and writes all
 * figures to `--json` (default `.reports/bench.json`). Names given as parameters choose files by a part of their name.
 */
import { globSync, mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Bench } from "./bench.ts";
import { type BenchResult, measure } from "./measure.ts";
import { toTable } from "./table.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "string", default: ".reports/bench.json" },
    rounds: { type: "string", default: "7" },
    milliseconds: { type: "string", default: "300" },
  },
});

const options = { rounds: Number(values.rounds), milliseconds: Number(values.milliseconds) };
const results: BenchResult[] = [];
for (const file of globSync("bench/*.bench.ts").sort().filter(isWanted)) {
  const { default: bench }: { default: Bench } = await import(pathToFileURL(resolve(file)).href);
  const result = await measure(bench, options);
  process.stdout.write(`${toTable(result)}\n`);
  results.push(result);
}

const report = { node: process.version, processor: cpus()[0]?.model, cores: cpus().length, benches: results };
mkdirSync(dirname(values.json), { recursive: true });
writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);

function isWanted(file: string): boolean {
  return positionals.length === 0 || positionals.some((part) => file.includes(part));
}
