import { signalExitCodes } from "./exit-codes.ts";

type StopSignal = keyof typeof signalExitCodes;

/** Ctrl-C reaches a server under npm twice: from the terminal, and passed on by npm. That is one wish. */
const sameWishMs = 500;

/** Calls `stop` at the first signal; the second one, when it is another wish, ends the process at once. */
export function onStopSignal(stop: () => void): void {
  let firstAt: number | undefined;
  for (const signal of Object.keys(signalExitCodes) as StopSignal[]) {
    process.on(signal, () => {
      if (firstAt === undefined) {
        firstAt = performance.now();
        stop();
      } else if (performance.now() - firstAt > sameWishMs) {
        process.exit(signalExitCodes[signal]);
      }
    });
  }
}
