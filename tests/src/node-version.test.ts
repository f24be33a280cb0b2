import { execFileSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { root } from "./repository.ts";

describe("the Node.js that scripts run on", () => {
  it("is version 24 in tests", () => {
    expect(process.version).toMatch(/^v24\./);
  });

  it("is version 24 in npm scripts", () => {
    const shell = process.platform === "win32";
    const got = execFileSync("npm", ["exec", "--offline", "--", "node", "--version"], {
      cwd: root,
      encoding: "utf8",
      shell,
    });
    expect(got.trim()).toMatch(/^v24\./);
  });
});
