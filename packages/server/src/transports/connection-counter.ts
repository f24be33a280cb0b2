/** Why a connection more is refused. */
export type CounterRefusal = "session_full" | "server_full";

export interface CounterLimits {
  readonly perSession: number;
  /** Default: as many as the sessions allow. */
  readonly total?: number;
}

/** Counts connections, of each session and in all. */
export interface ConnectionCounter {
  /** Why the session may have no connection more; `undefined` when it may. */
  refusal(sessionId: string): CounterRefusal | undefined;
  /** Counts a connection in, unless it is refused. */
  enter(sessionId: string): boolean;
  leave(sessionId: string): void;
  count(sessionId: string): number;
}

export function createConnectionCounter(limits: CounterLimits): ConnectionCounter {
  const { perSession, total = Number.POSITIVE_INFINITY } = limits;
  const counts = new Map<string, number>();
  let all = 0;

  const count = (sessionId: string) => counts.get(sessionId) ?? 0;
  function refusal(sessionId: string): CounterRefusal | undefined {
    if (count(sessionId) >= perSession) return "session_full";
    return all >= total ? "server_full" : undefined;
  }

  return {
    refusal,
    enter(sessionId) {
      if (refusal(sessionId)) return false;
      counts.set(sessionId, count(sessionId) + 1);
      all += 1;
      return true;
    },
    leave(sessionId) {
      const left = count(sessionId) - 1;
      if (left > 0) counts.set(sessionId, left);
      else counts.delete(sessionId);
      all -= 1;
    },
    count,
  };
}
