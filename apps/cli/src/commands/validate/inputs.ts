import { glob, readdir, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { Failure } from "../../failure.ts";
import { readText } from "../../files/read-text.ts";
import type { Terminal } from "../../terminal/terminal.ts";

/** A capture to judge. */
export interface Input {
  /** As it is shown: relative to the working directory, or `-`. */
  readonly name: string;
  readonly read: () => Promise<string>;
}

/** What captures are called in a folder. A file that is named itself may be called anything. */
const ENDINGS = [".jsonl", ".ndjson", ".json", ".txt", ".sse"];

/** The captures that the arguments name. @throws Failure when one names none. */
export async function findInputs(terminal: Terminal, given: readonly string[]): Promise<readonly Input[]> {
  const found = await Promise.all(given.map((argument) => inputsOf(terminal, argument)));
  return found.flat();
}

async function inputsOf(terminal: Terminal, argument: string): Promise<readonly Input[]> {
  if (argument === "-") return [{ name: "-", read: () => text(terminal.stdin) }];
  const paths = await pathsOf(terminal.cwd, argument);
  if (paths.length === 0) throw nothingThere(argument);
  return paths.map((path) => ({
    name: relative(terminal.cwd, path) || path,
    read: async () => (await readText(path)) ?? "",
  }));
}

async function pathsOf(cwd: string, argument: string): Promise<readonly string[]> {
  const path = resolve(cwd, argument);
  const kind = await kindOf(path);
  if (kind === "file") return [path];
  if (kind === "folder") return capturesIn(path);
  return /[*?[{]/.test(argument) ? capturesLike(cwd, argument) : [];
}

async function kindOf(path: string): Promise<"file" | "folder" | "nothing"> {
  const facts = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
    throw error;
  });
  if (facts === undefined) return "nothing";
  return facts.isDirectory() ? "folder" : "file";
}

async function capturesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && ENDINGS.some((ending) => entry.name.endsWith(ending)))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

async function capturesLike(cwd: string, pattern: string): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const path of glob(pattern, { cwd })) found.push(resolve(cwd, path));
  const kinds = await Promise.all(found.map(kindOf));
  return found.filter((_, index) => kinds[index] === "file").toSorted();
}

const nothingThere = (argument: string): Failure =>
  new Failure("usage", `there is no capture ${JSON.stringify(argument)}`, {
    help: `A folder is searched for ${ENDINGS.join(", ")}; "-" reads what is piped in.`,
  });
