import { itemsOf } from "@colloquy/session";
import { describe, expect, it } from "vitest";
import { createGatedSession } from "../../../../test/gated-session.ts";
import { createHarness, say, watch } from "../../../../test/harness.ts";
import { begin, createGate, createScriptedAgent, finish, waitAt } from "../../../../test/scripted-agent.ts";

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
    const { session, gates, witness } = await createGatedSession();
    await session.execute(say("one"));
    await session.execute(say("queued", { whenBusy: "queue", messageId: "m2" }));
    await session.execute(say("late", { whenBusy: "steer", messageId: "m3" }));
    for (const gate of gates) gate.open();
    await witness.until((event) => event.type === "turn.completed" && event.text === "answer 3");
    const started = witness.seen.filter((event) => event.type === "turn.started");
    expect(started.map(({ messageId }) => messageId).slice(1)).toEqual(["m3", "m2"]);
  });

  it("is refused when no turn runs, or another", async () => {
    const { session } = await createGatedSession();
    const steer = { type: "turn.steer", content: say("x").content } as const;
    expect(await session.execute(steer)).toMatchObject({ refusal: "not_running" });
    await session.execute(say("one"));
    expect(await session.execute({ ...steer, turnId: "other" })).toMatchObject({ refusal: "not_running" });
  });
});
