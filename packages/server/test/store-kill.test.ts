import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { createSqliteStore, StoreLockedError } from "../src/stores/sqlite/index.ts";

const writer = fileURLToPath(new URL("./store-writer.ts", import.meta.url));

/** Appends until the n-th acknowledgement has been read, then kills; the newest acknowledged seq of each session. */
async function appendAndKill(directory: string, lines: number): Promise<ReadonlyMap<string, number>> {
  const child = spawn(process.execPath, [writer, directory], { stdio: ["ignore", "pipe", "inherit"] });
  const acknowledged = new Map<string, number>();
  let read = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    const [sessionId = "", seq] = line.split(" ");
    acknowledged.set(sessionId, Number(seq));
    read += 1;
    if (read === 1) expectLocked(directory, child.pid);
    if (read === lines) child.kill("SIGKILL");
  }
  if (child.signalCode === null) await once(child, "exit");
  expect(child.signalCode).toBe("SIGKILL");
  return acknowledged;
}

function expectLocked(directory: string, holder: number | undefined): void {
  expect(() => createSqliteStore({ directory })).toThrow(new StoreLockedError(directory, holder));
}

it("has every acknowledged event, without a gap, after kill -9", async () => {
  const directory = mkdtempSync(join(tmpdir(), "colloquy-kill-"));
  for (const lines of [1, 7, 64, 203, 511]) {
    const acknowledged = await appendAndKill(directory, lines);
    const store = createSqliteStore({ directory });
    for (const [sessionId, seq] of acknowledged) {
      const events = await store.read(sessionId, 0, 1_000_000);
      expect(events.length).toBeGreaterThanOrEqual(seq);
      expect(events.map((event) => event.json)).toEqual(events.map((_, index) => `{"seq":${index + 1}}`));
      expect((await store.summary(sessionId))?.lastSeq).toBe(events.length);
    }
    expect(acknowledged.size).toBeGreaterThan(0);
    await store.close();
  }
  rmSync(directory, { recursive: true });
}, 60_000);
