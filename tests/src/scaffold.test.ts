import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { generate as Generate, Target } from "@colloquy/codegen";
import { emptyNameLock, read } from "@colloquy/ir";
import { contract as source } from "@colloquy/schema/contract";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { listFiles, root } from "./repository.ts";

const script = join(root, "scripts", "scaffold.mjs");
const scaffold = (...given: readonly string[]) =>
  spawnSync(process.execPath, [script, ...given], { encoding: "utf8" });

describe("npm run scaffold -- target", () => {
  let copy = "";
  beforeAll(() => {
    copy = mkdtempSync(join(tmpdir(), "colloquy-scaffold-"));
    const isShipped = (path: string) => !/\.test(-d)?\.ts$/.test(path);
    cpSync(join(root, "packages/codegen/src"), join(copy, "packages/codegen/src"), {
      recursive: true,
      filter: isShipped,
    });
    cpSync(join(root, "packages/codegen/package.json"), join(copy, "packages/codegen/package.json"));
    cpSync(join(root, "tsconfig.base.json"), join(copy, "tsconfig.base.json"));
    cpSync(join(root, "tsconfig.tests.json"), join(copy, "tsconfig.tests.json"));
    symlinkSync(join(root, "node_modules"), join(copy, "node_modules"));
    expect(scaffold("target", "plain-text", "--root", copy)).toMatchObject({ status: 0 });
  });
  afterAll(() => rmSync(copy, { recursive: true, force: true }));

  it("adds a folder and one line", () => {
    const before = readFileSync(join(root, "packages/codegen/src/targets/index.ts"), "utf8").split("\n");
    const after = readFileSync(join(copy, "packages/codegen/src/targets/index.ts"), "utf8").split("\n");
    expect(after.filter((line) => !before.includes(line))).toEqual([
      'export { plainText } from "./plain-text/target.ts";',
    ]);
    expect(after).toHaveLength(before.length + 1);
  });

  it("makes a target that compiles and writes a file for each namespace of a contract", async () => {
    const compile = () =>
      execFileSync(
        process.execPath,
        [join(root, "node_modules/typescript/bin/tsc"), "-p", "tsconfig.tests.json"],
        {
          cwd: copy,
          encoding: "utf8",
        },
      );
    expect(compile).not.toThrow();
    const { contract } = read(source);
    if (!contract) throw new Error("The contract of this repository cannot be read.");
    const { generate } = (await import(join(copy, "packages/codegen/src/generate/generate.ts"))) as {
      readonly generate: typeof Generate;
    };
    const targets = (await import(join(copy, "packages/codegen/src/targets/index.ts"))) as Record<
      string,
      Target
    >;
    const { outputs, diagnostics } = generate({
      contract,
      targets: Object.values(targets),
      outputs: [{ target: "plain-text", out: "", options: {} }],
      nameLock: emptyNameLock,
      provenance: { tool: "test", version: "0", command: "test" },
    });
    expect(diagnostics).toEqual([]);
    const namespaces = new Set(contract.types.map(({ namespace }) => namespace));
    expect(outputs.flatMap(({ files }) => files.map(({ path }) => path))).toEqual(
      [...namespaces].toSorted().map((namespace) => `${namespace}/types.txt`),
    );
  });

  it("refuses an id that is taken or is no id, and leaves everything as it was", () => {
    expect(scaffold("target", "plain-text", "--root", copy)).toMatchObject({ status: 2 });
    expect(scaffold("target", "Plain", "--root", copy)).toMatchObject({ status: 2 });
    expect(scaffold("language", "plain", "--root", copy)).toMatchObject({ status: 2 });
  });
});

describe("the folder of a target", () => {
  const folder = "packages/codegen/src/targets";
  const files = listFiles(`${folder}/**`).map((path) => path.slice(folder.length + 1).split("/"));
  const targets = [
    ...new Set(files.flatMap(([target, ...rest]) => (rest.length > 0 ? [target as string] : []))),
  ];
  const filesOf = (target: string) => files.flatMap(([id, name]) => (id === target && name ? [name] : []));
  const document = ["target.ts", "names.ts", "document.ts", "cases"];
  const language = [
    "target.ts",
    "language.ts",
    "names.ts",
    "context.ts",
    "docs.ts",
    "types.ts",
    "declarations.ts",
    "project.ts",
    "cases",
  ];

  it.each(targets)("%s has the files of its kind", (target) => {
    const wanted = filesOf(target).includes("language.ts") ? language : document;
    expect(wanted.filter((name) => !filesOf(target).includes(name))).toEqual([]);
  });
});
