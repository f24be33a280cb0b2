import type { DurableEvent, EventInput } from "@colloquy/schema/session";
import type { Session } from "../engine.ts";
import { SessionLostError } from "../errors.ts";
import { createCommittedEvents } from "../log/committed-events.ts";
import { createEventClock } from "../log/event-clock.ts";
import { type LoadedLog, noteMessage } from "../log/load.ts";
import { createSessionLog } from "../log/session-log.ts";
import type { ResolvedOptions } from "../options.ts";
import { createSubscriptions } from "../subscriptions/subscriptions.ts";
import { createTurns } from "../turn/turns.ts";
import { executeCommand } from "./commands/index.ts";

/** A session in memory, with what its engine may do to it. */
export interface LiveSession extends Session {
  /** Whether it has subscriptions or a running turn, and must stay in memory. */
  readonly inUse: boolean;
  /** Writes its first events. */
  begin(inputs: readonly EventInput<DurableEvent>[]): Promise<void>;
  /** Goes on where a stopped server left it: ends the turn it was in, starts what waits. */
  recover(): Promise<void>;
  /** Resolves when no turn runs. */
  idle(): Promise<void>;
  interrupt(reason: string): Promise<void>;
  /** Ends it in this process, and all its subscriptions; resolves when none of its appends is pending. */
  end(reason: "deleted" | "shutdown"): Promise<void>;
  /** Resolves when none of its appends is pending. */
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
  const committed = createCommittedEvents({
    sessionId,
    store: options.store,
    published: () => sessionLog.state,
  });
  const subscriptions = createSubscriptions(committed, options.log);
  const sessionLog = createSessionLog({
    sessionId,
    store: options.store,
    state,
    clock: createEventClock(() => options.clock.now(), Date.parse(state.updatedAt) || 0),
    decided: (event) => noteMessage(messageSeqs, event),
    publish(events, stored) {
      committed.keep(events, stored);
      subscriptions.publish(events);
    },
    failed,
  });

  const turns = createTurns({ sessionId, sessionLog, options, draining, failed });
  const read = async (seq: number, limit: number) => committed.after(seq, limit);
  const commandContext = { sessionLog, turns, options, messageSeqs, draining, read };

  function failed(error: unknown): void {
    // The cause of a lost log was reported already.
    if (error instanceof SessionLostError) return;
    options.log.error({ error, sessionId }, "The session is given up: it could not be written.");
    giveUp(new SessionLostError(sessionId, error), "failed");
  }

  function giveUp(reason: SessionLostError, why: "deleted" | "shutdown" | "failed"): void {
    sessionLog.stop(reason);
    turns.abandon(reason);
    subscriptions.end(why);
    context.lost(session);
  }

  function use(): void {
    if (sessionLog.lost) throw sessionLog.lost;
    context.touched(session);
  }

  const session: LiveSession = {
    id: sessionId,
    get state() {
      return sessionLog.state;
    },
    get lastSeq() {
      return sessionLog.state.lastSeq;
    },
    get inUse() {
      return subscriptions.size > 0 || sessionLog.pendingState.turn !== undefined;
    },
    async execute(command) {
      use();
      return executeCommand(commandContext, command);
    },
    subscribe(afterSeq, subscriber) {
      use();
      return subscriptions.subscribe(afterSeq, subscriber);
    },
    read,
    begin: async (inputs) => sessionLog.write(inputs),
    async recover() {
      const { turn, pending, queue, status } = sessionLog.pendingState;
      if (turn || (status !== "closed" && pending.length + queue.length > 0))
        await turns.end({ type: "interrupted", reason: "crash" });
    },
    idle: () => turns.idle(),
    interrupt: async (reason) => {
      if (sessionLog.pendingState.turn) await turns.end({ type: "interrupted", reason });
    },
    async end(reason) {
      giveUp(new SessionLostError(sessionId), reason);
      await sessionLog.settled();
    },
    settled: () => sessionLog.settled(),
  };
  return session;
}
