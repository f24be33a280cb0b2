import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { Failure } from "../failure.ts";

/** Names of configuration files, the preferred one first. */
export const CONFIG_NAMES = ["ts", "mts", "js", "mjs", "json"].map(
  (extension) => `colloquy.config.${extension}`,
);

/** The configuration file: the given one, or the nearest one in `cwd` and the folders above it. */
export function findConfig(cwd: string, given: string | undefined): string {
  if (given !== undefined) return existing(resolve(cwd, given));
  const found = searchUpwards(cwd);
  if (found !== undefined) return found;
  throw new Failure("usage", `no colloquy.config.ts in ${cwd} or above it`, {
    help: `Write one, or name it with --config. It may be called ${CONFIG_NAMES.join(", ")}.`,
  });
}

function existing(path: string): string {
  if (existsSync(path)) return path;
  throw new Failure("usage", `there is no configuration file ${path}`);
}

function searchUpwards(folder: string): string | undefined {
  const here = CONFIG_NAMES.map((name) => join(folder, name)).find((path) => existsSync(path));
  const above = dirname(folder);
  return here ?? (above === folder ? undefined : searchUpwards(above));
}
