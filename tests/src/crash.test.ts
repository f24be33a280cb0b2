import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { crashRun } from "../crash/crash-run.ts";
import { root } from "./repository.ts";

/** The full run is `npm run crash -- --kills 20`; its seed is printed, so that a failure can be had again. */
it("keeps everything it has shown or acknowledged when the server is killed", {
  timeout: 120_000,
}, async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), "colloquy-crash-"));
  const program = ["--conditions=@colloquy/source", join(root, "apps/server/src/main.ts")];
  const figures = await crashRun({ program, dataDirectory, kills: 3, seed: 1 });
  expect(figures.lost).toEqual([]);
  expect(figures.faults).toEqual([]);
  expect(figures.kills).toBe(3);
  expect(figures.midTurn).toBeGreaterThan(0);
  expect(figures.shown).toBeGreaterThan(0);
  rmSync(dataDirectory, { recursive: true });
});
