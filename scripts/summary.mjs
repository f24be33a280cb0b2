// Adds up the JSON reports that the test tasks left behind (turbo restores them when a task is cached).
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./steps.mjs";

/** Counts of all tests of the last run. */
export function summarise() {
  const total = { passed: 0, failed: 0, skipped: 0, files: 0 };
  for (const file of reports("tests.json")) {
    const report = JSON.parse(readFileSync(file, "utf8"));
    total.passed += report.numPassedTests;
    total.failed +=
      report.numFailedTests + (report.numFailedTestSuites > 0 && report.numFailedTests === 0 ? 1 : 0);
    total.skipped += report.numPendingTests + report.numTodoTests;
    total.files += 1;
  }
  return total;
}

/** The report of that name of each package that has one. Without glob helpers, which Node.js 20 lacks. */
export function reports(name) {
  const within = (folder) => readdirSync(join(root, folder)).map((entry) => join(root, folder, entry));
  return [...within("packages"), ...within("apps"), join(root, "tests")]
    .map((folder) => join(folder, ".reports", name))
    .filter((file) => existsSync(file));
}
