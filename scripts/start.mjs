// npm start: install what is missing, build what the server needs, start it. Arguments go to the server.
// The script in package.json begins with `exec`: else npm tells a stop signal to a shell that dies of it alone.
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { root, run, step } from "./steps.mjs";

await ensureInstalled();
const build = [
  "run",
  "build",
  "--filter=@colloquy/reference-server",
  // What it prints to try next.
  "--filter=colloquy",
  "--output-logs=errors-only",
  "--log-order=grouped",
];
// Standard output is the server's: `npm start --silent -- --json | …` reads its one line.
await step("build", "turbo", build, { stdio: ["inherit", 2, "inherit"] });
const server = join(root, "apps", "server", "dist", "main.js");
process.exitCode = await run("node", [server, ...process.argv.slice(2)], { endsWithParent: true });
