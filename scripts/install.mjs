// Brings node_modules in line with package-lock.json, once, even when two commands start at the same time.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root, say, step } from "./steps.mjs";

const stamp = join(root, "node_modules", ".installed");
const lock = join(root, ".install.lock");
/** An install that takes longer than this has died. */
const STALE_MS = 10 * 60_000;

const wanted = () =>
  createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
const isInstalled = () => existsSync(stamp) && readFileSync(stamp, "utf8") === wanted();

/** Installs the locked dependencies unless they are there. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await withLock(async () => {
    if (isInstalled()) return;
    await step("install dependencies", "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
    writeFileSync(stamp, wanted());
  });
  requireNode24();
}

function requireNode24() {
  const own = existsSync(join(root, "node_modules", ".bin", "node"));
  if (own || Number(process.versions.node.split(".")[0]) >= 24) return;
  say(
    `✗ Node.js 24 is needed and there is no prebuilt package of it for ${process.platform}-${process.arch}.`,
  );
  say(`  This is Node.js ${process.versions.node}. Install version 24 or later and run the command again.`);
  process.exit(2);
}

async function withLock(work) {
  for (let told = false; !tryLock(); told = true) {
    if (!told) say("› another command is installing; waiting …");
    await wait(250);
  }
  const release = () => rmSync(lock, { recursive: true, force: true });
  process.once("exit", release);
  try {
    await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

function tryLock() {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > STALE_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
