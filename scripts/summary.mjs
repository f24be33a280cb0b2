// Adds up the JSON reports that the test tasks left behind (turbo restores them when a task is cached).
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./steps.mjs";

/** Counts of all tests of the last run. */
export function summarise() {
  const total = { passed: 0, failed: 0, skipped: 0, files: 0 };
  for (const file of reports()) {
    const report = JSON.parse(readFileSync(file, "utf8"));
    total.passed += report.numPassedTests;
    total.failed +=
      report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0);
    total.skipped += report.numPendingTests + report.numTodoTests;
    total.files += 1;
  }
  return total;
}

function reports() {
  const patterns = [
    "packages/*/.reports/tests.json",
    "apps/*/.reports/tests.json",
    "tests/.reports/tests.json",
  ];
  return patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).map((path) => join(root, path));
}
