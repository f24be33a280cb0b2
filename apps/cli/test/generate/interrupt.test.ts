import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { contractText, createProject, outcomeOf } from "../project.ts";

describe("colloquy generate, interrupted", { timeout: 30_000 }, () => {
  it("leaves every file as it was and exits with 130", async () => {
    using project = createProject();
    await project.run("generate");
    const before = project.read("spec/harbour.json");
    project.write(
      "contract.ts",
      `console.log("reading");\nawait new Promise((resolve) => setTimeout(resolve, 60_000));\n${contractText("x")}`,
    );
    const child = project.start("generate");
    child.stderr.once("data", () => child.kill("SIGINT"));
    const { code, stderr } = await outcomeOf(child);
    expect(code).toBe(130);
    expect(stderr).toContain("interrupted");
    expect(project.read("spec/harbour.json")).toBe(before);
    expect(readdirSync(`${project.folder}/spec`)).toEqual(["harbour.json"]);
  });
});
