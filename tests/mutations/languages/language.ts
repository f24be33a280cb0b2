import type { OutputFile, TargetOptions } from "@colloquy/codegen";
import type { Vector, Verdict } from "@colloquy/repository/vectors";

/** Answers vectors, one after another. */
export interface Reader {
  readonly read: (vector: Vector) => Promise<Verdict>;
  /** Ends what `start` has started. */
  readonly close: () => Promise<void>;
}

/** A language whose readers are broken: how its files are generated, and how a client with such files answers vectors. */
export interface Language {
  /** Id of its target. */
  readonly target: string;
  readonly options: TargetOptions;
  /** Whether any code in a generated file runs; a file of declarations alone cannot change a verdict. */
  readonly isProgram: (path: string) => boolean;
  readonly start: (files: readonly OutputFile[]) => Promise<Reader>;
}
