/**
 * Who comes to a session that is just being opened, made or taken down waits at its door, so that two callers never do
 * two such things to one session at the same time.
 */
export interface Doors<Session> {
  /** Does `work` behind the closed door, after what is going on behind it already. */
  close<Result extends Session | undefined>(id: string, work: () => Promise<Result>): Promise<Result>;
  /** Waits until the door is open; resolves with the session that came out of it, if one did. */
  passed(id: string): Promise<Session | undefined>;
  /** Waits until all doors are open. */
  allPassed(): Promise<void>;
}

export function createDoors<Session>(): Doors<Session> {
  const closed = new Map<string, Promise<Session | undefined>>();

  /** The error belongs to who closed the door; who waits looks for himself. */
  const outcome = (id: string) => closed.get(id)?.catch(() => undefined);

  async function passed(id: string): Promise<Session | undefined> {
    let session: Session | undefined;
    while (closed.has(id)) session = await outcome(id);
    return session;
  }

  return {
    close(id, work) {
      const before = outcome(id);
      const result = before ? before.then(work) : work();
      closed.set(id, result);
      const open = () => {
        if (closed.get(id) === result) closed.delete(id);
      };
      result.then(open, open);
      return result;
    },
    passed,
    async allPassed() {
      while (closed.size > 0) await Promise.all([...closed.keys()].map(passed));
    },
  };
}
