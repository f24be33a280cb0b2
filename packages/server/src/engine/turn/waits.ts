/** Questions that somebody outside has to answer, by id. */
export interface Waits<Answer> {
  /** Resolves with the answer; rejects when everything is given up. */
  wait(id: string): Promise<Answer>;
  /** Answers a question; one that nobody waits for is left alone. */
  answer(id: string, answer: Answer): void;
  giveUp(reason: Error): void;
}

export function createWaits<Answer>(): Waits<Answer> {
  const open = new Map<string, PromiseWithResolvers<Answer>>();

  return {
    wait(id) {
      const question = Promise.withResolvers<Answer>();
      open.set(id, question);
      return question.promise;
    },
    answer(id, answer) {
      open.get(id)?.resolve(answer);
      open.delete(id);
    },
    giveUp(reason) {
      for (const question of open.values()) question.reject(reason);
      open.clear();
    },
  };
}
