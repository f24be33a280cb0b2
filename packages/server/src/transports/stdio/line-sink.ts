import type { Writable } from "node:stream";
import type { FrameSink } from "../send-queue.ts";

/** Writes frames as lines. */
export interface LineSink extends FrameSink {
  /** The code of the reason it was closed for; 0 before, and without a reason. */
  readonly exitCode: number;
}

/** Frames must not contain line ends; JSON written by `JSON.stringify` does not. */
export function createLineSink(output: Writable): LineSink {
  let exitCode = 0;
  return {
    get open() {
      return output.writable;
    },
    get bufferedBytes() {
      return output.writableLength;
    },
    get exitCode() {
      return exitCode;
    },
    write: (frame, written) => void output.write(`${frame}\n`, () => written()),
    cork: () => output.cork(),
    uncork: () => output.uncork(),
    close(reason) {
      exitCode = reason?.closeCode ?? 0;
      output.end();
    },
    destroy: () => void output.destroy(),
  };
}
