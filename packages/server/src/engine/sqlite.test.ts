import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createSqliteStore, type Store } from "@colloquy/server";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createHarness, say, watch } from "../../test/harness.ts";
import { expectPartOfLog, expectSound } from "../../test/log-rules.ts";

let directory: string;
let store: Store;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "colloquy-engine-"));
  store = createSqliteStore({ directory });
});
afterEach(async () => {
  await store.close();
  await rm(directory, { recursive: true });
});

describe("the engine over SQLite", () => {
  it("shows, stores and finds again the very same events", async () => {
    const { engine } = createHarness({ store });
    const session = await engine.create({ title: "Berth" }, "s1");
    const witness = watch(session);
    for (const text of ["hello", "/think tides", "/tool calc 6*7"])
      await session.execute(say(text, { whenBusy: "queue" }));
    await witness.until((event) => event.type === "turn.completed" && event.text === "6*7 = 42");
    const before = session.state;
    await engine.shutdown(0);
    await store.close();

    store = createSqliteStore({ directory });
    const again = await createHarness({ store }).engine.open("s1");
    if (!again) throw new Error("The session is gone.");
    const log = await expectSound(again);
    expect(expectPartOfLog(witness.seen, log, 0)).toBe(log.length);
    expect(again.state.conversation).toEqual(before.conversation);
  });

  it("keeps many sessions that talk at the same time apart", async () => {
    const { engine } = createHarness({ store });
    const sessions = await Promise.all(Array.from({ length: 50 }, () => engine.create({})));
    await Promise.all(
      sessions.map(async (session, index) => {
        const witness = watch(session);
        await session.execute(say(`number ${index}`));
        const { text } = await witness.untilType("turn.completed");
        expect(text).toContain(`number ${index}\n`);
        expectPartOfLog(witness.seen, await expectSound(session), 0);
      }),
    );
  });
});
