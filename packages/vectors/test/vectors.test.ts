import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { read } from "@colloquy/ir";
import { readLines, readVectors, type Vector } from "@colloquy/repository/vectors";
import { contract as source } from "@colloquy/schema/contract";
import { describe, expect, it } from "vitest";

interface Manifest {
  readonly classes: Readonly<Record<string, string>>;
  readonly files: readonly {
    readonly path: string;
    readonly sha256: string;
    readonly vectors: number;
    readonly refused: number;
    readonly classes: Readonly<Record<string, number>>;
  }[];
}

const folder = fileURLToPath(new URL("..", import.meta.url));
const textOf = (path: string) => readFileSync(`${folder}${path}`, "utf8");
const manifest: Manifest = JSON.parse(textOf("generated/manifest.json"));
const vectors = readVectors();

describe("the vectors", () => {
  it("have ids of their own", () => {
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
  });

  it("name a fault exactly when they are to be refused", () => {
    const wrong = vectors.filter(({ ok, error }) => ok !== (error === undefined));
    expect(wrong).toEqual([]);
  });

  it("are text that any line reader takes", () => {
    const files = globSync("{generated,hand-written}/**/*.ndjson", { cwd: folder });
    expect(files.filter((path) => /[^\n\x20-\x7e]/.test(textOf(path)))).toEqual([]);
  });

  it("ask nothing twice", () => {
    const questions = Map.groupBy(vectors, ({ type, json }) => `${type} ${json}`);
    expect([...questions.values()].filter((same) => same.length > 1).map(([first]) => first?.id)).toEqual([]);
  });

  it("are of every type of the contract that has a name and is no enum, taken and refused", () => {
    const types = read(source).contract?.types.filter(({ derived, kind }) => !derived && kind !== "enum");
    const lacking = types?.filter(({ id }) => !isTakenAndRefused(vectors.filter(({ type }) => type === id)));
    expect(lacking?.map(({ id }) => id)).toEqual([]);
  });
});

const isTakenAndRefused = (own: readonly Vector[]): boolean =>
  own.some(({ ok }) => ok) && own.some(({ ok }) => !ok);

describe("the manifest", () => {
  it.each(manifest.files)("is right about $path", ({ path, sha256, vectors: count, refused, classes }) => {
    const lines = readLines<Vector>(`${folder}generated/${path}`);
    expect(
      createHash("sha256")
        .update(textOf(`generated/${path}`))
        .digest("hex"),
    ).toBe(sha256);
    expect(lines.length).toBe(count);
    expect(lines.filter(({ ok }) => !ok).length).toBe(refused);
    for (const [name, number] of Object.entries(classes))
      expect(lines.filter((line) => line.class === name).length).toBe(number);
  });

  it("says what every class demands, and has vectors of each that the contract has occasion for", () => {
    const used = new Set(manifest.files.flatMap(({ classes }) => Object.keys(classes)));
    expect([...used].sort()).toEqual(Object.keys(manifest.classes));
  });

  it("and the README say what the classes are that are written by hand", () => {
    const lines = globSync("hand-written/**/*.ndjson", { cwd: folder }).flatMap((path) =>
      readLines<Vector>(`${folder}${path}`),
    );
    const said = new Set([...textOf("README.md").matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, name]) => name));
    expect([...new Set(lines.map((line) => line.class))].filter((name) => !said.has(name))).toEqual([]);
  });
});
