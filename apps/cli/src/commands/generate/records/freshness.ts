import { existsSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { findPackageJSON } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { sha256 } from "../../../files/sha256.ts";

/** Hashes of the files a run read and left behind, by absolute path; `null` for a file that is not there. */
type Hashes = Readonly<Record<string, string | null>>;

/** What the last run with this configuration went by. */
interface FreshnessRecord {
  readonly inputs: Hashes;
  readonly outputs: Hashes;
}

/** Knows whether a run would find everything as the last one left it. Only a cache: it may be deleted at any time. */
export interface Freshness {
  /** The inputs of the last run, if nothing it read or wrote has changed since. */
  unchanged(): Promise<readonly string[] | undefined>;
  /** Remembers a run by the files it read (modules, and the packages they belong to) and those it left behind. */
  remember(sources: ReadonlyMap<string, string>, outputs: readonly string[]): Promise<void>;
}

/** Creates the memory of runs in `folder` that have the same `request`. */
export function createFreshness(folder: string, request: unknown): Freshness {
  const key = sha256(JSON.stringify([request, process.version])).slice(0, 16);
  const cache = join(folder, "node_modules", ".cache", "colloquy");
  const path = join(cache, `${key}.json`);
  return {
    async unchanged() {
      if (!existsSync(path)) return undefined;
      const { inputs, outputs }: FreshnessRecord = JSON.parse(await readFile(path, "utf8"));
      const holds = (await allHold(inputs)) && (await allHold(outputs));
      return holds ? Object.keys(inputs) : undefined;
    },
    async remember(sources, outputs) {
      if (!existsSync(join(folder, "node_modules"))) return;
      await mkdir(cache, { recursive: true });
      const inputs = { ...(await hashAll(packagesOf([...sources.keys()]))), ...Object.fromEntries(sources) };
      await writeFile(path, JSON.stringify({ inputs, outputs: await hashAll(outputs) }));
    },
  };
}

/** The package.json of each source: its exports decide which modules are loaded. One look per folder is enough. */
function packagesOf(sources: readonly string[]): readonly string[] {
  const oneOfEachFolder = new Map(sources.map((path) => [dirname(path), path]));
  const packages = [...oneOfEachFolder.values()].map((path) => findPackageJSON(pathToFileURL(path)));
  return packages.filter((path) => path !== undefined);
}

async function hashAll(paths: readonly string[]): Promise<Hashes> {
  const hashes = await Promise.all(paths.map(hashOf));
  return Object.fromEntries(paths.map((path, index) => [path, hashes[index] ?? null]));
}

async function allHold(hashes: Hashes): Promise<boolean> {
  const now = await hashAll(Object.keys(hashes));
  return Object.entries(hashes).every(([path, hash]) => now[path] === hash);
}

async function hashOf(path: string): Promise<string | null> {
  try {
    return sha256(await readFile(path));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
