// npm test: install what is missing, then everything: build, types, lint, freshness of generated code, tests.
import { ensureInstalled } from "./install.mjs";
import { run, say } from "./steps.mjs";
import { summarise } from "./summary.mjs";

await ensureInstalled();
const begin = performance.now();
const tasks = ["build", "typecheck", "lint", "check", "test", "check:packages"];
const code = await run("turbo", [
  "run",
  ...tasks,
  "--continue=dependencies-successful",
  "--output-logs=new-only",
  "--log-order=grouped",
]);
const { passed, failed, skipped, files } = summarise();
say(`› ${files} reports in ${((performance.now() - begin) / 1000).toFixed(1)} s`);
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}\n`);
process.exitCode = code !== 0 ? code : failed > 0 || passed === 0 ? 1 : 0;
