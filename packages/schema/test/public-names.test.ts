import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import manifest from "../package.json" with { type: "json" };
import { exportedNames } from "./exported-names.ts";

const root = new URL("../", import.meta.url);
const listFile = new URL("public-names.json", import.meta.url);
const entries = Object.entries(manifest.exports).flatMap(([entry, target]) =>
  typeof target === "string" ? [] : [[entry, new URL(target["@colloquy/source"], root)] as const],
);
const current = Object.fromEntries(entries.map(([entry, file]) => [entry, exportedNames(file)]));

// Adding a name needs no new list. After a removal on purpose: RECORD_PUBLIC_NAMES=1 npx vitest run --root packages/schema
if (process.env.RECORD_PUBLIC_NAMES) writeFileSync(listFile, `${JSON.stringify(current, undefined, 2)}\n`);
const recorded: Record<string, readonly string[]> = JSON.parse(readFileSync(listFile, "utf8"));

describe("public names", () => {
  it.each(Object.entries(recorded))("%s still exports every recorded name", (entry, names) => {
    const exported = new Set(current[entry]);
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => !exported.has(name))).toEqual([]);
  });

  it("has a list for every entry", () => {
    expect(Object.keys(recorded)).toEqual(entries.map(([entry]) => entry));
  });
});
