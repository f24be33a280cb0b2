import { access, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { OutputFile } from "@colloquy/codegen";
import { Failure } from "../../failure.ts";

/** Writes the files of a draft, all or none. @throws Failure when one is there already, unless it may be overwritten. */
export async function writeDraft(out: string, files: readonly OutputFile[], force: boolean): Promise<void> {
  const present = await Promise.all(files.map(({ path }) => exists(join(out, path))));
  const taken = files.filter((_, index) => present[index]);
  if (taken.length > 0 && !force)
    throw new Failure("usage", `there is already ${taken.map(({ path }) => join(out, path)).join(" and ")}`, {
      help: "A draft may hold edits: name another folder with --out, or overwrite it with --force.",
    });
  for (const { path, text } of files) {
    await mkdir(dirname(join(out, path)), { recursive: true });
    await writeFile(join(out, path), text);
  }
}

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR") return false;
      throw error;
    },
  );
