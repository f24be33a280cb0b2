import { execFile } from "node:child_process";
import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Contract } from "@colloquy/ir";
import { describe, expect, it } from "vitest";
import { everything } from "../../../test/everything.ts";
import { contract, object, run } from "../../../test/fixtures.ts";
import { withLongFields, withLongTypes } from "../../../test/long-names.ts";

const execute = promisify(execFile);
const root = join(import.meta.dirname, "../../../../..");
const cases = join(import.meta.dirname, "cases/everything");
const options = { importExtension: ".ts" };
/** The names of the real contracts stay below these lengths. */
const longNames = Object.fromEntries(
  Array.from({ length: 16 }, (_, index) => 4 * index + 2).flatMap((length) => [
    [`fields-${length}`, withLongFields(everything, length)],
    ...(length < 36 ? [[`types-${length}`, withLongTypes(everything, length)] as const] : []),
  ]),
);
const emit = (source = everything) => run(source, [{ target: "typescript", options }]);

async function write(folder: string, source: Contract): Promise<void> {
  for (const { path, text } of emit(source).outputs.flatMap(({ files }) => files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Runs a tool of this repository and gives what it has to say. */
async function complaints(tool: string, parameters: readonly string[], folder: string): Promise<string> {
  const { PATH, ...environment } = process.env;
  try {
    await execute(join(root, "node_modules/.bin", tool), parameters, {
      cwd: folder,
      env: { ...environment, PATH },
    });
    return "";
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return stdout + stderr;
  }
}

describe("the target typescript", () => {
  it("prints every construct as in cases/everything", async () => {
    const { outputs, diagnostics } = emit();
    expect(diagnostics).toEqual([]);
    for (const { path, text } of outputs.flatMap(({ files }) => files)) {
      await expect(text).toMatchFileSnapshot(join(cases, path));
    }
  });

  it("prints the same bytes for the same contract in another order", () => {
    const turned = { ...everything, types: everything.types.toReversed() };
    expect(emit(turned).outputs).toEqual(emit().outputs);
  });

  it("prints what Biome's formatter would print", async () => {
    const folder = await mkdtemp(join(tmpdir(), "colloquy-format-"));
    try {
      await cp(cases, join(folder, "files/everything"), { recursive: true });
      await cp(join(root, "packages/sdk-typescript/src/generated"), join(folder, "files/clients"), {
        recursive: true,
      });
      for (const [name, source] of Object.entries(longNames))
        await write(join(folder, "files", name), source);
      const formatter = { indentStyle: "space", indentWidth: 2, lineWidth: 110 };
      await writeFile(join(folder, "biome.json"), JSON.stringify({ formatter }));
      expect(await complaints("biome", ["format", "--colors=off", "files"], folder)).toBe("");
    } finally {
      await rm(folder, { recursive: true });
    }
  }, 60_000);

  it("prints what the compiler takes with everything it can check, as a consumer without skipLibCheck", async () => {
    const strictness =
      "--strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --noPropertyAccessFromIndexSignature --noImplicitReturns --noImplicitOverride --noFallthroughCasesInSwitch --noUnusedLocals --noUnusedParameters --noUncheckedSideEffectImports --isolatedDeclarations --declaration --erasableSyntaxOnly --verbatimModuleSyntax";
    const setting =
      "--noEmit --skipLibCheck false --target es2024 --module nodenext --lib es2024,esnext.disposable,dom,dom.asynciterable --types node --allowImportingTsExtensions --customConditions @colloquy/source --ignoreConfig";
    const files = ["port/index.ts", "yard/index.ts"].map((file) => join(cases, file));
    const parameters = [...strictness.split(" "), ...setting.split(" "), ...files];
    expect(await complaints("tsc", parameters, root)).toBe("");
  }, 60_000);

  it("gives types that lose their name to another the next number, and keeps it in the lock", () => {
    const source = contract([object({ id: "port.Ship" }), object({ id: "port.ship" })]);
    expect(emit(source).nameLock.scopes["typescript/port/types"]?.names).toEqual({
      "port.Ship": "Ship",
      "port.ship": "Ship2",
    });
  });
});
