import { describe, expect, it } from "vitest";
import { createHarness, say, storedTypes, watch } from "../../../test/harness.ts";
import {
  begin,
  createGate,
  createScriptedAgent,
  finish,
  sayThrough,
  waitAt,
} from "../../../test/scripted-agent.ts";
import { clientTool, outcome, probe } from "../../../test/tools.ts";

describe("an interruption", () => {
  it("ends a message with what was shown of it, and the agent with its turn", async () => {
    const gate = createGate();
    let stopped: unknown;
    const agent = createScriptedAgent(async function* (context) {
      try {
        yield* sayThrough(gate, context);
      } catch (error) {
        stopped = error;
        throw error;
      }
    });
    const session = await createHarness({ agent }).engine.create({});
    const witness = watch(session);
    await session.execute(say("hello"));
    await witness.untilType("message.delta");
    expect(await session.execute({ type: "turn.interrupt", turnId: "other", reason: "user" })).toMatchObject({
      refusal: "not_running",
    });
    expect(await session.execute({ type: "turn.interrupt", reason: "user" })).toMatchObject({ ok: true });
    expect(await witness.untilType("message.completed")).toMatchObject({
      stopReason: "interrupted",
      content: [{ type: "text", text: "Hello " }],
    });
    expect(await witness.untilType("turn.interrupted")).toMatchObject({ reason: "user", text: "Hello " });
    expect(stopped).toBeInstanceOf(Error);
    expect(await session.execute({ type: "turn.interrupt", reason: "user" })).toMatchObject({
      refusal: "not_running",
    });
  });

  it("cancels a call that waits for the client; its answer then comes too late", async () => {
    const { engine, clock } = createHarness();
    const session = await engine.create({ tools: [clientTool] });
    const witness = watch(session);
    await session.execute(say("/client crane_status"));
    const { callId } = await witness.untilType("tool.requested");
    await session.execute({ type: "turn.interrupt", reason: "user" });
    expect(await witness.untilType("tool.completed")).toMatchObject({ outcome: { status: "cancelled" } });
    expect(await session.execute({ type: "tool.resolve", callId, outcome })).toMatchObject({
      refusal: "not_waiting",
    });
    expect(session.state.status).toBe("idle");
    clock.advance(120_000);
    expect(storedTypes(witness.seen).at(-1)).toBe("turn.interrupted");
  });

  it("gets through to an agent that never pauses", async () => {
    const agent = createScriptedAgent(async function* () {
      yield begin;
      for (;;) yield { type: "text.delta", text: "and " };
    });
    const session = await createHarness({ agent }).engine.create({});
    const witness = watch(session);
    await session.execute(say("hello"));
    await new Promise(setImmediate);
    expect(await session.execute({ type: "turn.interrupt", reason: "user" })).toMatchObject({ ok: true });
    expect(await witness.untilType("turn.interrupted")).toMatchObject({ reason: "user" });
  });

  it("answers an open permission request with a no", async () => {
    const session = await createHarness().engine.create({});
    const witness = watch(session);
    await session.execute(say("/permission"));
    await witness.untilType("permission.requested");
    await session.execute({ type: "turn.interrupt", reason: "user" });
    expect(storedTypes(witness.seen).slice(-3)).toEqual([
      "permission.resolved",
      "tool.completed",
      "turn.interrupted",
    ]);
  });

  it("cancels a running tool of the server and hears no more of it", async () => {
    const gate = createGate();
    const tool = probe(async (_, context) => {
      await waitAt(gate, context.signal).catch(() => {});
      context.print("stdout", "too late");
    });
    const agent = createScriptedAgent(
      async function* (context) {
        const call = { callId: "c1", name: "probe", input: {} };
        yield* [begin, finish("", [call])];
        await context.callTools([call]);
      },
      [tool],
    );
    const session = await createHarness({ agent }).engine.create({});
    const witness = watch(session);
    await session.execute(say("go"));
    await witness.untilType("tool.output");
    await session.execute({ type: "turn.interrupt", reason: "superseded" });
    expect(await witness.untilType("tool.completed")).toMatchObject({ outcome: { status: "cancelled" } });
    await session.execute({ type: "session.rename", title: "later" });
    expect(witness.seen.filter(({ type }) => type === "tool.output")).toHaveLength(1);
  });

  it("keeps a stubborn agent's turn from being mixed with the next one", async () => {
    const gate = createGate();
    const agent = createScriptedAgent(async function* () {
      yield begin;
      await gate.passed;
      yield { type: "text.delta", text: "from the grave" };
      yield finish("from the grave");
    });
    const { engine, clock } = createHarness({ agent, limits: { stopMs: 1_000 } });
    const session = await engine.create({});
    const witness = watch(session);
    await session.execute(say("one"));
    await witness.untilType("message.started");
    await session.execute({ type: "turn.interrupt", reason: "user" });
    const interruptedSeq = session.lastSeq;
    await session.execute(say("two"));
    expect(witness.seen.filter(({ type }) => type === "message.started")).toHaveLength(1);
    clock.advance(1_000);
    await witness.until((event) => event.type === "message.started" && event.seq > interruptedSeq);
    gate.open();
    await witness.untilType("turn.completed");
    expect(witness.seen.filter(({ type }) => type === "message.delta")).toHaveLength(1);
  });
});
