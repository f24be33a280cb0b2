import { itemsOf } from "@colloquy/session";
import { describe, expect, it } from "vitest";
import { createHarness, say, storedTypes, watch } from "../../../../test/harness.ts";
import {
  begin,
  createGate,
  createScriptedAgent,
  finish,
  sayThrough,
  waitAt,
} from "../../../../test/scripted-agent.ts";

/** A session whose agent answers every message with its text, each behind a gate of its own. */
async function createGated(limits = {}) {
  const gates = Array.from({ length: 5 }, createGate);
  let turns = 0;
  const agent = createScriptedAgent(async function* (context) {
    const gate = gates[turns++] ?? createGate();
    yield* sayThrough(gate, context, `answer ${turns}`);
  });
  const session = await createHarness({ agent, limits }).engine.create({});
  return { session, gates, witness: watch(session) };
}

describe("message.send while a turn runs", () => {
  it("is refused if it says so", async () => {
    const { session } = await createGated();
    await session.execute(say("one"));
    expect(await session.execute(say("two"))).toMatchObject({ ok: false, refusal: "busy" });
    expect(session.state.totals.messages).toBe(1);
  });

  it("is refused if it says what nobody knows", async () => {
    const { session } = await createGated();
    await session.execute(say("one"));
    expect(await session.execute(say("two", { whenBusy: "shout" }))).toMatchObject({
      refusal: "unsupported",
    });
  });

  it("waits in the queue, first in, first out, under the turn it was promised", async () => {
    const { session, gates, witness } = await createGated();
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
    const { session } = await createGated({ queuedMessages: 2 });
    await session.execute(say("one"));
    for (const whenBusy of ["queue", "steer"]) {
      const results = await Promise.all([1, 2, 3].map(() => session.execute(say("more", { whenBusy }))));
      expect(results.map(({ ok }) => ok)).toEqual([true, true, false]);
      expect(results.at(-1)).toMatchObject({ refusal: "queue_full" });
    }
  });

  it("leaves the queue when that is cleared", async () => {
    const { session, gates, witness } = await createGated();
    await session.execute(say("one"));
    await session.execute(say("two", { whenBusy: "queue", messageId: "m2" }));
    await session.execute({ type: "queue.clear" });
    expect(await session.execute({ type: "queue.clear" })).toMatchObject({ ok: true, seq: session.lastSeq });
    gates[0]?.open();
    await witness.untilType("turn.completed");
    expect(session.state.status).toBe("idle");
    expect(await session.execute(say("two", { messageId: "m2" }))).toMatchObject({ delivery: "started" });
  });
});

describe("steering", () => {
  it("reaches the running turn at its next round, once", async () => {
    const gate = createGate();
    const taken: string[][] = [];
    const agent = createScriptedAgent(async function* (context) {
      yield begin;
      await waitAt(gate, context.signal);
      yield finish("first");
      for (const _ of [1, 2]) taken.push(context.takeSteering().map(({ id }) => id));
      yield* [begin, finish("second")];
    });
    const session = await createHarness({ agent }).engine.create({});
    const witness = watch(session);
    await session.execute(say("one"));
    expect(await session.execute(say("two", { whenBusy: "steer", messageId: "m2" }))).toMatchObject({
      delivery: "steered",
    });
    const content = say("three").content;
    expect(await session.execute({ type: "turn.steer", content, messageId: "m3" })).toMatchObject({
      ok: true,
    });
    gate.open();
    await witness.untilType("turn.completed");
    expect(taken).toEqual([["m2", "m3"], []]);
    expect(itemsOf(session.state.conversation).map(({ role }) => role)).toEqual([
      "user",
      "assistant",
      "user",
      "user",
      "assistant",
    ]);
  });

  it("that comes too late starts the next turn, before the queue", async () => {
    const { session, gates, witness } = await createGated();
    await session.execute(say("one"));
    await session.execute(say("queued", { whenBusy: "queue", messageId: "m2" }));
    await session.execute(say("late", { whenBusy: "steer", messageId: "m3" }));
    for (const gate of gates) gate.open();
    await witness.until((event) => event.type === "turn.completed" && event.text === "answer 3");
    const started = witness.seen.filter((event) => event.type === "turn.started");
    expect(started.map(({ messageId }) => messageId).slice(1)).toEqual(["m3", "m2"]);
  });

  it("is refused when no turn runs, or another", async () => {
    const { session } = await createGated();
    const steer = { type: "turn.steer", content: say("x").content } as const;
    expect(await session.execute(steer)).toMatchObject({ refusal: "not_running" });
    await session.execute(say("one"));
    expect(await session.execute({ ...steer, turnId: "other" })).toMatchObject({ refusal: "not_running" });
  });
});

describe("a message id of the client", () => {
  it("makes sending twice the same as once, while it is queued, running and long over", async () => {
    const { session, gates, witness } = await createGated();
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
    const { session } = await createGated();
    const message = say("one", { messageId: "m1" });
    const results = await Promise.all([session.execute(message), session.execute(message)]);
    expect(results).toMatchObject([{ delivery: "started" }, { delivery: "duplicate" }]);
  });
});

describe("session commands", () => {
  it("configure and rename at any time", async () => {
    const { session } = await createGated();
    await session.execute(say("one"));
    await session.execute({ type: "session.configure", settings: { model: "other" } });
    await session.execute({ type: "session.rename", title: "Berth" });
    expect(session.state.settings).toEqual({ model: "other", title: "Berth" });
    await session.execute({ type: "session.rename", title: "" });
    expect(session.state.settings).toEqual({ model: "other" });
  });

  it("clear the history between turns only", async () => {
    const { session, gates, witness } = await createGated();
    await session.execute(say("one"));
    expect(await session.execute({ type: "history.clear" })).toMatchObject({ refusal: "busy" });
    gates[0]?.open();
    await witness.untilType("turn.completed");
    expect(await session.execute({ type: "history.clear" })).toMatchObject({ ok: true });
    expect(session.state.conversation.length).toBe(0);
  });

  it("close the session in the middle of everything, for good", async () => {
    const { session, witness } = await createGated();
    await session.execute(say("one"));
    await session.execute(say("two", { whenBusy: "queue" }));
    await session.execute(say("three", { whenBusy: "steer" }));
    await witness.untilType("message.delta");
    expect(await session.execute({ type: "session.close" })).toMatchObject({ ok: true });
    expect(storedTypes(witness.seen).slice(-4)).toEqual([
      "message.completed",
      "turn.interrupted",
      "queue.changed",
      "session.closed",
    ]);
    expect(session.state.status).toBe("closed");
    expect(await session.execute(say("four"))).toMatchObject({ refusal: "closed" });
    expect(await session.execute({ type: "session.close" })).toMatchObject({ ok: true });
  });

  it("refuse what a session without a voice cannot do, and what nobody knows", async () => {
    const { session } = await createGated();
    const answers = await Promise.all([
      session.execute({ type: "session.create", settings: {} }),
      session.execute({ type: "call.answer", callId: "c1", sdp: "v=0" }),
      session.execute({ type: "call.hangUp", callId: "c1" }),
      session.execute(JSON.parse('{"type":"session.bless"}')),
    ]);
    for (const answer of answers) expect(answer).toMatchObject({ ok: false, refusal: "unsupported" });
  });
});
