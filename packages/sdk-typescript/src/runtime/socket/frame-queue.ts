/** Frames that wait for a reader, or readers that wait for a frame. */
export interface FrameQueue<Frame> {
  /** Adds a frame; `false` when the queue is full or has ended. */
  push(frame: Frame): boolean;
  /** No more frames come. Readers get those that wait, then `error`, or the end of the loop without one. */
  end(error: Error | undefined): void;
  /** The next frame; `undefined` at the end. */
  take(): Promise<Frame | undefined>;
}

interface Reader<Frame> {
  readonly resolve: (frame: Frame | undefined) => void;
  readonly reject: (error: Error) => void;
}

/** Creates a queue of up to `limit` frames. */
export function createFrameQueue<Frame>(limit: number): FrameQueue<Frame> {
  let frames: Frame[] = [];
  let next = 0;
  const readers: Reader<Frame>[] = [];
  let ended: { readonly error: Error | undefined } | undefined;

  const push: FrameQueue<Frame>["push"] = (frame) => {
    if (ended) return false;
    const reader = readers.shift();
    if (reader) reader.resolve(frame);
    else if (frames.length - next >= limit) return false;
    else frames.push(frame);
    return true;
  };
  const end: FrameQueue<Frame>["end"] = (error) => {
    if (ended) return;
    ended = { error };
    for (const { resolve, reject } of readers.splice(0)) {
      if (error) reject(error);
      else resolve(undefined);
    }
  };
  const take: FrameQueue<Frame>["take"] = async () => {
    if (next < frames.length) return shift();
    if (ended?.error) throw ended.error;
    if (ended) return undefined;
    return new Promise((resolve, reject) => readers.push({ resolve, reject }));
  };
  /** `Array.shift` moves every item; this gives the memory back once half of it is read. */
  const shift = (): Frame | undefined => {
    const frame = frames[next];
    next += 1;
    if (next * 2 > frames.length) {
      frames = frames.slice(next);
      next = 0;
    }
    return frame;
  };
  return { push, end, take };
}
