// npm run mutations -- [--places N] [--all] [--json]: install what is missing, then break the contract again and again.
import { join } from "node:path";
import { ensureInstalled } from "./install.mjs";
import { root, run } from "./steps.mjs";

await ensureInstalled();
process.exitCode = await run("node", [
  "--conditions=@colloquy/source",
  join(root, "tests", "mutations", "main.ts"),
  ...process.argv.slice(2),
]);
