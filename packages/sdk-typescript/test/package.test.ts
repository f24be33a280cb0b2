import { execFile } from "node:child_process";
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const folder = join(import.meta.dirname, "..");
const root = join(folder, "../..");

describe("the package", () => {
  it("has an entry for every folder of generated code, and no other", async () => {
    const { exports } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as {
      exports: Record<string, unknown>;
    };
    const entries = Object.keys(exports).filter(
      (entry) => ![".", "./runtime", "./turns", "./package.json"].includes(entry),
    );
    const generated = await readdir(join(folder, "src/generated"));
    expect(entries.sort()).toEqual(generated.sort().map((name) => `./${name}`));
  });

  it("has a README whose examples compile", async () => {
    const readme = await readFile(join(folder, "README.md"), "utf8");
    const examples = [...readme.matchAll(/^```ts\n(.*?)^```$/gms)].map(([, code]) => code as string);
    expect(examples).toHaveLength(6);
    const scratch = join(folder, "node_modules/.cache/readme");
    await mkdir(scratch, { recursive: true });
    try {
      const files = examples.map((_, index) => join(scratch, `example-${index}.mts`));
      await Promise.all(files.map((file, index) => writeFile(file, examples[index] as string)));
      const settings =
        "--ignoreConfig --noEmit --strict --exactOptionalPropertyTypes --target es2024 --module nodenext --lib es2024,esnext.disposable,dom,dom.asynciterable --types node --allowImportingTsExtensions --customConditions @colloquy/source";
      const compiler = join(root, "node_modules/.bin/tsc");
      await promisify(execFile)(compiler, [...settings.split(" "), ...files], { cwd: root }).catch(
        (error: { stdout: string }) => {
          throw new Error(error.stdout);
        },
      );
    } finally {
      await rm(scratch, { recursive: true });
    }
  }, 60_000);
});
