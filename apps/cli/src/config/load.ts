import { readFile } from "node:fs/promises";
import { extname } from "node:path";
import type { CommandContext } from "../command.ts";
import { Failure } from "../failure.ts";
import { runThread, threadModule } from "../threads/run-thread.ts";
import { type ValidConfig, validateConfig } from "./validate.ts";

/** Reads and checks a configuration file. Every mistake in it is part of the one failure that is thrown. */
export async function loadConfig(path: string, context: CommandContext): Promise<ValidConfig> {
  const exported = extname(path) === ".json" ? await readJson(path) : await evaluateModule(path, context);
  return validateConfig(path, exported);
}

async function readJson(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, "utf8"));
  } catch (error) {
    throw new Failure("usage", `cannot read ${path}: ${(error as Error).message}`, { cause: error });
  }
}

const evaluateModule = (path: string, { terminal, signal }: CommandContext): Promise<unknown> =>
  runThread({
    module: threadModule(import.meta.url, "./load-thread"),
    input: { path },
    print: (text) => terminal.stderr.write(text),
    signal,
  });
