import type { DurableEvent } from "@colloquy/schema/session";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { deeds } from "../../test/deeds.ts";
import { expectLegal, expectPartOfLog, expectSound } from "../../test/log-rules.ts";
import { bringToRest, createWorld, letAllRead, type World } from "../../test/world.ts";

function expectAnswersAreTrue({ answers }: World, log: readonly DurableEvent[]): void {
  for (const answer of answers) {
    if (!answer.ok) continue;
    expect(answer.seq).toBeLessThanOrEqual(log.length);
    if (answer.messageSeq === undefined) continue;
    expect(log[answer.messageSeq - 1]).toMatchObject({ type: "message.added", message: answer.message });
  }
}

function expectNoMessageTwice(log: readonly DurableEvent[]): void {
  const ids = log.flatMap((event) => (event.type === "message.added" ? event.message.id : []));
  expect(new Set(ids).size).toBe(ids.length);
}

describe("whatever is done to a session, crashes included", () => {
  it("its log is legal, its state is the fold, and everybody has seen exactly the log", async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        const world = await createWorld();
        for (const deed of list) await deed(world);
        await bringToRest(world);
        await letAllRead(world);

        const log = await expectSound(world.session);
        for (const { witness, afterSeq } of world.guests)
          expect(expectPartOfLog(witness.seen, log, afterSeq)).toBe(log.length);
        for (const { witness, afterSeq } of world.gone) expectPartOfLog(witness.seen, log, afterSeq);
        for (const { witness, afterSeq } of [...world.guests, ...world.gone])
          expectLegal([...log.slice(0, afterSeq), ...witness.seen]);
        expectNoMessageTwice(log);
        expectAnswersAreTrue(world, log);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
