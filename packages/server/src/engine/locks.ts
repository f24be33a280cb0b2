/** Opening, making and taking down one session happen one after another; different sessions do not wait for each other. */
export interface Locks {
  /** Does `work` when everything before it under the same id is done, well or badly. */
  run<Result>(id: string, work: () => Promise<Result>): Promise<Result>;
  isHeld(id: string): boolean;
  /** Resolves when nothing is under way. */
  allFree(): Promise<void>;
}

export function createLocks(): Locks {
  const newest = new Map<string, Promise<unknown>>();

  return {
    run(id, work) {
      const before = newest.get(id);
      const result = before ? before.then(work, work) : work();
      newest.set(id, result);
      const free = () => {
        if (newest.get(id) === result) newest.delete(id);
      };
      result.then(free, free);
      return result;
    },
    isHeld: (id) => newest.has(id),
    async allFree() {
      while (newest.size > 0) await Promise.allSettled(newest.values());
    },
  };
}
