import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { configText, contractText, createProject } from "../project.ts";

describe("colloquy generate", { timeout: 30_000 }, () => {
  it("writes the files, the name lock and the manifest, and nothing the second time", async () => {
    using project = createProject();
    const first = await project.run("generate");
    expect(first).toMatchObject({ code: 0, stdout: "" });
    expect(JSON.parse(project.read("spec/harbour.json"))).toMatchObject({ title: "Harbour: harbour" });
    const manifest = JSON.parse(project.read("colloquy.manifest.json"));
    expect(Object.keys(manifest.outputs[0].files)).toEqual(["harbour.json"]);

    const second = await project.run("generate", "--verbose");
    expect(second.stderr).toContain("everything is up to date");
    expect(second.stderr).toContain("no change in the");
  });

  it("makes the same bytes again from nothing", async () => {
    using project = createProject();
    await project.run("generate");
    const before = project.read("spec/harbour.json");
    for (const path of ["spec", "colloquy.manifest.json", "node_modules/.cache"])
      rmSync(join(project.folder, path), { recursive: true });
    await project.run("generate");
    expect(project.read("spec/harbour.json")).toBe(before);
  });

  it("deletes what it no longer makes and leaves other files alone", async () => {
    using project = createProject();
    await project.run("generate");
    project.write("spec/by-hand.json", "{}\n");
    project.write("colloquy.config.ts", configText("documents"));
    const { stderr } = await project.run("generate");
    expect(stderr).toContain("delete  spec/harbour.json");
    expect(existsSync(join(project.folder, "spec/harbour.json"))).toBe(false);
    expect(project.read("spec/by-hand.json")).toBe("{}\n");
    expect(existsSync(join(project.folder, "documents/harbour.json"))).toBe(true);
  });

  it("does not overwrite an edit, unless told to", async () => {
    using project = createProject();
    await project.run("generate");
    project.write("spec/harbour.json", "edited\n");
    project.write("contract.ts", contractText("Where to moor."));
    const refused = await project.run("generate");
    expect(refused.code).toBe(4);
    expect(refused.stderr).toMatch(/error {2}edited-by-hand {2}.*spec\/harbour\.json/);
    expect(project.read("spec/harbour.json")).toBe("edited\n");

    expect((await project.run("generate", "--force")).code).toBe(0);
    expect(project.read("spec/harbour.json")).toContain("Where to moor.");
  });

  it("does not overwrite a file it never made", async () => {
    using project = createProject();
    project.write("spec/harbour.json", "mine\n");
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(4);
    expect(stderr).toContain("not-generated");
    expect(project.read("spec/harbour.json")).toBe("mine\n");
    expect(existsSync(join(project.folder, "colloquy.manifest.json"))).toBe(false);
  });

  it("tells programs what it did", async () => {
    using project = createProject();
    const { stdout, stderr } = await project.run("generate", "--json");
    expect(stderr).toBe("");
    expect(JSON.parse(stdout)).toMatchObject({
      ok: true,
      data: {
        changes: expect.arrayContaining([{ kind: "create", path: "spec/harbour.json" }]),
        outputs: [{ target: "json-schema", out: "spec", files: 1 }],
      },
      diagnostics: [],
    });
  });

  it("notices a new version of a module the contract imports", async () => {
    using project = createProject();
    project.write("words.ts", `export const words = "Number of the berth.";\n`);
    project.write(
      "contract.ts",
      `import { words } from "./words.ts";\n${contractText("").replace('""', "words")}`,
    );
    await project.run("generate");
    project.write("words.ts", `export const words = "Where to moor.";\n`);
    await project.run("generate");
    expect(project.read("spec/harbour.json")).toContain("Where to moor.");
  });
});
