/** `npm run crash -- --kills 20 [--seed N]`: prints figures; exit code 1 when anything was lost or wrong. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { crashRun } from "./crash-run.ts";
import { toReport } from "./report.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "20" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
  },
});
const program = [fileURLToPath(new URL("../../apps/server/dist/main.js", import.meta.url))];
const dataDirectory = mkdtempSync(join(tmpdir(), "colloquy-crash-"));
const seed = Number(values.seed);
const figures = await crashRun({
  program,
  dataDirectory,
  kills: Number(values.kills),
  seed,
  onKill: ({ kills, shown, lost }) =>
    process.stderr.write(`› ${kills} kills, ${shown} events shown, ${lost.length} lost\n`),
});
process.stdout.write(toReport(figures, seed));
if (figures.lost.length + figures.faults.length > 0) process.exitCode = 1;
else rmSync(dataDirectory, { recursive: true });
