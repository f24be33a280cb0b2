/** Values in the order they came, taken one by one. */
export interface Feed<Value> {
  /** The next value; `undefined` at the end. Throws what the source threw, once everything before it was taken. */
  next(): Promise<Value | undefined>;
  /** Whether `next` would not have to wait. */
  readonly waiting: boolean;
  /** Settles when `next` would not have to wait. */
  ready(): Promise<void>;
}

/** A feed and its other end. */
export interface Queue<Value> extends Feed<Value> {
  push(...values: readonly Value[]): void;
  /** Nothing comes any more. */
  end(): void;
  /** Nothing comes any more, because of this. */
  fail(error: unknown): void;
}

/** Creates a queue without a limit: what is pushed is small, and a person reads it. */
export function createQueue<Value>(): Queue<Value> {
  const values: Value[] = [];
  let end: { readonly error?: unknown } | undefined;
  let waiter: PromiseWithResolvers<void> | undefined;
  const isWaiting = () => values.length > 0 || end !== undefined;
  const wake = () => {
    waiter?.resolve();
    waiter = undefined;
  };
  const ready = async () => {
    if (isWaiting()) return;
    waiter ??= Promise.withResolvers();
    await waiter.promise;
  };
  const finish = (how: { readonly error?: unknown }) => {
    end ??= how;
    wake();
  };
  return {
    get waiting() {
      return isWaiting();
    },
    ready,
    push(...more) {
      values.push(...more);
      wake();
    },
    end: () => finish({}),
    fail: (error) => finish({ error }),
    async next() {
      await ready();
      if (values.length > 0) return values.shift();
      if (end?.error !== undefined) throw end.error;
      return undefined;
    },
  };
}

/** Reads `source` from now on, as fast as it comes, so that the source never waits for the reader. */
export function createFeed<Value>(source: AsyncIterable<Value>): Feed<Value> {
  const queue = createQueue<Value>();
  void pour(source, queue);
  return queue;
}

async function pour<Value>(source: AsyncIterable<Value>, queue: Queue<Value>): Promise<void> {
  try {
    for await (const value of source) queue.push(value);
    queue.end();
  } catch (error) {
    queue.fail(error);
  }
}
