import type { Clock } from "../clock.ts";
import type { EngineLimits } from "./options.ts";
import type { LiveSession } from "./session/live-session.ts";

/**
 * The sessions in memory. One that was not used for a while is only held weakly: a
 * caller that still has it goes on with the very same object, so a log never gets two writers, and else its memory is freed.
 */
export interface Registry {
  get(sessionId: string): LiveSession | undefined;
  /** Holds a session (again), as the one used last, and puts others away that were not used for long. */
  hold(session: LiveSession): void;
  remove(session: LiveSession): void;
  /** Those that are in memory, held or not. */
  all(): readonly LiveSession[];
}

/** More than one, so that sessions go faster than they come; few, so that a use costs the same however many there are. */
const checksPerUse = 3;

export function createRegistry(clock: Clock, limits: EngineLimits): Registry {
  /** The one used last comes last. */
  const held = new Map<string, { readonly session: LiveSession; readonly usedAt: number }>();
  const known = new Map<string, WeakRef<LiveSession>>();
  const collected = new FinalizationRegistry<string>((sessionId) => {
    if (!known.get(sessionId)?.deref()) known.delete(sessionId);
  });

  function evictIdle(now: number): void {
    for (let look = 0; look < checksPerUse; look += 1) {
      const [oldest] = held.values();
      if (!oldest || (held.size <= limits.idleSessions && now - oldest.usedAt < limits.idleMs)) return;
      held.delete(oldest.session.id);
      if (oldest.session.inUse) held.set(oldest.session.id, { session: oldest.session, usedAt: now });
    }
  }

  return {
    get: (sessionId) => known.get(sessionId)?.deref(),
    hold(session) {
      const now = clock.now();
      if (known.get(session.id)?.deref() !== session) {
        known.set(session.id, new WeakRef(session));
        collected.register(session, session.id);
      }
      held.delete(session.id);
      evictIdle(now);
      held.set(session.id, { session, usedAt: now });
    },
    remove({ id }) {
      held.delete(id);
      known.delete(id);
    },
    all: () => [...known.values()].flatMap((reference) => reference.deref() ?? []),
  };
}
