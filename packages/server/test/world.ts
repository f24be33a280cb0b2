import type { KnownCommand } from "@colloquy/schema/session";
import { type CommandResult, createMemoryStore, type Engine, type Session } from "@colloquy/server";
import { createFaultyStore, type FaultyStore } from "./faulty-store.ts";
import { createHarness, type Witness, watch } from "./harness.ts";
import type { ManualClock } from "./manual-clock.ts";
import { clientTool } from "./tools.ts";

/** Somebody who watches, what he watches from, and whether he is in the mood to take more. */
export interface Guest {
  readonly afterSeq: number;
  readonly witness: Witness;
  wantsMore: boolean;
}

/** One session, the processes it has lived in one after another, and all who have watched it. */
export interface World {
  store: FaultyStore;
  engine: Engine;
  clock: ManualClock;
  session: Session;
  readonly gone: Guest[];
  guests: Guest[];
  /** Those that came; who asked a process that crashed never gets one. */
  readonly answers: CommandResult[];
}

export type Deed = (world: World) => void | Promise<void>;

const below = createMemoryStore();
let worlds = 0;

export async function start(
  sessionId: string,
): Promise<Pick<World, "store" | "engine" | "clock" | "session">> {
  const store = createFaultyStore(below);
  let made = 0;
  const life = ++worlds;
  const { engine, clock } = createHarness({
    store,
    ids: () => `${life}-${++made}`,
    limits: { toolAnswerMs: 1_000, permissionMs: 1_000 },
  });
  const opened = await engine.open(sessionId);
  const session = opened ?? (await engine.create({ tools: [clientTool] }, sessionId));
  return { store, engine, clock, session };
}

export const settle: Deed = async () => {
  for (let round = 0; round < 30; round += 1) await new Promise(setImmediate);
};

export async function execute(world: World, command: KnownCommand): Promise<void> {
  const answer = await world.session.execute(command).catch(() => undefined);
  if (answer) world.answers.push(answer);
}

/** Brings the session to rest, whatever it is in the middle of. */
export async function bringToRest(world: World): Promise<void> {
  await settle(world);
  while (world.session.state.turn) {
    void execute(world, { type: "turn.interrupt", reason: "user" });
    await settle(world);
  }
}

/** A world with one session, and one who watches it from its beginning. */
export async function createWorld(): Promise<World> {
  const world: World = { ...(await start(`session-${++worlds}`)), gone: [], guests: [], answers: [] };
  world.guests.push({ afterSeq: 0, wantsMore: true, witness: watch(world.session) });
  return world;
}

/** Everybody who is still there takes what there is. */
export async function letAllRead(world: World): Promise<void> {
  for (const guest of world.guests) {
    guest.wantsMore = true;
    guest.witness.resume();
  }
  await settle(world);
}
