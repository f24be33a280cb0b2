import type { KnownCommand } from "@colloquy/schema/session";
import fc from "fast-check";
import { expect } from "vitest";
import type { Fate } from "./faulty-store.ts";
import { say, watch } from "./harness.ts";
import { outcome } from "./tools.ts";
import { type Deed, execute, type Guest, start } from "./world.ts";

const text = fc.constantFrom(
  "hello",
  "/think",
  "/tool calc 1+1",
  "/tool calc 1/0",
  "/client crane_status",
  "/permission",
  "/long 3",
  "/long 300",
  "/fail",
  "what did I say?",
);
const send = fc.record({
  text,
  whenBusy: fc.constantFrom("reject", "queue", "queue", "steer"),
  messageId: fc.option(fc.constantFrom("m1", "m2", "m3"), { nil: undefined }),
});

const talk: fc.Arbitrary<Deed> = send.map(
  ({ text: said, whenBusy, messageId }) =>
    (world) =>
      void execute(world, say(said, messageId === undefined ? { whenBusy } : { whenBusy, messageId })),
);
const order: fc.Arbitrary<Deed> = fc
  .constantFrom<KnownCommand>(
    { type: "turn.interrupt", reason: "user" },
    { type: "turn.steer", content: say("steer").content },
    { type: "queue.clear" },
    { type: "history.clear" },
    { type: "session.rename", title: "title" },
    { type: "tool.resolve", callId: "nobody's", outcome },
  )
  .map((command) => (world) => void execute(world, command));
const respond: Deed = (world) => {
  const { calls = [], permissions = [] } = world.session.state.turn ?? {};
  for (const { callId } of calls) void execute(world, { type: "tool.resolve", callId, outcome });
  for (const { requestId } of permissions)
    void execute(world, { type: "permission.resolve", requestId, decision: "allow" });
};
const wait: fc.Arbitrary<Deed> = fc.nat({ max: 40 }).map((ticks) => async () => {
  for (let tick = 0; tick < ticks; tick += 1)
    await (tick % 4 ? Promise.resolve() : new Promise(setImmediate));
});
const advance: Deed = (world) => world.clock.advance(600);

const join: fc.Arbitrary<Deed> = fc.nat().map((place) => (world) => {
  const afterSeq = place % (world.session.lastSeq + 1);
  const guest: Guest = {
    afterSeq,
    wantsMore: true,
    witness: watch(world.session, afterSeq, () => guest.wantsMore),
  };
  world.guests.push(guest);
});
const mood: fc.Arbitrary<Deed> = fc.nat().map((choice) => (world) => {
  const guest = world.guests[choice % Math.max(world.guests.length, 1)];
  if (!guest) return;
  guest.wantsMore = !guest.wantsMore;
  if (guest.wantsMore) guest.witness.resume();
});

const crash: fc.Arbitrary<Deed> = fc
  .constantFrom<readonly [Fate, Fate]>(["vanishes", "vanishes"], ["landsUnheard", "vanishes"])
  .map(([first, then]) => async (world) => {
    const from = world.store.appends;
    world.store.fateOf = (append) => (append === from ? first : then);
    void execute(world, say("last words", { whenBusy: "queue" }));
    await new Promise(setImmediate);
    world.gone.push(...world.guests.splice(0));
    Object.assign(world, await start(world.session.id));
  });
const storeFailure: fc.Arbitrary<Deed> = fc
  .constantFrom<Fate>("fails", "landsButFails")
  .map((fate) => async (world) => {
    world.store.fateOf = () => fate;
    await execute(world, { type: "session.rename", title: "unlucky" });
    world.store.fateOf = () => "works";
    expect(world.guests.map(({ witness }) => witness.ended)).toEqual(world.guests.map(() => "failed"));
    world.gone.push(...world.guests.splice(0));
    const again = await world.engine.open(world.session.id);
    if (!again) throw new Error("The session is gone.");
    world.session = again;
  });

/** Things to do to a session, one after another, at any moment. */
export const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.oneof(
    { arbitrary: talk, weight: 6 },
    { arbitrary: wait, weight: 6 },
    { arbitrary: order, weight: 3 },
    { arbitrary: fc.constant(respond), weight: 3 },
    { arbitrary: join, weight: 2 },
    { arbitrary: mood, weight: 2 },
    { arbitrary: fc.constant(advance), weight: 1 },
    { arbitrary: crash, weight: 1 },
    { arbitrary: storeFailure, weight: 1 },
  ),
  { minLength: 5, maxLength: 60, size: "max" },
);
