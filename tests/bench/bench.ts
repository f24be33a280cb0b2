/** One way of doing the work. */
export interface Case {
  readonly name: string;
  /** Does the work `operations` times and waits for its end. */
  run(): unknown;
  /** How many operations one call of `run` is; default 1. Batch what takes less than about 10 µs: the timer is coarse. */
  readonly operations?: number;
  /** CPU time the measured process has used so far, in µs, when the work is done in a process of its own. */
  cpu?(): Promise<number>;
  /** The ratio to the floor this case should stay under. */
  readonly target?: number;
}

/** A floor and what is compared with it, measured in turns so that a busy minute of the machine hits both. */
export interface Comparison {
  /** The least this work can cost: the same thing without our code. */
  readonly floor: Case;
  readonly cases: readonly Case[];
  /** Lets go of servers and files. */
  close?(): Promise<void> | void;
}

/** What a `bench/<name>.bench.ts` exports as default. */
export interface Bench {
  /** What is compared, with the unit of one operation: «WebSocket echo, per frame». */
  readonly name: string;
  setup(): Promise<Comparison> | Comparison;
}

/** Declares a benchmark. */
export const defineBench = (bench: Bench): Bench => bench;
