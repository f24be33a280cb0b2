import { describe, expect, it } from "vitest";
import { listFiles } from "../repository.ts";
import { circlesIn, type ImportGraph, importGraphOf } from "./import-graph.ts";
import { recursion, type Walls, walls } from "./walls.ts";

describe("walls inside a package", () => {
  it.each(walls)("$folder has a rule for every room", ({ folder, mayImport }) => {
    const rooms = new Set([...importGraphOf(folder).keys()].map((path) => roomOf(path, folder)));
    expect([...rooms].toSorted()).toEqual(Object.keys(mayImport).toSorted());
  });

  it.each(walls)("$folder keeps to its walls", (rules) => {
    expect(breaches(importGraphOf(rules.folder), rules)).toEqual([]);
  });
});

describe("import circles", () => {
  const folders = listFiles("packages/*/package.json", "apps/*/package.json").map((path) =>
    path.replace("package.json", "src"),
  );

  it.each(folders)("%s has none but honest recursion", (folder) => {
    const known = recursion.map(({ files }) => files).filter(([path]) => path?.startsWith(`${folder}/`));
    expect(circlesIn(importGraphOf(folder))).toEqual(known);
  });
});

describe("breaches", () => {
  const rules: Walls = { folder: "p/src", mayImport: { low: [], high: ["low"] }, siblings: ["high"] };
  const check = (from: string, to: string) => breaches(new Map([[from, [to]]]), rules);

  it("lets a room import itself and what stands below it", () => {
    expect(check("p/src/high/a/x.ts", "p/src/high/a/y.ts")).toEqual([]);
    expect(check("p/src/high/a/x.ts", "p/src/low/y.ts")).toEqual([]);
    expect(check("p/src/high/index.ts", "p/src/high/a/y.ts")).toEqual([]);
  });
  it("refuses what stands above and what stands beside", () => {
    expect(check("p/src/low/x.ts", "p/src/high/a/y.ts")).toEqual([
      "p/src/low/x.ts imports p/src/high/a/y.ts",
    ]);
    expect(check("p/src/high/a/x.ts", "p/src/high/b/y.ts")).toEqual([
      "p/src/high/a/x.ts imports p/src/high/b/y.ts",
    ]);
  });
});

describe("circlesIn", () => {
  it("finds each group of files that lead back to themselves", () => {
    const graph: ImportGraph = new Map([
      ["a", ["b"]],
      ["b", ["c", "d"]],
      ["c", ["a"]],
      ["d", []],
      ["e", ["e"]],
    ]);
    expect(circlesIn(graph)).toEqual([["a", "b", "c"], ["e"]]);
  });
});

function breaches(graph: ImportGraph, rules: Walls): readonly string[] {
  return [...graph].flatMap(([from, targets]) =>
    targets.filter((to) => !allows(rules, from, to)).map((to) => `${from} imports ${to}`),
  );
}

function allows({ folder, mayImport, siblings }: Walls, from: string, to: string): boolean {
  const [room, other] = [roomOf(from, folder), roomOf(to, folder)];
  if (room !== other) return mayImport[room]?.includes(other) ?? false;
  if (!siblings.includes(room)) return true;
  const [own, beside] = [siblingOf(from, folder), siblingOf(to, folder)];
  return own === undefined || beside === undefined || own === beside;
}

const below = (path: string, folder: string) => path.slice(folder.length + 1).split("/");
const roomOf = (path: string, folder: string) => below(path, folder)[0] ?? "";
/** The folder among siblings that a file stands in; nothing for a file that stands beside them. */
const siblingOf = (path: string, folder: string) => {
  const [, sibling, ...rest] = below(path, folder);
  return rest.length > 0 ? sibling : undefined;
};
