import type { Draft, DurableEvent } from "@colloquy/schema/session";
import type { Session } from "../engine.ts";
import { SessionLostError } from "../errors.ts";
import { createFeed } from "../feed/feed.ts";
import { createEventClock } from "../log/event-clock.ts";
import { createJournal } from "../log/journal.ts";
import { type LoadedLog, noteMessage } from "../log/load.ts";
import { createShelf } from "../log/shelf.ts";
import type { ResolvedOptions } from "../options.ts";
import { createTurns } from "../turn/turns.ts";
import { carryOut } from "./commands/index.ts";

/** A session in memory, with what its engine may do to it. */
export interface LiveSession extends Session {
  /** Whether somebody reads it, or a turn runs: it cannot be put away now. */
  readonly inUse: boolean;
  /** Writes its first events. */
  begin(drafts: readonly Draft<DurableEvent>[]): Promise<void>;
  /** Goes on where a stopped server left it: ends the turn it was in, starts what waits. */
  recover(): Promise<void>;
  /** Resolves when no turn runs. */
  idle(): Promise<void>;
  interrupt(reason: string): Promise<void>;
  /** Ends it in this process, and all its subscriptions; resolves when the store has nothing of it in hand. */
  end(reason: "deleted" | "shutdown"): Promise<void>;
  /** Resolves when the store has nothing of it in hand. */
  settled(): Promise<void>;
}

export interface LiveSessionContext {
  readonly sessionId: string;
  readonly log: LoadedLog;
  readonly options: ResolvedOptions;
  readonly draining: () => boolean;
  /** It is being used. */
  touched(session: LiveSession): void;
  /** It cannot go on in this process. */
  lost(session: LiveSession): void;
}

export function createLiveSession(context: LiveSessionContext): LiveSession {
  const { sessionId, options, draining } = context;
  const { messageSeqs, state } = context.log;
  const shelf = createShelf({ sessionId, store: options.store, published: () => journal.state });
  const feed = createFeed(shelf, options.log);
  const journal = createJournal({
    sessionId,
    store: options.store,
    state,
    clock: createEventClock(() => options.clock.now(), Date.parse(state.updatedAt) || 0),
    decided: (event) => noteMessage(messageSeqs, event),
    publish(events, stored) {
      shelf.keep(events, stored);
      feed.publish(events);
    },
    failed,
  });

  const turns = createTurns({ sessionId, journal, options, draining, failed });
  const read = async (seq: number, limit: number) => shelf.after(seq, limit);
  const desk = { journal, turns, options, messageSeqs, draining, read };

  function failed(error: unknown): void {
    // A lost log is told once, by what it was lost for.
    if (error instanceof SessionLostError) return;
    options.log.error({ error, sessionId }, "The session is given up: it could not be written.");
    giveUp(new SessionLostError(sessionId, error), "failed");
  }

  function giveUp(reason: SessionLostError, why: "deleted" | "shutdown" | "failed"): void {
    journal.stop(reason);
    turns.abandon(reason);
    feed.end(why);
    context.lost(session);
  }

  function use(): void {
    if (journal.lost) throw journal.lost;
    context.touched(session);
  }

  const session: LiveSession = {
    id: sessionId,
    get state() {
      return journal.state;
    },
    get lastSeq() {
      return journal.state.lastSeq;
    },
    get inUse() {
      return feed.size > 0 || journal.head.turn !== undefined;
    },
    async execute(command) {
      use();
      return carryOut(desk, command);
    },
    subscribe(afterSeq, subscriber) {
      use();
      return feed.subscribe(afterSeq, subscriber);
    },
    read,
    begin: async (drafts) => journal.write(drafts),
    async recover() {
      const { turn, pending, queue, status } = journal.head;
      if (turn || (status !== "closed" && pending.length + queue.length > 0))
        await turns.end({ type: "interrupted", reason: "crash" });
    },
    idle: () => turns.idle(),
    interrupt: async (reason) => {
      if (journal.head.turn) await turns.end({ type: "interrupted", reason });
    },
    async end(reason) {
      giveUp(new SessionLostError(sessionId), reason);
      await journal.settled();
    },
    settled: () => journal.settled(),
  };
  return session;
}
