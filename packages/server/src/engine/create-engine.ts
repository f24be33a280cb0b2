import type { DurableEvent, EventInput } from "@colloquy/schema/session";
import { initialState } from "@colloquy/session";
import { pause } from "../clock.ts";
import { SequenceConflictError } from "../stores/store.ts";
import type { Engine } from "./engine.ts";
import { DrainingError, SessionBusyError, SessionExistsError, SessionLostError } from "./errors.ts";
import { forkInputs } from "./fork.ts";
import { createLocks } from "./locks.ts";
import { type LoadedLog, loadLog } from "./log/load.ts";
import { type EngineOptions, resolveOptions } from "./options.ts";
import { createRegistry } from "./registry.ts";
import { createLiveSession, type LiveSession } from "./session/live-session.ts";

/** The engine: all sessions of one store, worked on by one agent. */
export function createEngine(given: EngineOptions): Engine {
  const options = resolveOptions(given);
  const { store, log, ids, clock } = options;
  const registry = createRegistry(clock, options.limits);
  const locks = createLocks();
  let phase: "open" | "draining" | "ended" = "open";

  function bring(sessionId: string, loaded: LoadedLog): LiveSession {
    const draining = () => phase !== "open";
    const session = createLiveSession({
      sessionId,
      log: loaded,
      options,
      draining,
      touched: (used) => registry.hold(used),
      lost,
    });
    registry.hold(session);
    return session;
  }

  /** It may be opened again when its pending appends have settled. */
  function lost(session: LiveSession): void {
    registry.remove(session);
    void locks.run(session.id, () => session.settled());
  }

  async function load(sessionId: string): Promise<LiveSession | undefined> {
    const loaded = await loadLog(store, sessionId);
    const session = loaded && bring(sessionId, loaded);
    if (phase === "open") await session?.recover();
    return session;
  }

  async function make(sessionId: string, inputs: readonly EventInput<DurableEvent>[]): Promise<LiveSession> {
    if (registry.get(sessionId) ?? (await store.summary(sessionId))) throw new SessionExistsError(sessionId);
    const session = bring(sessionId, { state: initialState, messageSeqs: new Map() });
    try {
      await session.begin(inputs);
    } catch (error) {
      const exists = error instanceof SessionLostError && error.cause instanceof SequenceConflictError;
      throw exists ? new SessionExistsError(sessionId) : error;
    }
    return session;
  }

  async function begin(sessionId: string, inputs: readonly EventInput<DurableEvent>[]): Promise<LiveSession> {
    if (phase !== "open") throw new DrainingError();
    return locks.run(sessionId, () => make(sessionId, inputs));
  }

  async function open(sessionId: string): Promise<LiveSession | undefined> {
    if (phase === "ended") throw new DrainingError();
    const known = locks.isHeld(sessionId) ? undefined : registry.get(sessionId);
    return known ?? locks.run(sessionId, async () => registry.get(sessionId) ?? load(sessionId));
  }

  async function remove(sessionId: string): Promise<boolean> {
    const session = registry.get(sessionId);
    const existed = session !== undefined || (await store.summary(sessionId)) !== undefined;
    await session?.end("deleted");
    await store.delete(sessionId);
    return existed;
  }

  async function drained(drainMs: number): Promise<void> {
    const enough = new AbortController();
    const idle = Promise.all(registry.all().map((session) => session.idle()));
    await Promise.race([idle, pause(clock, drainMs, enough.signal)]);
    enough.abort();
  }

  return {
    open,
    create: async (settings, sessionId = ids()) => begin(sessionId, [{ type: "session.created", settings }]),

    async fork(source, settings) {
      if (source.state.turn) throw new SessionBusyError(source.id);
      return begin(ids(), await forkInputs(source, settings));
    },

    list: (listOptions) => store.list(listOptions),

    delete: (sessionId) => locks.run(sessionId, () => remove(sessionId)),

    async recover() {
      for (const sessionId of await store.openTurns()) {
        await open(sessionId).catch((error) =>
          log.error({ error, sessionId }, "A session with an unfinished turn could not be opened."),
        );
      }
    },

    async shutdown(drainMs) {
      if (phase === "open") phase = "draining";
      await locks.allFree();
      await drained(drainMs);
      phase = "ended";
      const sessions = registry.all();
      await Promise.allSettled(sessions.map((session) => session.interrupt("shutdown")));
      await Promise.all(sessions.map((session) => session.end("shutdown")));
    },
  };
}
