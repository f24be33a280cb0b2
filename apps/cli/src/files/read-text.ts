import { readFile } from "node:fs/promises";
import { Failure } from "../failure.ts";

/** Text of a file; undefined when there is none. Line ends are read as line feeds, however git checked them out. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return (await readFile(path, "utf8")).replaceAll("\r\n", "\n");
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    const obstacle = obstacles[code ?? ""];
    if (obstacle === undefined) throw error;
    throw new Failure("usage", `cannot read ${path}: ${obstacle}`, { cause: error });
  }
}

const obstacles: Readonly<Record<string, string>> = {
  EISDIR: "a folder stands where a file should be",
  ENOTDIR: "a file stands where a folder should be",
  EACCES: "permission denied",
};
