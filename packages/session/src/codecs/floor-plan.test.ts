import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const codecs = readdirSync(import.meta.dirname, { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
const subjects = ["session", "turn", "message", "tool", "permission", "call"];

/** Files of a half of a codec: what it remembers, both directions, and the subjects of a direction. */
const plan: ReadonlySet<string> = new Set([
  "state.ts",
  ...["decode", "encode"].flatMap((direction) => [
    `${direction}.ts`,
    ...subjects.map((subject) => `${direction}/${subject}.ts`),
  ]),
]);

const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes(".test"))
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));

describe.each(codecs)("the client half of $name", ({ name }) => {
  const files = filesIn(join(import.meta.dirname, name, "client"));

  it("has no file beside the plan", () => {
    expect(files.filter((file) => !plan.has(file))).toEqual([]);
  });

  it("has a state and both directions", () => {
    expect(files).toEqual(expect.arrayContaining(["state.ts", "decode.ts", "encode.ts"]));
  });
});
