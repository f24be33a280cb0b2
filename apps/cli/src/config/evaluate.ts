import { pathToFileURL } from "node:url";
import { Failure } from "../failure.ts";
import { sourceLine } from "../files/source-line.ts";

const HELP = "It should read: export default defineConfig({ contract: …, outputs: [ … ] })";

/** What a configuration module exports, as plain data. @throws Failure with the reason when there is none. */
export async function evaluateConfig(path: string): Promise<unknown> {
  const exported = await importDefault(path);
  if (exported === undefined) throw new Failure("usage", `${path} has no default export`, { help: HELP });
  return plain(path, exported);
}

async function importDefault(path: string): Promise<unknown> {
  try {
    const module: { readonly default?: unknown } = await import(pathToFileURL(path).href);
    return await (typeof module.default === "function" ? module.default() : module.default);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Failure("usage", "the configuration cannot be loaded", {
      cause: error,
      diagnostics: [
        {
          code: "config-not-loaded",
          severity: "error",
          pointer: "",
          message,
          file: path,
          ...sourceLine(error),
        },
      ],
    });
  }
}

/** Refuses what cannot leave the thread, such as a function inside the configuration. */
function plain(path: string, value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch (error) {
    throw new Failure("usage", `${path} must export plain data`, { cause: error, help: HELP });
  }
}
