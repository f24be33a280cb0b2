import type { KnownEvent } from "@colloquy/schema/session";
import type { Session } from "@colloquy/server";
import { fold, initialState } from "@colloquy/session";
import { describe, expect, it } from "vitest";
import { createHarness, say, watch } from "../../../test/harness.ts";
import { createGate, createScriptedAgent, sayThrough } from "../../../test/scripted-agent.ts";

const stored = (events: readonly KnownEvent[]) => events.filter((event) => "seq" in event);
const rename = (session: Session, title: string) => session.execute({ type: "session.rename", title });

/** A session of at least `events` events, none of them in a turn. */
async function createLong(events: number, options = {}) {
  const session = await createHarness(options).engine.create({});
  for (let seq = session.lastSeq; seq < events; seq += 1) await rename(session, `title ${seq}`);
  return session;
}

/** A session in the middle of a message of which half is shown. */
async function createHalfway() {
  const gate = createGate();
  const agent = createScriptedAgent((context) => sayThrough(gate, context));
  const session = await createHarness({ agent }).engine.create({});
  const first = watch(session);
  await session.execute(say("hello"));
  await first.untilType("message.delta");
  return { session, gate, first };
}

describe("subscribe", () => {
  it("delivers nothing before it returns, then the log, then says so, then follows", async () => {
    const session = await createLong(3);
    const witness = watch(session, 1);
    expect(witness.seen).toEqual([]);
    await witness.until((event) => "seq" in event && event.seq === 3);
    expect(witness.caughtUp).toBe(1);
    await rename(session, "new");
    expect(stored(witness.seen).map(({ seq }) => seq)).toEqual([2, 3, 4]);
    expect(witness.caughtUp).toBe(1);
  });

  it("says that it has caught up when there is nothing to catch up with", async () => {
    const session = await createLong(3);
    const witness = watch(session, 3);
    await rename(session, "new");
    expect(witness.caughtUp).toBe(1);
  });

  it("has no gap and no repetition at the seam, however much is written meanwhile", async () => {
    const session = await createLong(1_000);
    const writing = (async () => {
      for (let index = 0; index < 1_000; index += 1) await rename(session, `${index}`);
    })();
    const witnesses = [0, 1, 500, 999, 1_000].map((after) => ({ after, witness: watch(session, after) }));
    await writing;
    await Promise.all(
      witnesses.map(({ witness }) => witness.until((event) => "seq" in event && event.seq === 2_000)),
    );
    for (const { after, witness } of witnesses)
      expect(stored(witness.seen).map(({ seq }) => seq)).toEqual(
        Array.from({ length: 2_000 - after }, (_, index) => after + index + 1),
      );
  });

  it("refuses a place the log has not come to", async () => {
    const session = await createLong(3);
    expect(() => watch(session, 4)).toThrow(RangeError);
  });

  it("gives a late reader one snapshot of the message that is being written", async () => {
    const { session, gate, first } = await createHalfway();
    const late = watch(session, session.lastSeq);
    expect(await late.untilType("message.snapshot")).toMatchObject({ index: 1, text: "Hello " });
    gate.open();
    await Promise.all([first, late].map((witness) => witness.untilType("turn.completed")));
    const delta = late.seen.filter((event) => event.type === "message.delta");
    expect(delta.map(({ index, text }) => [index, text])).toEqual([[1, "there."]]);
    expect(first.seen.filter(({ type }) => type === "message.snapshot")).toEqual([]);
  });

  it("delivers nothing after it was cancelled, even from within a delivery", async () => {
    const session = await createLong(600);
    let batches = 0;
    const subscription = session.subscribe(0, {
      deliver() {
        batches += 1;
        subscription.cancel();
        return true;
      },
    });
    await rename(session, "new");
    await session.read(0, 1);
    expect(batches).toBe(1);
  });
});

describe("a slow reader", () => {
  it("gets nothing until it resumes, and then the rest from the log", async () => {
    const session = await createLong(3);
    let wantsMore = false;
    const witness = watch(session, 0, () => wantsMore);
    await witness.until((event) => "seq" in event && event.seq === 3);
    for (let index = 0; index < 700; index += 1) await rename(session, `${index}`);
    expect(stored(witness.seen)).toHaveLength(3);
    wantsMore = true;
    witness.resume();
    witness.resume();
    await witness.until((event) => "seq" in event && event.seq === 703);
    expect(stored(witness.seen).map(({ seq }) => seq)).toEqual(
      Array.from({ length: 703 }, (_, index) => index + 1),
    );
  });

  it("gets a snapshot in place of the ephemeral events it missed", async () => {
    const { session, gate, first } = await createHalfway();
    let wantsMore = false;
    const slow = watch(session, 0, () => wantsMore);
    await slow.untilType("message.started");
    wantsMore = true;
    slow.resume();
    expect(await slow.untilType("message.snapshot")).toMatchObject({ text: "Hello " });
    gate.open();
    await slow.untilType("turn.completed");
    expect(fold(initialState, slow.seen)).toEqual(fold(initialState, first.seen));
  });

  it("may resume from within the delivery it says no to", async () => {
    const session = await createLong(3);
    const seqs: number[] = [];
    const done = Promise.withResolvers<void>();
    const subscription = session.subscribe(0, {
      deliver(events) {
        seqs.push(...stored(events).map(({ seq }) => seq));
        subscription.resume();
        if (seqs.length === 5) done.resolve();
        return false;
      },
    });
    await rename(session, "four");
    await rename(session, "five");
    await done.promise;
    expect(seqs).toEqual([1, 2, 3, 4, 5]);
  });

  it("keeps nobody else waiting", async () => {
    const session = await createLong(3);
    watch(session, 0, () => false);
    const quick = watch(session);
    await rename(session, "new");
    expect(stored(quick.seen)).toHaveLength(4);
  });
});

describe("a reader that throws", () => {
  it("is told that it failed, and disturbs neither the writer nor the others", async () => {
    const errors: object[] = [];
    const log = { info() {}, warn() {}, error: (fields: object) => void errors.push(fields) };
    const session = await createLong(3, { log });
    const broken = watch(session, 3, () => {
      throw new Error("reader broke");
    });
    const other = watch(session, 3);
    expect(await rename(session, "new")).toMatchObject({ ok: true });
    expect(broken.ended).toBe("failed");
    expect(errors).toHaveLength(1);
    await rename(session, "newer");
    expect(stored(other.seen)).toHaveLength(2);
    expect(stored(broken.seen)).toHaveLength(1);
  });
});
