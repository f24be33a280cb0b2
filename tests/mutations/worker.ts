/** Tries one share of the mutations: sends how many there are in all, then the outcome of each of its own. */
import { parentPort, workerData } from "node:worker_threads";
import { readParts } from "./contracts.ts";
import { typescript } from "./languages/typescript.ts";
import { findMutants } from "./mutants.ts";
import { readerFaults } from "./reader-faults.ts";
import { createTrial, type Outcome } from "./trial.ts";

const languages = { typescript };

/** What a worker is to do: of all mutations, every one whose number leaves `index` when divided by `shares`. */
export interface Share {
  readonly language: keyof typeof languages;
  /** Places at which each operator is tried. */
  readonly places: number;
  readonly index: number;
  readonly shares: number;
}

/** What all workers together try. */
export interface Plan {
  readonly vectors: number;
  readonly mutations: number;
}

const { language, places, index, shares } = workerData as Share;
const own = <T>(items: readonly T[]): readonly T[] => items.filter((_, number) => number % shares === index);
const send = (message: Plan | Outcome): void => parentPort?.postMessage(message);

const parts = readParts();
const mutants = findMutants(parts, places);
const trial = createTrial(languages[language]);
send({
  vectors: parts.flatMap(({ vectors }) => vectors).length,
  mutations: mutants.length + readerFaults.length,
});
for (const part of own(parts)) await trial.assertSound(part);
for (const fault of own(readerFaults)) send(await trial.ofFault(fault, parts));
for (const mutant of own(mutants)) send(await trial.ofMutant(mutant));
