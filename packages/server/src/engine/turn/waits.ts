import type { Clock } from "../../clock.ts";

/** Questions that somebody outside has to answer, by id. */
export interface Waits<Answer> {
  /** Resolves with the answer; rejects when everything is given up. `late` is called when nobody answers in time. */
  wait(id: string, late: () => void): Promise<Answer>;
  /** Answers a question; one that nobody waits for is left alone. */
  answer(id: string, answer: Answer): void;
  giveUp(reason: Error): void;
}

export function createWaits<Answer>(clock: Clock, patienceMs: number): Waits<Answer> {
  const open = new Map<string, { readonly question: PromiseWithResolvers<Answer>; cancel(): void }>();

  function close(id: string): PromiseWithResolvers<Answer> | undefined {
    const waiting = open.get(id);
    waiting?.cancel();
    open.delete(id);
    return waiting?.question;
  }

  return {
    wait(id, late) {
      const question = Promise.withResolvers<Answer>();
      open.set(id, { question, cancel: clock.after(patienceMs, late) });
      return question.promise;
    },
    answer: (id, answer) => close(id)?.resolve(answer),
    giveUp(reason) {
      for (const id of open.keys()) close(id)?.reject(reason);
    },
  };
}
