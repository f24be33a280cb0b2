import type { DurableEvent, KnownCommand } from "@colloquy/schema/session";
import { type CommandResult, createMemoryStore, type Engine, type Session } from "@colloquy/server";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createFaultyStore, type Fate, type FaultyStore } from "../../test/faulty-store.ts";
import { createHarness, say, type Witness, watch } from "../../test/harness.ts";
import { expectLegal, expectPartOfLog, expectSound } from "../../test/log-rules.ts";
import type { ManualClock } from "../../test/manual-clock.ts";
import { clientTool, outcome } from "../../test/tools.ts";

/** Somebody who watches, what he watches from, and whether he is in the mood to take more. */
interface Guest {
  readonly afterSeq: number;
  readonly witness: Witness;
  wantsMore: boolean;
}

/** One session, the processes it has lived in one after another, and all who have watched it. */
interface World {
  store: FaultyStore;
  engine: Engine;
  clock: ManualClock;
  session: Session;
  readonly gone: Guest[];
  guests: Guest[];
  /** Those that came; who asked a process that crashed never gets one. */
  readonly answers: CommandResult[];
}

type Deed = (world: World) => void | Promise<void>;

const below = createMemoryStore();
let worlds = 0;

async function start(sessionId: string): Promise<Pick<World, "store" | "engine" | "clock" | "session">> {
  const store = createFaultyStore(below);
  let made = 0;
  const life = ++worlds;
  const { engine, clock } = createHarness({
    store,
    ids: () => `${life}-${++made}`,
    limits: { answerMs: 1_000 },
  });
  const opened = await engine.open(sessionId);
  const session = opened ?? (await engine.create({ tools: [clientTool] }, sessionId));
  return { store, engine, clock, session };
}

const settle: Deed = async () => {
  for (let round = 0; round < 30; round += 1) await new Promise(setImmediate);
};

async function execute(world: World, command: KnownCommand): Promise<void> {
  const answer = await world.session.execute(command).catch(() => undefined);
  if (answer) world.answers.push(answer);
}

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

const deeds = fc.array(
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

/** Brings the session to rest, whatever it is in the middle of. */
async function bringToRest(world: World): Promise<void> {
  await settle(world);
  while (world.session.state.turn) {
    void execute(world, { type: "turn.interrupt", reason: "user" });
    await settle(world);
  }
}

function expectAnswersAreTrue({ answers }: World, log: readonly DurableEvent[]): void {
  for (const answer of answers) {
    if (!answer.ok) continue;
    expect(answer.seq).toBeLessThanOrEqual(log.length);
    if (answer.messageSeq === undefined) continue;
    expect(log[answer.messageSeq - 1]).toMatchObject({ type: "message.added", message: answer.message });
  }
}

function expectNoMessageTwice(log: readonly DurableEvent[]): void {
  const ids = log.flatMap((event) => (event.type === "message.added" ? event.message.id : []));
  expect(new Set(ids).size).toBe(ids.length);
}

describe("whatever is done to a session, crashes included", () => {
  it("its log is legal, its state is the fold, and everybody has seen exactly the log", async () => {
    await fc.assert(
      fc.asyncProperty(deeds, async (list) => {
        const world: World = { ...(await start(`session-${++worlds}`)), gone: [], guests: [], answers: [] };
        const host: Guest = { afterSeq: 0, wantsMore: true, witness: watch(world.session) };
        world.guests.push(host);
        for (const deed of list) await deed(world);
        await bringToRest(world);
        for (const guest of world.guests) {
          guest.wantsMore = true;
          guest.witness.resume();
        }
        await settle(world);

        const log = await expectSound(world.session);
        for (const { witness, afterSeq } of world.guests)
          expect(expectPartOfLog(witness.seen, log, afterSeq)).toBe(log.length);
        for (const { witness, afterSeq } of world.gone) expectPartOfLog(witness.seen, log, afterSeq);
        for (const { witness, afterSeq } of [...world.guests, ...world.gone])
          expectLegal([...log.slice(0, afterSeq), ...witness.seen]);
        expectNoMessageTwice(log);
        expectAnswersAreTrue(world, log);
      }),
      { numRuns: 150 },
    );
  }, 60_000);
});
