/** How many connections each session has. */
export interface ConnectionCounter {
  /** Counts a connection in, unless the session has as many as it may. */
  enter(sessionId: string): boolean;
  leave(sessionId: string): void;
  count(sessionId: string): number;
}

export function createConnectionCounter(limit: number): ConnectionCounter {
  const counts = new Map<string, number>();
  return {
    enter(sessionId) {
      const count = counts.get(sessionId) ?? 0;
      if (count >= limit) return false;
      counts.set(sessionId, count + 1);
      return true;
    },
    leave(sessionId) {
      const count = (counts.get(sessionId) ?? 0) - 1;
      if (count > 0) counts.set(sessionId, count);
      else counts.delete(sessionId);
    },
    count: (sessionId) => counts.get(sessionId) ?? 0,
  };
}
