/** Frames that may wait for the ones before them; beyond that the source is not read any more. */
const capacity = 32;

/** Where frames come from. */
export interface FrameSource {
  pause(): void;
  resume(): void;
}

/** Handles the frames of a connection one after another, in the order they arrived (chucky-ws §12.20). */
export interface ReceiveQueue {
  /** Adds a frame, or work that has to take its turn among the frames. */
  add(work: () => Promise<void> | void): void;
}

/** An exception of one piece of work goes to `failed`; the work behind it still runs. */
export function createReceiveQueue(source: FrameSource, failed: (error: unknown) => void): ReceiveQueue {
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;

  function done(): void {
    waiting -= 1;
    if (waiting === capacity - 1) source.resume();
  }

  return {
    add(work) {
      waiting += 1;
      if (waiting === capacity) source.pause();
      last = last.then(work).catch(failed).finally(done);
    },
  };
}
