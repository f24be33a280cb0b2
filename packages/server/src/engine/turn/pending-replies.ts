import type { Clock } from "../../clock.ts";

export interface Timeout {
  /** Called when no reply comes in time. */
  readonly late: () => void;
  /** Time counts from here; without it, at once. Never rejects. */
  readonly from?: Promise<unknown> | undefined;
}

/** Requests that a client has to reply to, by id. */
export interface PendingReplies<Answer> {
  /** Resolves with the reply; rejects when all requests are given up. */
  wait(id: string, timeout: Timeout): Promise<Answer>;
  /** Settles a request; an id that is not pending is ignored. */
  answer(id: string, answer: Answer): void;
  giveUp(reason: Error): void;
}

export function createPendingReplies<Answer>(clock: Clock, timeoutMs: number): PendingReplies<Answer> {
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
        if (open.get(id) === waiting) waiting.cancel = clock.after(timeoutMs, late);
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
