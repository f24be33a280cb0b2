/** A queue between those who make values whenever they like and one who takes them one by one. */
export interface Feed<Value> {
  /** The next value; `undefined` at the end. Throws what the source threw, once everything before it was taken. */
  next(): Promise<Value | undefined>;
  /** Settles when `next` would not have to wait. */
  ready(): Promise<void>;
}

/** Reads `source` from now on, as fast as it comes, so that nothing has to wait for the reader. */
export function createFeed<Value>(source: AsyncIterable<Value>): Feed<Value> {
  const waiting: Value[] = [];
  let ended = false;
  let failure: { readonly error: unknown } | undefined;
  let waiter: PromiseWithResolvers<void> | undefined;
  const wake = () => {
    waiter?.resolve();
    waiter = undefined;
  };
  const pump = async () => {
    try {
      for await (const value of source) {
        waiting.push(value);
        wake();
      }
    } catch (error) {
      failure = { error };
    }
    ended = true;
    wake();
  };
  void pump();
  const ready = async () => {
    if (waiting.length > 0 || ended) return;
    waiter ??= Promise.withResolvers();
    await waiter.promise;
  };
  return {
    ready,
    async next() {
      await ready();
      if (waiting.length > 0) return waiting.shift();
      if (failure !== undefined) throw failure.error;
      return undefined;
    },
  };
}
