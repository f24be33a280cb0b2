import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { sha256 } from "../../../files/sha256.ts";
import { answerOf, serveThread } from "../../../threads/serve-thread.ts";
import type { ProduceRequest } from "./produce.ts";

/** From here on everything that is loaded decides what is generated: the contract, what it imports, the generator. */
const sources = recordSources();

await serveThread(async (request: ProduceRequest) => {
  const answer = await answerOf(async () => (await import("./produce.ts")).produce(request));
  return { sources, answer };
});

/**
 * Writes down every file this thread loads as a module from now on, with its hash. The map grows with each import. The
 * hash is taken before the module is read: a file that changes in between looks changed later, never unchanged.
 */
function recordSources(): ReadonlyMap<string, string> {
  const hashes = new Map<string, string>();
  registerHooks({
    load(url, context, nextLoad) {
      const path = url.startsWith("file:") ? fileURLToPath(url) : undefined;
      if (path !== undefined) hashes.set(path, sha256(readFileSync(path)));
      return nextLoad(url, context);
    },
  });
  return hashes;
}
