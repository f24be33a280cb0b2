// npm start: install what is missing, build what the server needs, start it. Arguments go to the server.
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { root, run, step } from "./steps.mjs";

await ensureInstalled();
await step("build", "turbo", [
  "run",
  "build",
  "--filter=@colloquy/reference-server",
  // What it prints to try next.
  "--filter=colloquy",
  "--output-logs=errors-only",
  "--log-order=grouped",
]);
process.exitCode = await run("node", [
  join(root, "apps", "server", "dist", "main.js"),
  ...process.argv.slice(2),
]);
