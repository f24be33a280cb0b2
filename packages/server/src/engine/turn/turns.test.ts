import { type AgentContext, type AgentEvent, AgentFailure } from "@colloquy/server";
import { describe, expect, it } from "vitest";
import { createHarness, say, storedTypes, watch } from "../../../test/harness.ts";
import { begin, createScriptedAgent, finish } from "../../../test/scripted-agent.ts";

describe("a turn", () => {
  it("runs from a message to its answer, and everybody sees all of it", async () => {
    const { engine } = createHarness();
    const session = await engine.create({ title: "Berth" });
    const witness = watch(session);
    const result = await session.execute(say("hello"));
    expect(result).toMatchObject({ ok: true, delivery: "started", messageSeq: 2, seq: 3 });
    expect((await witness.untilType("turn.completed")).text).toContain("You said: hello");
    expect(storedTypes(witness.seen)).toEqual([
      "session.created",
      "message.added",
      "turn.started",
      "message.started",
      "message.completed",
      "turn.completed",
    ]);
    expect(session.state.status).toBe("idle");
    expect(await session.read(0, 100)).toEqual(witness.seen.filter((event) => "seq" in event));
  });

  it("shows the words as they are said, numbered, before the message that has them all", async () => {
    const { engine } = createHarness();
    const session = await engine.create({});
    const witness = watch(session);
    await session.execute(say("hello"));
    const { text } = await witness.untilType("turn.completed");
    const deltas = witness.seen.filter((event) => event.type === "message.delta");
    expect(deltas.map(({ index }) => index)).toEqual(deltas.map((_, index) => index));
    expect(deltas.map((delta) => delta.text).join("")).toBe(text);
  });

  it("fails with the agent's own failure", async () => {
    const failure = { code: "invalid_input", message: "I cannot read that.", retryable: false };
    const agent = createScriptedAgent(async function* () {
      yield begin;
      yield { type: "thinking.delta", text: "hm" };
      yield { type: "text.delta", text: "I " };
      throw new AgentFailure(failure);
    });
    const session = await createHarness({ agent }).engine.create({});
    const witness = watch(session);
    await session.execute(say("hello"));
    expect(await witness.untilType("turn.failed")).toMatchObject({ failure, text: "I ", rounds: 1 });
    expect(storedTypes(witness.seen).slice(-3)).toEqual([
      "thinking.completed",
      "message.completed",
      "turn.failed",
    ]);
    expect(await witness.untilType("message.completed")).toMatchObject({ stopReason: "error" });
  });

  it.each<[string, (context: AgentContext) => AsyncGenerator<AgentEvent>]>([
    [
      "throws anything",
      async function* () {
        yield begin;
        throw new Error("secret detail");
      },
    ],
    [
      "talks outside of a round",
      async function* () {
        yield { type: "text.delta", text: "x" };
      },
    ],
    [
      "begins a round in a round",
      async function* () {
        yield begin;
        yield begin;
      },
    ],
    [
      "stops in the middle of a message",
      async function* () {
        yield begin;
      },
    ],
    [
      "calls tools before it has said anything",
      async function* (context) {
        await context.callTools([{ callId: "c", name: "calc", input: {} }]);
        yield begin;
      },
    ],
    [
      "gives a tool what is not JSON",
      async function* (context) {
        yield begin;
        yield finish("");
        await context.callTools([{ callId: "c", name: "calc", input: 1n }]);
      },
    ],
    [
      "gives two calls one id",
      async function* (context) {
        yield begin;
        yield finish("");
        await context.callTools([1, 2].map(() => ({ callId: "c", name: "calc", input: {} })));
      },
    ],
  ])("fails when the agent %s, and the session goes on", async (_, run) => {
    let turns = 0;
    const agent = createScriptedAgent(async function* (context) {
      turns += 1;
      if (turns === 1) yield* run(context);
      else yield* [begin, finish("again")];
    });
    const session = await createHarness({ agent }).engine.create({});
    const witness = watch(session);
    await session.execute(say("one"));
    const failed = await witness.untilType("turn.failed");
    expect(failed.failure.message).not.toContain("secret");
    expect(await session.execute(say("two"))).toMatchObject({ ok: true });
    expect(await witness.untilType("turn.completed")).toMatchObject({ text: "again" });
  });

  it("stops at the session's limit of model rounds", async () => {
    const session = await createHarness().engine.create({ maxTurns: 1 });
    const witness = watch(session);
    await session.execute(say("/tool calc 1+1"));
    expect(await witness.untilType("turn.failed")).toMatchObject({
      failure: { code: "max_turns" },
      rounds: 1,
    });
  });

  it("stops at the session's limit of money", async () => {
    const usage = { inputTokens: 1, outputTokens: 1, costUsd: 0.6 };
    const agent = createScriptedAgent(async function* () {
      for (let round = 0; round < 9; round += 1) yield* [begin, { ...finish("x"), usage }];
    });
    const session = await createHarness({ agent }).engine.create({ maxBudgetUsd: 1 });
    const witness = watch(session);
    await session.execute(say("go"));
    expect(await witness.untilType("turn.failed")).toMatchObject({
      failure: { code: "max_budget" },
      rounds: 2,
    });
  });
});
