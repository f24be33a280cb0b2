import { describe, expect, it } from "vitest";
import { createGatedSession } from "../../../../test/gated-session.ts";
import { say } from "../../../../test/harness.ts";

describe("message.send while a turn runs", () => {
  it("is refused if it says so", async () => {
    const { session } = await createGatedSession();
    await session.execute(say("one"));
    expect(await session.execute(say("two"))).toMatchObject({ ok: false, refusal: "busy" });
    expect(session.state.totals.messages).toBe(1);
  });

  it("is refused if it says what nobody knows", async () => {
    const { session } = await createGatedSession();
    await session.execute(say("one"));
    expect(await session.execute(say("two", { whenBusy: "shout" }))).toMatchObject({
      refusal: "unsupported",
    });
  });

  it("waits in the queue, first in, first out, under the turn it was promised", async () => {
    const { session, gates, witness } = await createGatedSession();
    await session.execute(say("one"));
    const second = await session.execute(say("two", { whenBusy: "queue" }));
    const third = await session.execute(say("three", { whenBusy: "queue" }));
    expect(second).toMatchObject({ ok: true, delivery: "queued" });
    expect(session.state.queue.map(({ message }) => message.content)).toHaveLength(2);
    for (const gate of gates) gate.open();
    await witness.until((event) => event.type === "turn.completed" && event.text === "answer 3");
    const started = witness.seen.filter((event) => event.type === "turn.started");
    expect(started.slice(1).map(({ turnId, messageId }) => [turnId, messageId])).toEqual(
      [second, third].map((result) => result.ok && [result.turnId, result.message?.id]),
    );
    expect(session.state.queue).toEqual([]);
  });

  it("is refused when the queue is full", async () => {
    const { session } = await createGatedSession({ queuedMessages: 2 });
    await session.execute(say("one"));
    for (const whenBusy of ["queue", "steer"]) {
      const results = await Promise.all([1, 2, 3].map(() => session.execute(say("more", { whenBusy }))));
      expect(results.map(({ ok }) => ok)).toEqual([true, true, false]);
      expect(results.at(-1)).toMatchObject({ refusal: "queue_full" });
    }
  });

  it("leaves the queue when that is cleared", async () => {
    const { session, gates, witness } = await createGatedSession();
    await session.execute(say("one"));
    await session.execute(say("two", { whenBusy: "queue", messageId: "m2" }));
    await session.execute({ type: "queue.clear" });
    expect(await session.execute({ type: "queue.clear" })).toMatchObject({ ok: true, seq: session.lastSeq });
    gates[0]?.open();
    await witness.untilType("turn.completed");
    expect(session.state.status).toBe("idle");
    expect(await session.execute(say("two", { messageId: "m2" }))).toMatchObject({ delivery: "started" });
  });

  it("leaves the queue alone when only it is named", async () => {
    const { session } = await createGatedSession();
    await session.execute(say("one"));
    for (const messageId of ["m2", "m3"])
      await session.execute(say("more", { whenBusy: "queue", messageId }));
    await session.execute({ type: "queue.clear", messageIds: ["m2", "nobody"] });
    expect(session.state.queue.map(({ message }) => message.id)).toEqual(["m3"]);
  });
});

describe("a message id of the client", () => {
  it("makes sending twice the same as once, while it is queued, running and long over", async () => {
    const { session, gates, witness } = await createGatedSession();
    const first = await session.execute(say("one", { messageId: "m1" }));
    const queued = await session.execute(say("two", { messageId: "m2", whenBusy: "queue" }));
    const again = await session.execute(say("one", { messageId: "m1" }));
    expect(again).toMatchObject({ ok: true, delivery: "duplicate", messageSeq: 2 });
    expect(again.ok && again.message).toEqual(first.ok && first.message);
    const queuedAgain = await session.execute(say("two", { messageId: "m2", whenBusy: "queue" }));
    expect(queuedAgain).toMatchObject({ delivery: "duplicate", turnId: queued.ok ? queued.turnId : "" });
    for (const gate of gates) gate.open();
    await witness.until((event) => event.type === "turn.completed" && event.text === "answer 2");
    const { lastSeq } = session;
    expect(await session.execute(say("two", { messageId: "m2" }))).toMatchObject({ delivery: "duplicate" });
    expect(session.lastSeq).toBe(lastSeq);
  });

  it("counts once even when both are sent at the same moment", async () => {
    const { session } = await createGatedSession();
    const message = say("one", { messageId: "m1" });
    const results = await Promise.all([session.execute(message), session.execute(message)]);
    expect(results).toMatchObject([{ delivery: "started" }, { delivery: "duplicate" }]);
  });
});
