import { createMemoryStore, SessionBusyError, SessionExistsError, SessionLostError } from "@colloquy/server";
import { itemsOf } from "@colloquy/session";
import { describe, expect, it } from "vitest";
import { createHarness, say, watch } from "../../test/harness.ts";
import { createGate, createScriptedAgent, sayThrough } from "../../test/scripted-agent.ts";

const gated = (gate = createGate()) => createScriptedAgent((context) => sayThrough(gate, context));

describe("create and open", () => {
  it("give one and the same session to everybody", async () => {
    const { engine } = createHarness();
    const session = await engine.create({ owner: "ada" }, "s1");
    expect(await engine.open("s1")).toBe(session);
    expect(await engine.open("s2")).toBeUndefined();
    expect(session.state.settings.owner).toBe("ada");
  });

  it("refuse a second session of one id, from this process and from before", async () => {
    const store = createMemoryStore();
    const both = await Promise.allSettled([1, 2].map(() => createHarness({ store }).engine.create({}, "s1")));
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    const { engine } = createHarness({ store });
    await expect(engine.create({}, "s1")).rejects.toThrow(SessionExistsError);
    const twice = await Promise.allSettled([1, 2].map(() => engine.create({}, "s2")));
    expect(twice.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await engine.open("s2")).toBeDefined();
  });

  it("read a session from the store once, however many ask for it at the same time", async () => {
    const store = createMemoryStore();
    const first = await createHarness({ store }).engine.create({ title: "Berth" }, "s1");
    await first.execute({ type: "session.rename", title: "Quay" });
    const { engine } = createHarness({ store });
    const opened = await Promise.all([1, 2, 3].map(() => engine.open("s1")));
    expect(new Set(opened).size).toBe(1);
    expect(opened[0]?.state).toEqual(first.state);
  });

  it("know client message ids from before a restart", async () => {
    const store = createMemoryStore();
    const first = await createHarness({ store }).engine.create({}, "s1");
    await first.execute(say("one", { messageId: "m1" }));
    await watch(first).untilType("turn.completed");
    const again = await createHarness({ store }).engine.open("s1");
    expect(await again?.execute(say("one", { messageId: "m1" }))).toMatchObject({ delivery: "duplicate" });
  });
});

describe("list", () => {
  it("shows what the store has, newest first", async () => {
    const { engine, clock } = createHarness();
    await engine.create({ title: "One" });
    clock.advance(1);
    await engine.create({ title: "Two" });
    const { items, total } = await engine.list({ offset: 0, limit: 1 });
    expect(total).toBe(2);
    expect(items.map(({ title }) => title)).toEqual(["Two"]);
  });
});

describe("delete", () => {
  it("takes a session away in the middle of a turn", async () => {
    const { engine } = createHarness({ agent: gated() });
    const session = await engine.create({}, "s1");
    const witness = watch(session);
    await session.execute(say("hello"));
    expect(await engine.delete("s1")).toBe(true);
    expect(witness.ended).toBe("deleted");
    await expect(session.execute(say("more"))).rejects.toThrow(SessionLostError);
    expect(await engine.open("s1")).toBeUndefined();
    expect(await engine.delete("s1")).toBe(false);
    expect(await engine.create({}, "s1")).not.toBe(session);
  });
});

describe("fork", () => {
  it("copies what was said, under a new id, with changed settings", async () => {
    const { engine } = createHarness();
    const source = await engine.create({ title: "One", model: "demo" });
    const witness = watch(source);
    await source.execute(say("/tool calc 1+1"));
    await witness.untilType("turn.completed");
    await source.execute({ type: "session.configure", settings: { locale: "nl" } });
    const copy = await engine.fork(source, { title: "Two" });
    expect(copy.id).not.toBe(source.id);
    expect(copy.state).toMatchObject({
      forkedFrom: source.id,
      settings: { title: "Two", model: "demo", locale: "nl" },
      totals: source.state.totals,
    });
    expect(itemsOf(copy.state.conversation).map(({ role }) => role)).toEqual(
      itemsOf(source.state.conversation).map(({ role }) => role),
    );
    await copy.execute(say("what did I say?"));
    expect(await watch(copy, copy.lastSeq - 1).untilType("turn.completed")).toMatchObject({
      text: "You said: /tool calc 1+1",
    });
    expect(source.state.totals.turns).toBe(1);
  });

  it("opens a closed conversation again", async () => {
    const { engine } = createHarness();
    const source = await engine.create({});
    await source.execute({ type: "session.close" });
    expect((await engine.fork(source, {})).state.status).toBe("idle");
  });

  it("is refused while a turn runs", async () => {
    const { engine } = createHarness({ agent: gated() });
    const source = await engine.create({});
    await source.execute(say("hello"));
    await expect(engine.fork(source, {})).rejects.toThrow(SessionBusyError);
  });
});
