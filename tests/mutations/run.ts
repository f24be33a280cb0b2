import { faultOf, readVectors, type Vector } from "@colloquy/repository/vectors";
import { createLinker } from "./linker.ts";
import { findMutations } from "./sites.ts";
import { excuseFor, placeOf } from "./survivors.ts";
import { createReader, createTrial, type Outcome } from "./trial.ts";

/** What the vectors noticed. */
export interface Score {
  readonly vectors: number;
  readonly mutations: number;
  readonly noticed: number;
  /** Share of mutations that were noticed, excused ones counted as not. */
  readonly score: number;
  readonly operators: readonly {
    readonly operator: string;
    readonly mutations: number;
    readonly noticed: number;
  }[];
  readonly survivors: readonly Survivor[];
}

export interface Survivor {
  readonly operator: string;
  readonly place: string;
  readonly at: string;
  /** Why no vector can notice; `undefined` when nobody has said. */
  readonly reason: string | undefined;
}

/** Tries each operator at up to so many places. Rejects when the vectors find fault with the reader as it is. */
export async function runMutations(
  places: number,
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<Score> {
  const vectors = readVectors();
  const linker = createLinker();
  await refuseFaulty(vectors, createReader(linker));
  const mutations = findMutations(linker, places);
  const trial = createTrial(linker, vectors);
  const outcomes: Outcome[] = [];
  for (const mutation of mutations) {
    outcomes.push(await trial(mutation));
    onProgress(outcomes.length, mutations.length);
  }
  return toScore(vectors.length, outcomes);
}

/** A vector that fails anyway would seem to notice everything. */
async function refuseFaulty(
  vectors: readonly Vector[],
  read: ReturnType<typeof createReader>,
): Promise<void> {
  for (const vector of vectors) {
    const fault = faultOf(vector, await read(vector));
    if (fault !== undefined) throw new Error(`Without any mutation, ${vector.id}: ${fault}`);
  }
}

function toScore(vectors: number, outcomes: readonly Outcome[]): Score {
  const noticed = countNoticed(outcomes);
  const byOperator = Map.groupBy(outcomes, ({ mutation }) => mutation.operator);
  return {
    vectors,
    mutations: outcomes.length,
    noticed,
    score: noticed / outcomes.length,
    operators: [...byOperator].map(([operator, own]) => ({
      operator,
      mutations: own.length,
      noticed: countNoticed(own),
    })),
    survivors: outcomes
      .filter(({ noticedBy }) => noticedBy === undefined)
      .map(({ mutation }) => ({
        operator: mutation.operator,
        place: placeOf(mutation),
        at: `${mutation.path}:${mutation.line}`,
        reason: excuseFor(mutation),
      })),
  };
}

const countNoticed = (outcomes: readonly Outcome[]): number =>
  outcomes.filter(({ noticedBy }) => noticedBy !== undefined).length;
