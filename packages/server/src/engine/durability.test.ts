import { describe, expect, it } from "vitest";
import { createFaultyStore, type Fate } from "../../test/faulty-store.ts";
import { createHarness, say, watch } from "../../test/harness.ts";
import { begin, createScriptedAgent, finish } from "../../test/scripted-agent.ts";
import { probe } from "../../test/tools.ts";

const tick = () => new Promise(setImmediate);

/** A store whose appends from now on wait for the test, each on its own. */
function holdAppends(store: ReturnType<typeof createFaultyStore>) {
  const held: PromiseWithResolvers<Fate>[] = [];
  store.fateOf = () => {
    const fate = Promise.withResolvers<Fate>();
    held.push(fate);
    return fate.promise;
  };
  return held;
}

describe("before an event is durable", () => {
  it("nobody sees it, its command is not done, and the agent does not begin", async () => {
    const store = createFaultyStore();
    let runs = 0;
    const agent = createScriptedAgent(async function* () {
      runs += 1;
      yield* [begin, finish("answer")];
    });
    const session = await createHarness({ store, agent }).engine.create({});
    const witness = watch(session);
    const held = holdAppends(store);
    let done = false;
    const sent = session.execute(say("hello")).then(() => {
      done = true;
    });
    await tick();
    expect([session.lastSeq, session.state.status, done, runs]).toEqual([1, "idle", false, 0]);
    expect(await session.read(0, 100)).toHaveLength(1);
    expect(witness.seen).toHaveLength(1);
    held[0]?.resolve("works");
    await sent;
    expect([session.lastSeq, session.state.status]).toEqual([3, "running"]);
    await tick();
    expect(runs).toBe(1);
  });

  it("nobody reads it either, although the store has it already", async () => {
    const store = createFaultyStore();
    await createHarness({ store }).engine.create({}, "s1");
    const session = await createHarness({ store }).engine.open("s1");
    if (!session) throw new Error("The session is gone.");
    store.fateOf = () => "landsUnheard";
    void session.execute({ type: "session.rename", title: "Berth" });
    await tick();
    expect(await store.read("s1", 0, 100)).toHaveLength(2);
    expect(await session.read(0, 100)).toHaveLength(1);
    expect(await session.read(1, 100)).toEqual([]);
    const witness = watch(session);
    await tick();
    expect(witness.seen).toHaveLength(1);
    expect(witness.caughtUp).toBe(1);
  });

  it("a tool does not run that it starts", async () => {
    const store = createFaultyStore();
    const started = Promise.withResolvers<Fate>();
    store.fateOf = (_, types) => (types.includes("tool.started") ? started.promise : "works");
    let ran = false;
    const tool = probe(async () => {
      ran = true;
    });
    const agent = createScriptedAgent(
      async function* (context) {
        const call = { callId: "c1", name: "probe", input: {} };
        yield* [begin, finish("", [call])];
        await context.callTools([call]);
        yield* [begin, finish("done")];
      },
      [tool],
    );
    const session = await createHarness({ store, agent }).engine.create({});
    const witness = watch(session);
    await session.execute(say("go"));
    await witness.untilType("tool.requested");
    await tick();
    expect(ran).toBe(false);
    started.resolve("works");
    await witness.untilType("turn.completed");
    expect(ran).toBe(true);
  });

  it("commands that follow are decided as if it were, and all end in order", async () => {
    const store = createFaultyStore();
    const session = await createHarness({ store }).engine.create({});
    const held = holdAppends(store);
    const order: number[] = [];
    const first = session.execute(say("one")).then(() => order.push(1));
    await tick();
    const second = session.execute(say("two")).then((result) => {
      order.push(2);
      return result;
    });
    expect(await second).toMatchObject({ ok: false, refusal: "busy" });
    held[0]?.resolve("works");
    await first;
    expect(order).toEqual([2, 1]);
  });
});

describe("after a failure", () => {
  it("a session is not opened before the store has come to an end with it", async () => {
    const store = createFaultyStore();
    const { engine } = createHarness({ store });
    const lost = await engine.create({}, "s1");
    const held = holdAppends(store);
    const renames = ["one", "two"].map(async (title) => {
      if (title === "two") await tick();
      return lost.execute({ type: "session.rename", title });
    });
    await tick();
    await tick();
    held[0]?.resolve("landsButFails");
    await Promise.allSettled(renames);
    let opened = false;
    const opening = engine.open("s1").then((session) => {
      opened = true;
      return session;
    });
    await tick();
    expect(opened).toBe(false);
    held[1]?.resolve("works");
    expect((await opening)?.state.settings.title).toBe("two");
  });
});
