import { describe, expect, it } from "vitest";
import { configText, contractText, createProject } from "../project.ts";

describe("colloquy generate, given mistakes", { timeout: 30_000 }, () => {
  it("tells all of a configuration's mistakes at once, with suggestions", async () => {
    using project = createProject();
    project.write(
      "colloquy.config.ts",
      `export default { contrct: "./contract.ts", outputs: [{ target: "json-shema", out: "spec" }] };`,
    );
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(2);
    expect(stderr).toMatch(/missing-member {2}.*colloquy\.config\.ts {2}#\/contract\n/);
    expect(stderr).toContain('did you mean "contract"?');
    expect(stderr).toContain('did you mean "json-schema"?');
  });

  it("shows where a configuration cannot be loaded", async () => {
    using project = createProject();
    project.write("colloquy.config.ts", `import "./nowhere.ts";\n`);
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(2);
    expect(stderr).toMatch(/config-not-loaded {2}.*colloquy\.config\.ts/);
    project.write("colloquy.config.ts", "export const outputs = [];\n");
    expect((await project.run("generate")).stderr).toContain("has no default export");
    project.write("colloquy.config.ts", "export default { contract() {} };\n");
    expect((await project.run("generate")).stderr).toContain("must export plain data");
  });

  it("suggests a target that was named on the command line", async () => {
    using project = createProject();
    const { code, stderr } = await project.run("generate", "jsonschema");
    expect(code).toBe(2);
    expect(stderr).toContain('did you mean "json-schema"?');
  });

  it("shows where a contract cannot be loaded", async () => {
    using project = createProject();
    project.write("contract.ts", `export const contract = {};\nthrow new Error("no tide table");\n`);
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(3);
    expect(stderr).toMatch(/contract-not-loaded {2}.*contract\.ts:2\n\s+no tide table/);
  });

  it("points into a contract that says what the model cannot", async () => {
    using project = createProject();
    project.write("contract.ts", contractText("x").replace("int32()", '(await import("zod")).z.bigint()'));
    project.link("zod");
    const { code, stderr } = await project.run("generate", "--json");
    expect(code).toBe(3);
    const { error } = JSON.parse(stderr);
    expect(error.code).toBe("invalid");
    expect(error.diagnostics[0]).toMatchObject({
      severity: "error",
      pointer: expect.stringContaining("/number"),
      file: expect.stringMatching(/contract\.ts$/),
    });
  });

  it("says what a module exports in place of a contract", async () => {
    using project = createProject();
    project.write("contract.ts", `export const contrakt = 1;\n`);
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(2);
    expect(stderr).toContain('does not export "default" or "contract"');
    expect(stderr).toContain('did you mean "contrakt"?');
  });

  it("refuses a damaged manifest and says the way out", async () => {
    using project = createProject();
    project.write("colloquy.manifest.json", "<<<<<<< HEAD\n");
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(2);
    expect(stderr).toContain("colloquy.manifest.json is not JSON");
    expect(stderr).toContain("--force");
  });

  it("refuses two names that are the same in the name lock", async () => {
    using project = createProject();
    const scope = { names: { a: "Berth", b: "Berth" }, retired: {} };
    project.write("names.lock.json", JSON.stringify({ version: 1, scopes: { "x/types": scope } }));
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(2);
    expect(stderr).toContain("#/scopes/x~1types/names/b");
    expect(stderr).toContain('has the same name as "a"');
  });

  it("says that a folder stands in the way", async () => {
    using project = createProject();
    project.write("spec/harbour.json/inside.txt", "x");
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(2);
    expect(stderr).toContain("a folder stands where a file should be");
  });

  it("finds no configuration", async () => {
    using project = createProject();
    const { code, stderr } = await project.run("generate", "--config", "other.config.ts");
    expect(code).toBe(2);
    expect(stderr).toContain("there is no configuration file");
  });

  it("refuses two outputs that want the same file", async () => {
    using project = createProject();
    const output = `{ target: "json-schema", out: "spec" }`;
    project.write("colloquy.config.ts", configText().replace(output, `${output}, ${output}`));
    const { code, stderr } = await project.run("generate");
    expect(code).toBe(3);
    expect(stderr).toContain("duplicate-file");
  });
});
