import { resolve } from "node:path";
import type { GeneratedOutput } from "@colloquy/codegen";
import { z } from "zod";
import { readJsonFile } from "../../../files/read-json.ts";

const manifestSchema = z.strictObject({
  version: z.literal(1),
  outputs: z.array(
    z.strictObject({ target: z.string(), out: z.string(), files: z.record(z.string(), z.string()) }),
  ),
});

/** Every file the last runs made, with the hash it had: what may be overwritten or deleted. Committed. */
export type Manifest = z.infer<typeof manifestSchema>;

export const emptyManifest: Manifest = { version: 1, outputs: [] };

/** The manifest at `path`; the empty one when there is none. @throws Failure when it is damaged. */
export const readManifest = async (path: string): Promise<Manifest> =>
  (await readJsonFile(path, manifestSchema, HELP)) ?? emptyManifest;

const HELP = "Restore it from version control, or delete it and run with --force: it is written anew.";

/** Hashes by absolute path, of the outputs that `covers` picks. `root` is the folder that paths of the manifest are relative to. */
export function knownFiles(
  manifest: Manifest,
  root: string,
  covers: (target: string) => boolean,
): ReadonlyMap<string, string> {
  const outputs = manifest.outputs.filter(({ target }) => covers(target));
  return new Map(
    outputs.flatMap(({ out, files }) =>
      Object.entries(files).map(([file, hash]) => [resolve(root, out, file), hash] as const),
    ),
  );
}

/** The manifest after a run: what `covers` picks is replaced by `outputs`, the rest stays. */
export function nextManifest(
  manifest: Manifest,
  covers: (target: string) => boolean,
  outputs: readonly GeneratedOutput[],
): Manifest {
  const kept = manifest.outputs.filter(({ target }) => !covers(target));
  const all = [...kept, ...outputs.map(describeOutput)];
  return { version: 1, outputs: all.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) };
}

const keyOf = ({ target, out }: { readonly target: string; readonly out: string }) => `${out}\n${target}`;

const describeOutput = ({ target, out, files }: GeneratedOutput): Manifest["outputs"][number] => ({
  target,
  out,
  files: Object.fromEntries(files.map(({ path, hash }) => [path, hash])),
});
