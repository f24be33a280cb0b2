// npm run bench: install what is missing, build, then the benchmarks of every package, one package at a time.
// Parameters go to the runner: part of a file name, --rounds N, --milliseconds N.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { root, run, say } from "./steps.mjs";
import { reports } from "./summary.mjs";

await ensureInstalled();
const passed = process.argv.slice(2);
process.exitCode = await run("turbo", [
  "run",
  "bench",
  "--concurrency=1",
  "--log-prefix=none",
  "--output-logs=new-only",
  ...(passed.length > 0 ? ["--", ...passed] : []),
]);
if (process.exitCode === 0) gather();

/** One file for all packages, beside the tables printed above. */
function gather() {
  const found = reports("bench.json").map((file) => ({
    package: relative(root, join(file, "..", "..")),
    ...JSON.parse(readFileSync(file, "utf8")),
  }));
  const target = join(root, ".reports", "bench.json");
  if (!existsSync(join(root, ".reports"))) mkdirSync(join(root, ".reports"));
  writeFileSync(target, `${JSON.stringify(found, null, 2)}\n`);
  say(`› ${found.length} reports gathered in ${relative(root, target)}`);
}
