import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { expect, it } from "vitest";
import { readText, root } from "./repository.ts";

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

/** A package whose `npm start` is ours, with something smaller than the server at its end. */
async function writePackage(folder: string): Promise<void> {
  const { scripts } = JSON.parse(readText("package.json")) as {
    readonly scripts: { readonly start: string };
  };
  const script = scripts.start.replace("scripts/start.mjs", "start.mjs");
  const sleeper = "console.log(process.pid); setInterval(() => {}, 1000)";
  await writeFile(join(folder, "package.json"), JSON.stringify({ scripts: { start: script } }));
  await writeFile(
    join(folder, "start.mjs"),
    `import { run } from ${JSON.stringify(join(root, "scripts/steps.mjs"))};
     await run("node", ["-e", ${JSON.stringify(sleeper)}], { endsWithParent: true });`,
  );
}

it.each(["SIGTERM", "SIGINT", "SIGKILL"] as const)(
  "npm start leaves nothing behind when only npm gets %s",
  async (signal) => {
    const folder = await mkdtemp(join(tmpdir(), "colloquy-start-"));
    try {
      await writePackage(folder);
      const npm = spawn("npm", ["start", "--silent"], { cwd: folder, stdio: ["ignore", "pipe", "inherit"] });
      const [line] = (await once(createInterface(npm.stdout), "line")) as [string];
      const ended = once(npm, "exit");
      npm.kill(signal);
      await ended;
      // npm waits for those it can tell, so that whoever starts it again finds the port free; its own death nobody tells.
      if (signal !== "SIGKILL") expect(isAlive(Number(line))).toBe(false);
      await expect.poll(() => isAlive(Number(line)), { timeout: 10_000 }).toBe(false);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
  60_000,
);
