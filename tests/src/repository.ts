import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** Root of the repository, with a slash at the end. */
export const root = fileURLToPath(new URL("../..", import.meta.url));

/** Files git knows or would add, by their path from the root. */
export function listFiles(...patterns: readonly string[]): readonly string[] {
  const output = execFileSync(
    "git",
    ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", ...patterns],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  return output.split("\0").filter((path) => path !== "" && existsSync(root + path));
}

export const readText = (path: string): string => readFileSync(root + path, "utf8");
