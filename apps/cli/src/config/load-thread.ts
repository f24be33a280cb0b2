import { pathToFileURL } from "node:url";
import { Failure } from "../failure.ts";
import { serveThread } from "../threads/serve-thread.ts";

await serveThread(async ({ path }: { readonly path: string }) => {
  const exported = await importDefault(path);
  if (exported === undefined) throw new Failure("usage", `${path} has no default export`, { help: HELP });
  return plain(path, await evaluate(path, exported));
});

const HELP = "It should read: export default defineConfig({ contract: …, outputs: [ … ] })";

async function importDefault(path: string): Promise<unknown> {
  try {
    const module: { readonly default?: unknown } = await import(pathToFileURL(path).href);
    return module.default;
  } catch (error) {
    throw unloadable(path, error);
  }
}

async function evaluate(path: string, exported: unknown): Promise<unknown> {
  try {
    return await (typeof exported === "function" ? exported() : exported);
  } catch (error) {
    throw unloadable(path, error);
  }
}

const unloadable = (path: string, cause: unknown): Failure =>
  new Failure("usage", `cannot load ${path}: ${cause instanceof Error ? cause.message : String(cause)}`, {
    cause,
  });

/** Refuses what cannot leave the thread, such as a function inside the configuration. */
function plain(path: string, value: unknown): unknown {
  try {
    return structuredClone(value);
  } catch (error) {
    throw new Failure("usage", `${path} must export plain data`, { cause: error, help: HELP });
  }
}
