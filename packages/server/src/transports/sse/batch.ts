export interface BatchOptions<Item> {
  /** Least time between two batches without an urgent item. */
  readonly batchMs: number;
  readonly flushed: (items: readonly Item[]) => void;
}

/** Items on their way to many streams: urgent ones leave in this tick, with them and else all of a short time together. */
export interface Batch<Item> {
  add(item: Item, urgent: boolean): void;
  /** Hands over at once what waits. */
  flush(): void;
  /** Drops what waits. */
  cancel(): void;
}

export function createBatch<Item>({ batchMs, flushed }: BatchOptions<Item>): Batch<Item> {
  let waiting: Item[] = [];
  let timer: NodeJS.Timeout | undefined;
  let timerIsUrgent = false;
  let flushedAt = Number.NEGATIVE_INFINITY;

  function cancel(): void {
    clearTimeout(timer);
    timer = undefined;
    waiting = [];
  }

  function flush(): void {
    const items = waiting;
    cancel();
    if (items.length === 0) return;
    flushedAt = performance.now();
    flushed(items);
  }

  function schedule(urgent: boolean): void {
    if (timer && (timerIsUrgent || !urgent)) return;
    clearTimeout(timer);
    timerIsUrgent = urgent;
    timer = setTimeout(flush, urgent ? 0 : Math.max(0, batchMs - (performance.now() - flushedAt)));
  }

  return {
    add(item, urgent) {
      waiting.push(item);
      schedule(urgent);
    },
    flush,
    cancel,
  };
}
