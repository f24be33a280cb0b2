import type { ConnectionHandler, ConnectionOptions, FrameWriter } from "./connection.ts";

/** What may wait for the frames before it; beyond that the source is not read any more. */
const maxWaitingFrames = 32;
const maxWaitingBytes = 1024 * 1024;

/** Where frames come from. */
export interface FrameSource {
  pause(): void;
  resume(): void;
}

export interface ReceiveQueueOptions extends Pick<ConnectionOptions, "protocol" | "log" | "closeReasons"> {
  readonly source: FrameSource;
  readonly writer: Pick<FrameWriter, "ended" | "end">;
  readonly handler: ConnectionHandler;
  /** A larger frame ends the connection. */
  readonly maxFrameBytes: number;
}

/** Hands frames to the handler one after another, in the order they arrived (chucky-ws §12.20). */
export interface ReceiveQueue {
  add(frame: Buffer): void;
  /** The peer sends nothing more. */
  end(): void;
}

/** Opens the handler first. When it throws, the connection ends; frames that are there by then are dropped. */
export function createReceiveQueue(options: ReceiveQueueOptions): ReceiveQueue {
  const { source, writer, handler, maxFrameBytes, closeReasons } = options;
  let last: Promise<void> = Promise.resolve();
  let waitingFrames = 0;
  let waitingBytes = 0;
  let paused = false;

  function count(frames: number, bytes: number): void {
    waitingFrames += frames;
    waitingBytes += bytes;
    const full = waitingFrames >= maxWaitingFrames || waitingBytes >= maxWaitingBytes;
    if (full === paused) return;
    paused = full;
    if (full) source.pause();
    else source.resume();
  }

  function failed(error: unknown): void {
    options.log.error({ protocol: options.protocol, err: error }, "a connection failed");
    writer.end(closeReasons.fault);
  }

  function enqueue(work: () => Promise<void> | void, bytes = 0): void {
    count(1, bytes);
    const unlessEnded = () => (writer.ended ? undefined : work());
    last = last
      .then(unlessEnded)
      .catch(failed)
      .finally(() => count(-1, -bytes));
  }

  function receive(frame: Buffer): Promise<void> | void {
    if (frame.length > maxFrameBytes) return writer.end(closeReasons.frameTooLarge(maxFrameBytes));
    return handler.onFrame(frame);
  }

  enqueue(() => handler.onOpen());
  return {
    add: (frame) => enqueue(() => receive(frame), frame.length),
    end: () => enqueue(() => (handler.onInputEnd ? handler.onInputEnd() : writer.end())),
  };
}
