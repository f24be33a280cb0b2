import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { contractText, createProject } from "../project.ts";

describe("colloquy generate --check", { timeout: 30_000 }, () => {
  it("finds nothing right after a run", async () => {
    using project = createProject();
    await project.run("generate");
    expect(await project.run("generate", "--check")).toMatchObject({ code: 0, stdout: "" });
  });

  it("shows the difference and the command, writes nothing and exits with 4", async () => {
    using project = createProject();
    await project.run("generate");
    const before = project.read("spec/harbour.json");
    project.write("contract.ts", contractText("Where to moor."));
    const { code, stdout, stderr } = await project.run("generate", "--check");
    expect(code).toBe(4);
    expect(stdout).toContain("--- a/spec/harbour.json\n+++ b/spec/harbour.json\n@@ ");
    expect(stdout).toMatch(/^-.*Number of the berth\./m);
    expect(stdout).toMatch(/^\+.*Where to moor\./m);
    expect(stdout).not.toContain("+++ b/colloquy.manifest.json");
    expect(stdout).toContain("… and 1 file with another hash only");
    expect(stderr).toContain("Run: colloquy generate");
    expect(project.read("spec/harbour.json")).toBe(before);
  });

  it("finds an edit of a generated file and says that it is one", async () => {
    using project = createProject();
    await project.run("generate");
    project.write("spec/harbour.json", "edited\n");
    const { code, stderr } = await project.run("generate", "--check");
    expect(code).toBe(4);
    expect(stderr).toContain("warning  edited-by-hand");
  });

  it("finds a missing file", async () => {
    using project = createProject();
    const { code, stdout } = await project.run("generate", "--check");
    expect(code).toBe(4);
    expect(stdout).toContain("--- /dev/null\n+++ b/spec/harbour.json");
    expect(existsSync(join(project.folder, "spec"))).toBe(false);
  });

  it("gives a program the changes on stdout and the error on stderr", async () => {
    using project = createProject();
    const { stdout, stderr } = await project.run("generate", "--check", "--json");
    expect(JSON.parse(stdout)).toMatchObject({ ok: false });
    expect(JSON.parse(stderr)).toMatchObject({ ok: false, error: { code: "stale", exit: 4 } });
  });

  it("cannot go with --force", async () => {
    using project = createProject();
    const { code, stderr } = await project.run("generate", "--check", "--force");
    expect(code).toBe(2);
    expect(stderr).toContain("cannot be used with");
  });
});

describe("colloquy generate --dry-run", { timeout: 30_000 }, () => {
  it("lists the files and writes none", async () => {
    using project = createProject();
    const { code, stdout } = await project.run("generate", "--dry-run");
    expect(code).toBe(0);
    expect(stdout.split("\n")).toEqual(expect.arrayContaining(["create  spec/harbour.json"]));
    expect(existsSync(join(project.folder, "spec"))).toBe(false);
  });
});
