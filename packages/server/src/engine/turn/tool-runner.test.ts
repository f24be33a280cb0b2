import { describe, expect, it } from "vitest";
import { createHarness, say, storedTypes, watch } from "../../../test/harness.ts";
import { begin, createGate, createScriptedAgent, finish } from "../../../test/scripted-agent.ts";
import { clientTool, outcome, probe, probeDefinition } from "../../../test/tools.ts";

describe("tools of the server", () => {
  it("start durably before they run, and what they print is shown", async () => {
    const { engine } = createHarness({
      agent: createScriptedAgent(
        async function* (context) {
          const call = { callId: "c1", name: "probe", input: {} };
          yield* [begin, finish("", [call])];
          await context.callTools([call]);
          yield* [begin, finish("done")];
        },
        [probe(async () => expect(storedTypes(witness.seen)).toContain("tool.started"))],
      ),
    });
    const session = await engine.create({});
    const witness = watch(session);
    await session.execute(say("go"));
    expect(await witness.untilType("turn.completed")).toMatchObject({
      text: "done",
      rounds: 2,
      toolCalls: 1,
    });
    expect(await witness.untilType("tool.output")).toMatchObject({
      index: 0,
      stream: "stdout",
      text: "probing",
    });
  });

  it("end with an error when they throw, when there is none, and when they are not allowed", async () => {
    const names = ["probe", "nothing", "calc"];
    const outcomes: string[] = [];
    const agent = createScriptedAgent(
      async function* (context) {
        const calls = names.map((name) => ({ callId: name, name, input: {} }));
        yield* [begin, finish("", calls)];
        for (const { status, error } of await context.callTools(calls)) outcomes.push(`${status}: ${error}`);
        yield* [begin, finish("done")];
      },
      [
        probe(() => Promise.reject(new Error("no luck"))),
        { ...probe(), definition: { ...probeDefinition, name: "calc" } },
      ],
    );
    const session = await createHarness({ agent }).engine.create({ disallowedTools: ["calc"] });
    const witness = watch(session);
    await session.execute(say("go"));
    await witness.untilType("turn.completed");
    expect(outcomes).toEqual([
      "error: no luck",
      "error: There is no tool nothing here.",
      "error: There is no tool calc here.",
    ]);
  });
});

describe("tools of the client", () => {
  it("wait for an answer from anybody, and refuse all others", async () => {
    const { engine, clock } = createHarness();
    const session = await engine.create({ tools: [clientTool] });
    const witness = watch(session);
    await session.execute(say("/client crane_status {}"));
    const { callId, executor } = await witness.untilType("tool.requested");
    expect(executor).toBe("client");
    expect(session.state.status).toBe("waiting");
    const resolve = () => session.execute({ type: "tool.resolve", callId, outcome });
    expect(await session.execute({ type: "tool.resolve", callId: "other", outcome })).toMatchObject({
      refusal: "unknown_call",
    });
    const answers = await Promise.all([resolve(), resolve()]);
    expect(answers).toMatchObject([{ ok: true }, { ok: false, refusal: "not_waiting" }]);
    expect((await witness.untilType("turn.completed")).text).toBe("crane_status says: free");
    expect(await resolve()).toMatchObject({ ok: false, refusal: "not_waiting" });
    expect(clock.pending).toBe(0);
    expect(witness.seen.filter(({ type }) => type === "tool.completed")).toHaveLength(1);
  });

  it("time out when nobody answers", async () => {
    const { engine, clock } = createHarness({ limits: { toolAnswerMs: 5_000 } });
    const session = await engine.create({ tools: [clientTool] });
    const witness = watch(session);
    await session.execute(say("/client crane_status"));
    await witness.untilType("tool.requested");
    clock.advance(4_999);
    expect(session.state.status).toBe("waiting");
    clock.advance(1);
    expect(await witness.untilType("tool.completed")).toMatchObject({
      outcome: { status: "timeout" },
      durationMs: 5_000,
    });
    await witness.untilType("turn.completed");
    expect(clock.pending).toBe(0);
  });

  it("have their whole time from the moment nothing else is open", async () => {
    const gate = createGate();
    const calls = [clientTool, probeDefinition].map(({ name }) => ({ callId: name, name, input: {} }));
    const agent = createScriptedAgent(
      async function* (context) {
        yield* [begin, finish("", calls)];
        await context.callTools(calls);
        yield* [begin, finish("done")];
      },
      [probe(() => gate.passed)],
    );
    const { engine, clock } = createHarness({ agent, limits: { toolAnswerMs: 5_000 } });
    const session = await engine.create({ tools: [clientTool] });
    const witness = watch(session);
    await session.execute(say("go"));
    await witness.untilType("tool.started");
    clock.advance(60_000);
    expect(session.state.status).toBe("running");
    gate.open();
    await witness.untilType("tool.completed");
    await expect.poll(() => clock.pending).toBe(1);
    clock.advance(4_999);
    expect(session.state.status).toBe("waiting");
    clock.advance(1);
    await witness.untilType("turn.completed");
    const ends = witness.seen.flatMap((event) => (event.type === "tool.completed" ? [event] : []));
    expect(ends.map(({ callId, outcome: { status } }) => [callId, status])).toEqual([
      ["probe", "success"],
      [clientTool.name, "timeout"],
    ]);
    expect(clock.pending).toBe(0);
  });
});
