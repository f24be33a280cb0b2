import { within } from "./patience.ts";
import type { Peer } from "./peer.ts";
import { createPeers } from "./peers.ts";
import { createRandom, type Random } from "./random.ts";
import { killDuringStart, type Launch, launchServer, type ServerProcess } from "./server-process.ts";
import { verifySession } from "./verify.ts";

export interface CrashOptions extends Launch {
  readonly kills: number;
  readonly seed: number;
  /** Told after each kill. */
  readonly onKill?: (figures: CrashFigures) => void;
}

/** What came of it. */
export interface CrashFigures {
  readonly kills: number;
  /** Kills while at least one turn was running, as far as its watcher had been shown. */
  readonly midTurn: number;
  /** Kills before a restarted server had said where it listens. */
  readonly duringStart: number;
  /** Stored events that watchers were shown, and ephemeral events beside them. */
  readonly shown: number;
  readonly ephemeral: number;
  readonly acknowledged: number;
  /** Shown or acknowledged, and not there byte for byte after a restart. */
  readonly lost: readonly string[];
  /** Gaps, repetitions, turns that do not end, endings that are not true, messages refused. */
  readonly faults: readonly string[];
  /** Turns that were cut and ended as such. */
  readonly cutTurns: number;
  readonly slowestStartMs: number;
}

/** Kills a server again and again in the middle of its work, and after each kill looks whether it has kept its word. */
export async function crashRun(options: CrashOptions): Promise<CrashFigures> {
  const random = createRandom(options.seed);
  let server = await launchServer(options);
  const peers = await createPeers(server.origin);
  let figures: CrashFigures = { ...nothing, slowestStartMs: server.startMs };
  try {
    while (figures.kills < options.kills) {
      const midTurn = await killAtWork(server, peers, random);
      const starts = figures.kills + 1 < options.kills && random.next() < 0.25 ? 1 : 0;
      if (starts > 0) await killDuringStart(options, random.between(5, 400));
      server = await launchServer(options);
      figures = await judge(server, peers, random, {
        ...figures,
        kills: figures.kills + 1 + starts,
        midTurn: figures.midTurn + (midTurn ? 1 : 0),
        duringStart: figures.duringStart + starts,
        slowestStartMs: Math.max(figures.slowestStartMs, server.startMs),
      });
      options.onKill?.(figures);
    }
  } finally {
    await Promise.all(peers.map((peer) => peer.close()));
    await server.kill();
  }
  return figures;
}

const nothing: CrashFigures = {
  kills: 0,
  midTurn: 0,
  duringStart: 0,
  shown: 0,
  ephemeral: 0,
  acknowledged: 0,
  lost: [],
  faults: [],
  cutTurns: 0,
  slowestStartMs: 0,
};

/** Has every peer start a turn, waits until a random number of frames has come, and kills. Whether a turn was cut. */
async function killAtWork(server: ServerProcess, peers: readonly Peer[], random: Random): Promise<boolean> {
  const moment = random.between(1, 45);
  const { promise: arrived, resolve } = Promise.withResolvers<void>();
  let frames = 0;
  for (const peer of peers) {
    peer.onFrame(() => {
      frames += 1;
      if (frames === moment) resolve();
    });
  }
  const asked = Promise.allSettled(peers.map((peer) => peer.ask(random)));
  await Promise.race([arrived, Promise.all(peers.map((peer) => peer.turnEnded()))]);
  const isCut = peers.some((peer) => peer.isTurnOpen());
  await server.kill();
  await asked;
  await Promise.all(peers.map((peer) => peer.disconnected()));
  return isCut;
}

/** Looks at every session of a restarted server, and has each take a message to its end. */
async function judge(
  server: ServerProcess,
  peers: readonly Peer[],
  random: Random,
  before: CrashFigures,
): Promise<CrashFigures> {
  const verdicts = [];
  for (const peer of peers) {
    await peer.connect(server.origin);
    await peer.ask(random);
    await within(peer.turnEnded(), `the answer to the first message after kill ${before.kills}`);
    verdicts.push(await verifySession(server.origin, peer));
  }
  return {
    ...before,
    shown: sum(peers, (peer) => peer.watcher.shown.size),
    ephemeral: sum(peers, (peer) => peer.watcher.ephemeral),
    acknowledged: sum(peers, (peer) => peer.acknowledged.size),
    lost: [...new Set([...before.lost, ...verdicts.flatMap(({ lost }) => lost)])],
    faults: [...new Set([...before.faults, ...verdicts.flatMap(({ faults }) => faults)])],
    cutTurns: sum(verdicts, ({ cut }) => cut),
  };
}

const sum = <Item>(items: readonly Item[], value: (item: Item) => number): number =>
  items.reduce((total, item) => total + value(item), 0);
