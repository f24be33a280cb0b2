import { existsSync, globSync, readFileSync } from "node:fs";
import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { Contract as Source } from "@colloquy/define";
import { hasErrors, read } from "@colloquy/ir";
import { describe, expect, it } from "vitest";
import { run } from "./fixtures.ts";

/**
 * A case is a directory `src/targets/<target>/cases/<case>`: `contract.ts`, perhaps `options.json`, and every file of the
 * output in `expected/`. `npx vitest run packages/codegen -u` records it anew; the diff is the review.
 */
const targetsFolder = fileURLToPath(new URL("../src/targets/", import.meta.url));
const cases = globSync("[a-z]*/cases/*/contract.ts", { cwd: targetsFolder })
  .sort()
  .map((path) => {
    const [target, , name] = path.split("/") as [string, string, string];
    return { target, name, folder: `${targetsFolder}${target}/cases/${name}` };
  });

async function outputOf({ target, folder }: (typeof cases)[number]) {
  const module: { readonly default: Source } = await import(`${folder}/contract.ts`);
  const { contract, diagnostics } = read(module.default);
  if (!contract)
    throw new Error(diagnostics.map(({ pointer, message }) => `${pointer}: ${message}`).join("\n"));
  const path = `${folder}/options.json`;
  const options = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  const result = run(contract, [{ target, options }]);
  expect(hasErrors(result.diagnostics)).toBe(false);
  return result.outputs.flatMap(({ files }) => files);
}

describe.each(cases)("$target: $name", (one) => {
  it("makes the files in expected/", async () => {
    for (const { path, text } of await outputOf(one))
      await expect(text).toMatchFileSnapshot(`${one.folder}/expected/${path}`);
  });

  it("makes no others", async () => {
    const expected = `${one.folder}/expected`;
    const entries = globSync("**/*", { cwd: expected, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    const found = entries.map((entry) => relative(expected, `${entry.parentPath}/${entry.name}`));
    const made = (await outputOf(one)).map(({ path }) => path);
    expect(found.filter((path) => !made.includes(path))).toEqual([]);
  });
});
