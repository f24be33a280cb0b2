import type { Clock } from "../../clock.ts";

export interface Patience {
  /** Called when nobody answers in time. */
  readonly late: () => void;
  /** Time counts from here; without it, at once. Never rejects. */
  readonly from?: Promise<unknown> | undefined;
}

/** Questions that somebody outside has to answer, by id. */
export interface Waits<Answer> {
  /** Resolves with the answer; rejects when everything is given up. */
  wait(id: string, patience: Patience): Promise<Answer>;
  /** Answers a question; one that nobody waits for is left alone. */
  answer(id: string, answer: Answer): void;
  giveUp(reason: Error): void;
}

export function createWaits<Answer>(clock: Clock, patienceMs: number): Waits<Answer> {
  const open = new Map<string, { readonly question: PromiseWithResolvers<Answer>; cancel: () => void }>();

  function close(id: string): PromiseWithResolvers<Answer> | undefined {
    const waiting = open.get(id);
    waiting?.cancel();
    open.delete(id);
    return waiting?.question;
  }

  return {
    wait(id, { late, from }) {
      const question = Promise.withResolvers<Answer>();
      const waiting = { question, cancel: () => {} };
      const start = () => {
        if (open.get(id) === waiting) waiting.cancel = clock.after(patienceMs, late);
      };
      open.set(id, waiting);
      if (from) void from.then(start);
      else start();
      return question.promise;
    },
    answer: (id, answer) => close(id)?.resolve(answer),
    giveUp(reason) {
      for (const id of open.keys()) close(id)?.reject(reason);
    },
  };
}
