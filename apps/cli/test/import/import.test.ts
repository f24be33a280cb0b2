import { execFile } from "node:child_process";
import { copyFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";
import { createProject, type Project } from "../project.ts";

const fixtures = resolve(import.meta.dirname, "fixtures");
const compiler = resolve(import.meta.dirname, "../../../../node_modules/typescript/bin/tsc");

/** A project that has one of the fixtures. */
function projectWith(fixture: string): Project {
  const project = createProject();
  for (const name of ["zod", "@colloquy/client"]) project.link(name);
  copyFileSync(join(fixtures, fixture), join(project.folder, fixture));
  return project;
}

/** Generates from the imported contract, and compiles the draft together with what was made of it. */
async function generateAndCompile(project: Project, contract: string): Promise<void> {
  project.write(
    "colloquy.config.ts",
    `export default { contract: ${JSON.stringify(contract)}, outputs: [
      { target: "typescript", out: "client" }, { target: "json-schema", out: "spec" },
    ] };`,
  );
  const generated = await project.run("generate");
  expect(generated).toMatchObject({ code: 0, stderr: expect.stringContaining("written") });
  project.write("package.json", `{ "type": "module" }`);
  project.write(
    "tsconfig.json",
    JSON.stringify({
      compilerOptions: {
        target: "es2024",
        lib: ["es2024", "esnext.disposable", "dom", "dom.asynciterable"],
        module: "nodenext",
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        verbatimModuleSyntax: true,
        erasableSyntaxOnly: true,
        rewriteRelativeImportExtensions: true,
        customConditions: ["@colloquy/source"],
        skipLibCheck: true,
        noEmit: true,
        types: [],
      },
      include: ["client", "draft"],
    }),
  );
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, "-p", project.folder], {
    cwd: project.folder,
  }).catch((error: { readonly stdout: string }) => error);
  expect(stdout).toBe("");
}

const imports = [
  { kind: "openapi", fixture: "harbour.openapi.json", types: 46, operations: 59 },
  { kind: "json-schema", fixture: "chart.schema.json", types: 11, operations: 0 },
  { kind: "zod3", fixture: "radio.zod3.ts", types: 5, operations: 0 },
  { kind: "samples", fixture: "capture.jsonl", types: 9, operations: 0 },
];

describe("colloquy import", { timeout: 60_000 }, () => {
  it.each(imports)("drafts $fixture, and generate makes of it what compiles", async (one) => {
    using project = projectWith(one.fixture);
    const { code, stdout } = await project.run("import", one.kind, one.fixture, "--out", "draft", "--json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout).data).toMatchObject({ types: one.types, operations: one.operations });
    await generateAndCompile(project, "./draft/contract.ts");
  });

  it("writes the model itself, which generate reads as well and sees change", async () => {
    using project = projectWith("harbour.openapi.json");
    const imported = await project.run("import", "openapi", "harbour.openapi.json", "--ir", "--out", "model");
    expect(imported).toMatchObject({ code: 0, stdout: "create  model/contract.json\n" });
    await generateAndCompile(project, "./model/contract.json");
    expect(await project.run("generate", "--check")).toMatchObject({ code: 0 });
    await project.run(
      "import",
      "openapi",
      "harbour.openapi.json",
      "--ir",
      "--out",
      "model",
      "--force",
      "--open",
    );
    expect(await project.run("generate", "--check")).toMatchObject({ code: 4 });
    project.write("model/contract.json", project.read("model/contract.json").replace("Harbour", "Port"));
    const edited = await project.run("generate");
    expect(edited).toMatchObject({ code: 3, stderr: expect.stringContaining("ir-hash") });
  });

  it("says the same in the draft as in the model", async () => {
    using project = projectWith("chart.schema.json");
    await project.run("import", "json-schema", "chart.schema.json", "--out", "draft");
    await project.run("import", "json-schema", "chart.schema.json", "--out", "model", "--ir");
    const config = (contract: string, out: string) =>
      `export default { contract: "${contract}", outputs: [{ target: "json-schema", out: "${out}" }] };`;
    project.write("draft.config.ts", config("./draft/contract.ts", "spec"));
    project.write("model.config.ts", config("./model/contract.json", "spec"));
    expect(await project.run("generate", "--config", "draft.config.ts")).toMatchObject({ code: 0 });
    const bySource = project.read("spec/chart.json");
    await project.run("generate", "--config", "model.config.ts");
    const withoutHash = (text: string) => text.replaceAll(/sha256:[0-9a-f]+/g, "");
    expect(withoutHash(project.read("spec/chart.json"))).toBe(withoutHash(bySource));
  });

  it("tells what was not understood, with its place", async () => {
    using project = projectWith("chart.schema.json");
    const { stderr } = await project.run("import", "json-schema", "chart.schema.json");
    expect(stderr).toMatch(
      /keyword-not-kept {2}chart\.schema\.json {2}#\/\$defs\/Scale\/properties\/unit\n\s+"if"/,
    );
    expect(stderr).toContain(`next: contract: "./chart/contract.ts"`);
  });

  it("reads YAML, and shows the line where it cannot", async () => {
    using project = createProject();
    project.write(
      "types.yaml",
      "$defs:\n  Berth:\n    type: object\n    properties: { number: { type: integer } }\n",
    );
    expect(await project.run("import", "json-schema", "types.yaml")).toMatchObject({ code: 0 });
    project.write("broken.yaml", "$defs:\n  Berth: {\n");
    const broken = await project.run("import", "json-schema", "broken.yaml");
    expect(broken).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(/not-readable {2}broken\.yaml:\d/),
    });
  });

  it("leaves somebody's work alone unless told otherwise", async () => {
    using project = projectWith("capture.jsonl");
    await project.run("import", "samples", "capture.jsonl");
    project.write("capture/types.ts", "// finished by hand\n");
    const again = await project.run("import", "samples", "capture.jsonl");
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining("--force") });
    expect(project.read("capture/types.ts")).toBe("// finished by hand\n");
    expect(await project.run("import", "samples", "capture.jsonl", "--force")).toMatchObject({ code: 0 });
  });

  it("refuses schemas of zod 4, and a capture that is none", async () => {
    using project = createProject();
    project.link("zod");
    project.write("new.ts", `import { z } from "zod";\nexport const berth = z.object({});\n`);
    expect(await project.run("import", "zod3", "new.ts")).toMatchObject({ code: 3 });
    project.write("broken.jsonl", `{"type":"a"}\n{oops\n`);
    const broken = await project.run("import", "samples", "broken.jsonl");
    expect(broken).toMatchObject({ code: 3, stderr: expect.stringContaining("broken.jsonl:2") });
  });

  it("suggests a kind, and says when there is no such file", async () => {
    using project = createProject();
    const misspelt = await project.run("import", "openap", "x.json");
    expect(misspelt).toMatchObject({ code: 2, stderr: expect.stringContaining('did you mean "openapi"?') });
    const nowhere = await project.run("import", "openapi", "x.json");
    expect(nowhere).toMatchObject({ code: 2, stderr: expect.stringContaining('there is no file "x.json"') });
  });
});
