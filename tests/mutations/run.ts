import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { reasonFor } from "./survivors.ts";
import type { Outcome } from "./trial.ts";
import type { Plan, Share } from "./worker.ts";

/** What to try, and how. */
export interface Options {
  /** Whose reader is broken. */
  readonly language: Share["language"];
  /** Places at which each operator is tried. */
  readonly places: number;
  readonly onProgress?: (done: number, all: number) => void;
}

/** What the vectors noticed. */
export interface Score {
  readonly vectors: number;
  readonly mutations: number;
  /** Mutations whose generated code is the same to the byte, declarations apart: there is nothing to notice. */
  readonly equivalent: number;
  readonly noticed: number;
  /** Share of the mutations that are not equivalent; survivors with a reason count as not noticed. */
  readonly score: number;
  readonly operators: readonly (Counts & { readonly operator: string })[];
  readonly survivors: readonly Survivor[];
}

interface Counts {
  readonly mutations: number;
  readonly equivalent: number;
  readonly noticed: number;
}

export interface Survivor {
  readonly operator: string;
  /** Id of the type that is broken; empty for a fault of the reader itself. */
  readonly type: string;
  readonly pointer: string;
  /** Why no vector can notice; `undefined` when none is known. */
  readonly reason: string | undefined;
}

/** Tries mutations in as many threads as there are processors. Rejects when a vector finds fault with the reader as it is. */
export async function runMutations({ language, places, onProgress }: Options): Promise<Score> {
  const shares = availableParallelism();
  const outcomes: Outcome[] = [];
  let all: Plan = { vectors: 0, mutations: 0 };
  const onMessage = (message: Plan | Outcome) => {
    if ("vectors" in message) {
      all = message;
      return;
    }
    outcomes.push(message);
    onProgress?.(outcomes.length, all.mutations);
  };
  const indexes = Array.from({ length: shares }, (_, index) => index);
  await Promise.all(indexes.map((index) => runShare({ language, places, index, shares }, onMessage)));
  if (outcomes.length !== all.mutations)
    throw new Error(`${outcomes.length} of ${all.mutations} were tried.`);
  return toScore(all.vectors, outcomes.toSorted(byPlace));
}

const execArgv = [
  "--conditions=@colloquy/source",
  "--experimental-vm-modules",
  "--disable-warning=ExperimentalWarning",
];

/** Settles when the thread has ended. */
function runShare(share: Share, onMessage: (message: Plan | Outcome) => void): Promise<void> {
  const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: share, execArgv });
  worker.on("message", onMessage);
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("exit", () => resolve());
  });
}

const keyOf = ({ operator, type, pointer }: Outcome): string => `${operator} ${type}${pointer}`;
const byPlace = (one: Outcome, other: Outcome): number => (keyOf(one) < keyOf(other) ? -1 : 1);

function toScore(vectors: number, outcomes: readonly Outcome[]): Score {
  const counts = countsOf(outcomes);
  const byOperator = Map.groupBy(outcomes, ({ operator }) => operator);
  return {
    vectors,
    ...counts,
    score: counts.noticed / (counts.mutations - counts.equivalent),
    operators: [...byOperator].map(([operator, own]) => ({ operator, ...countsOf(own) })),
    survivors: outcomes
      .filter(({ result }) => result === "survived")
      .map(({ operator, type, pointer }) => ({ operator, type, pointer, reason: reasonFor(operator, type) })),
  };
}

const countsOf = (outcomes: readonly Outcome[]): Counts => ({
  mutations: outcomes.length,
  equivalent: outcomes.filter(({ result }) => result === "equivalent").length,
  noticed: outcomes.filter(({ result }) => result === "noticed").length,
});
