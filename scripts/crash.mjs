// npm run crash -- --kills 20: install what is missing, build the server, kill it again and again, count what was lost.
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { root, run, step } from "./steps.mjs";

await ensureInstalled();
await step("build", "turbo", [
  "run",
  "build",
  "--filter=@colloquy/reference-server",
  "--output-logs=errors-only",
]);
process.exitCode = await run("node", [join(root, "tests", "crash", "main.ts"), ...process.argv.slice(2)]);
