import type { OutputStream } from "./terminal.ts";
import type { Theme } from "./theme.ts";

/** A step under way. */
export interface Step {
  /** Ends the step; `facts` stand behind its name. */
  done(...facts: string[]): void;
  failed(fact: string): void;
}

/** Shows steps: one updating line on a terminal, one permanent line per finished step elsewhere. */
export type Progress = (name: string) => Step;

/** Shows nothing. */
export const silentProgress: Progress = () => ({ done() {}, failed() {} });

/** Shows steps on `stream`. `animated`: whether its cursor can be moved back over an unfinished line. */
export function createProgress(stream: OutputStream, theme: Theme, animated: boolean): Progress {
  const CLEAR_LINE = "\r\u001B[2K";
  return (name) => {
    if (animated) stream.write(theme.dim(`… ${name}`));
    const end = (mark: string, facts: readonly string[]) =>
      stream.write(
        `${animated ? CLEAR_LINE : ""}${mark} ${[name.padEnd(14), ...facts].join("  ").trimEnd()}\n`,
      );
    return {
      done: (...facts) => end(theme.success("✓"), facts),
      failed: (fact) => end(theme.error("✗"), [fact]),
    };
  };
}

/** `7 files`, `1 file`. */
export const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? "" : "s"}`;

/** `0.8s`, `64ms`. */
export const duration = (milliseconds: number): string =>
  milliseconds < 1000 ? `${Math.round(milliseconds)}ms` : `${(milliseconds / 1000).toFixed(1)}s`;
