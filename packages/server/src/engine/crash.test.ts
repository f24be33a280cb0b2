import type { DurableEvent, KnownCommand } from "@colloquy/schema/session";
import type { Session, Store } from "@colloquy/server";
import { SessionLostError } from "@colloquy/server";
import { describe, expect, it } from "vitest";
import { createFaultyStore, type Fate } from "../../test/faulty-store.ts";
import { createHarness, say, storedTypes, type Witness, watch } from "../../test/harness.ts";
import { expectPartOfLog, expectSound } from "../../test/log-rules.ts";
import { clientTool, outcome } from "../../test/tools.ts";

/** Lets everything happen that waits for nothing but its turn. */
async function settle(): Promise<void> {
  for (let round = 0; round < 20; round += 1) await new Promise(setImmediate);
}

const settings = { tools: [clientTool] };
const messages = ["/think tides", "/tool calc 6*7", "/client crane_status", "/permission"];

/** A conversation with a bit of everything: queue, tools of both sides, a permission. Nothing in it waits for time. */
async function converse(session: Session): Promise<Witness> {
  const attempt = (command: KnownCommand) => void session.execute(command).catch(() => {});
  const witness = watch(session);
  for (const [index, text] of messages.entries()) {
    attempt(say(text, { whenBusy: "queue", messageId: `m${index}` }));
    await settle();
    const { calls = [], permissions = [] } = session.state.turn ?? {};
    for (const { requestId } of permissions)
      attempt({ type: "permission.resolve", requestId, decision: "allow" });
    for (const { callId } of calls) attempt({ type: "tool.resolve", callId, outcome });
    attempt(say("steer", { whenBusy: "steer" }));
  }
  await settle();
  return witness;
}

async function openAgain(store: Store): Promise<Session | undefined> {
  const { engine } = createHarness({ store, ids: freshIds() });
  await engine.recover();
  await settle();
  return engine.open("s1");
}

function freshIds(): () => string {
  let made = 0;
  return () => `again-${++made}`;
}

/** How many appends the conversation takes when nothing goes wrong. */
async function countAppends(): Promise<number> {
  const store = createFaultyStore();
  const { engine } = createHarness({ store });
  await converse(await engine.create(settings, "s1"));
  return store.appends;
}

const appends = await countAppends();
const everyAppend = Array.from({ length: appends - 1 }, (_, index) => index + 1);

/** Runs the conversation up to the n-th append, which and after which everything meets its fate. */
async function breakAt(append: number, fate: Fate, then: Fate) {
  const below = createFaultyStore();
  const store = createFaultyStore(below);
  store.fateOf = (index) => (index < append ? "works" : index === append ? fate : then);
  const session = await createHarness({ store }).engine.create(settings, "s1");
  return { below, store, session, witness: await converse(session) };
}

async function expectGoesOn(session: Session | undefined, shown: Witness): Promise<readonly DurableEvent[]> {
  if (!session) throw new Error("The session is gone.");
  await session.execute({ type: "turn.interrupt", reason: "user" });
  await settle();
  const before = session.lastSeq;
  const witness = watch(session, before);
  expect(await session.execute(say("what now?", { whenBusy: "queue" }))).toMatchObject({ ok: true });
  await settle();
  for (let turn = session.state.turn; turn; turn = session.state.turn) {
    await session.execute({ type: "turn.interrupt", reason: "user" });
    await settle();
  }
  const log = await expectSound(session);
  expectPartOfLog(shown.seen, log, 0);
  expectPartOfLog(witness.seen, log, before);
  return log;
}

describe("a crash", () => {
  it("is tried at more than twenty places", () => expect(appends).toBeGreaterThan(20));

  it.each(everyAppend)("before append %i loses nothing that was shown", async (append) => {
    const { below, witness } = await breakAt(append, "vanishes", "vanishes");
    await expectGoesOn(await openAgain(below), witness);
  });

  it.each(everyAppend)("right after append %i loses nothing that was shown", async (append) => {
    const { below, witness } = await breakAt(append, "landsUnheard", "vanishes");
    await expectGoesOn(await openAgain(below), witness);
  });

  it("ends the turn as interrupted and its calls as what they are", async () => {
    const store = createFaultyStore();
    const session = await createHarness({ store }).engine.create(settings, "s1");
    await session.execute(say("/client crane_status"));
    await settle();
    await session.execute(say("next", { whenBusy: "queue" }));
    const again = await openAgain(store);
    const types = storedTypes((await again?.read(0, 100)) ?? []);
    expect(types.slice(types.indexOf("turn.queued") + 1, -3)).toEqual([
      "tool.completed",
      "turn.interrupted",
      "queue.changed",
      "message.added",
      "turn.started",
    ]);
    const log = (await again?.read(0, 100)) ?? [];
    expect(log.find(({ type }) => type === "tool.completed")).toMatchObject({
      outcome: { status: "interrupted" },
    });
    expect(log.find(({ type }) => type === "turn.interrupted")).toMatchObject({ reason: "crash" });
  });
});

describe("a store that fails", () => {
  it.each(everyAppend)(
    "at append %i takes the session down, visibly, and shows nothing more",
    async (append) => {
      const { below, store, session, witness } = await breakAt(append, "fails", "fails");
      expect(witness.ended).toBe("failed");
      await expect(session.execute(say("more"))).rejects.toThrow(SessionLostError);
      expect(() => watch(session)).toThrow(SessionLostError);
      store.fateOf = () => "works";
      await expectGoesOn(await openAgain(below), witness);
    },
  );

  it.each(everyAppend)("although append %i landed loses nothing", async (append) => {
    const { below, witness } = await breakAt(append, "landsButFails", "fails");
    expect(witness.ended).toBe("failed");
    await expectGoesOn(await openAgain(below), witness);
  });

  it("can be used again when it has recovered, by the same engine", async () => {
    const store = createFaultyStore();
    const { engine } = createHarness({ store });
    const lost = await engine.create({}, "s1");
    store.fateOf = () => "fails";
    await expect(lost.execute(say("hello"))).rejects.toThrow(SessionLostError);
    store.fateOf = () => "works";
    const session = await engine.open("s1");
    expect(session).not.toBe(lost);
    expect(await session?.execute(say("hello"))).toMatchObject({ ok: true });
  });

  it("does no harm to other sessions", async () => {
    const store = createFaultyStore();
    const { engine } = createHarness({ store });
    const [first, second] = [await engine.create({}, "s1"), await engine.create({}, "s2")];
    store.fateOf = (append) => (append === store.appends - 1 ? "fails" : "works");
    await expect(first.execute(say("hello"))).rejects.toThrow(SessionLostError);
    store.fateOf = () => "works";
    expect(await second.execute(say("hello"))).toMatchObject({ ok: true });
  });

  it("refuses to create, and leaves no trace", async () => {
    const store = createFaultyStore();
    const { engine } = createHarness({ store });
    store.fateOf = () => "fails";
    await expect(engine.create({}, "s1")).rejects.toThrow(SessionLostError);
    store.fateOf = () => "works";
    expect(await engine.open("s1")).toBeUndefined();
    expect((await engine.create({}, "s1")).id).toBe("s1");
  });

  it("is not believed when a log has a gap or is not JSON", async () => {
    const store = createFaultyStore();
    await createHarness({ store }).engine.create({}, "s1");
    const read: Store["read"] = async () => [{ seq: 1, type: "session.created", json: "{" }];
    await expect(createHarness({ store: { ...store, read } }).engine.open("s1")).rejects.toThrow("Event 1");
    const gap: Store["read"] = async () => [{ seq: 2, type: "session.created", json: "{}" }];
    await expect(createHarness({ store: { ...store, read: gap } }).engine.open("s1")).rejects.toThrow(
      "Event 1",
    );
  });
});
