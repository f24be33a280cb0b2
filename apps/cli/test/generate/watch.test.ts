import { createInterface } from "node:readline";
import { describe, expect, it } from "vitest";
import { contractText, createProject } from "../project.ts";

describe("colloquy generate --watch", { timeout: 30_000 }, () => {
  it("generates again at each change, survives a mistake and ends with Ctrl-C", async () => {
    using project = createProject();
    const child = project.start("generate", "--watch");
    const closed = new Promise((resolve) => child.once("close", resolve));
    const lines = createInterface(child.stderr)[Symbol.asyncIterator]();
    const until = async (part: string): Promise<string> => {
      for (;;) {
        const { value, done } = await lines.next();
        if (done) throw new Error(`ended before it said "${part}"`);
        if (value.includes(part)) return value;
      }
    };
    await until("watching");
    project.write("contract.ts", contractText("Where to moor."));
    await until("update  spec/harbour.json");
    await until("watching");
    expect(project.read("spec/harbour.json")).toContain("Where to moor.");

    project.write("contract.ts", "not TypeScript at all");
    await until("contract-not-loaded");
    await until("watching");
    project.write("contract.ts", contractText("Where to anchor."));
    await until("update  spec/harbour.json");
    await until("watching");
    expect(project.read("spec/harbour.json")).toContain("Where to anchor.");

    child.kill("SIGINT");
    expect(await closed).toBe(130);
  });
});
