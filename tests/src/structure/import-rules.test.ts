import { describe, expect, it } from "vitest";
import { listFiles, readText } from "../repository.ts";
import { dependencyViolations, violationsOf } from "./import-rules.ts";
import { type Room, rooms } from "./rooms.ts";

const isShipped = (path: string) => !/\.(test|test-d|bench)\.ts$|\/(test|bench|cases)\//.test(path);

describe("who may import whom", () => {
  it("has a rule for every workspace", () => {
    const folders = listFiles("packages/*/package.json", "apps/*/package.json").map((path) =>
      path.replace("/package.json", ""),
    );
    expect(rooms.map((room) => room.folder).sort()).toEqual([...folders].sort());
  });

  it.each(rooms)("$folder keeps to its room", (room) => {
    const files = listFiles(`${room.folder}/src`).filter((path) => path.endsWith(".ts") && isShipped(path));
    expect(files.flatMap((path) => violationsOf({ path, text: readText(path) }, room))).toEqual([]);
  });

  it.each(rooms)("$folder declares no dependency it may not import", (room) => {
    const manifest: { dependencies?: Record<string, string> } = JSON.parse(
      readText(`${room.folder}/package.json`),
    );
    expect(dependencyViolations(room, Object.keys(manifest.dependencies ?? {}))).toEqual([]);
  });
});

describe("violationsOf", () => {
  const room: Room = { folder: "packages/a", own: ["@colloquy/define"], outside: ["zod"], node: ["crypto"] };
  const check = (text: string) => violationsOf({ path: "packages/a/src/x.ts", text }, room);

  it.each([
    ['import { z } from "zod";'],
    ['import type { Docs } from "@colloquy/define";'],
    ['export { y } from "./y.ts";'],
    ['import { createHash } from "node:crypto";'],
  ])("lets %s pass", (text) => {
    expect(check(text)).toEqual([]);
  });

  it.each([
    ['import ws from "ws";', 'packages/a/src/x.ts:1 imports "ws": packages/a may not depend on ws'],
    [
      '\nimport { readFileSync } from "node:fs";',
      'packages/a/src/x.ts:2 imports "node:fs": packages/a may not use node:fs',
    ],
    [
      'export { a } from "@colloquy/schema/session";',
      'packages/a/src/x.ts:1 imports "@colloquy/schema/session": packages/a may import @colloquy/define',
    ],
    [
      'import type { A } from "@colloquy/define/src/a.ts";',
      'packages/a/src/x.ts:1 imports "@colloquy/define/src/a.ts": packages are entered through their exports map',
    ],
    [
      'import { b } from "../../b/src/b.ts";',
      'packages/a/src/x.ts:1 imports "../../b/src/b.ts": packages are entered through their exports map, not by path',
    ],
    [
      'const c = await import("colloquy/config");',
      'packages/a/src/x.ts:1 imports "colloquy/config": nobody imports apps',
    ],
    [
      "const d = await import(name);",
      'packages/a/src/x.ts:1 imports "<computed>": packages/a may not depend on <computed>',
    ],
  ])("refuses %j", (text, want) => {
    expect(check(text)).toEqual([want]);
  });
});
