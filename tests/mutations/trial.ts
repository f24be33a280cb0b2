import type { OutputFile } from "@colloquy/codegen";
import type { NamedType } from "@colloquy/ir";
import { faultOf, type Vector } from "@colloquy/repository/vectors";
import { emit, narrowed, type Part } from "./contracts.ts";
import type { Language, Reader } from "./languages/language.ts";
import type { Mutant } from "./mutants.ts";
import type { ReaderFault } from "./reader-faults.ts";

/** What became of a mutation. */
export type Outcome = {
  readonly operator: string;
  /** The broken type and where in it; a reader's fault has none. */
  readonly type: string;
  readonly pointer: string;
} & (
  | { readonly result: "noticed"; readonly vector: string }
  | { readonly result: "equivalent" | "survived" }
);

/** Tries mutations of one language. */
export interface Trial {
  /** Rejects when a vector finds fault with the reader as it is: it would seem to notice everything. */
  assertSound(part: Part): Promise<void>;
  ofMutant(mutant: Mutant): Promise<Outcome>;
  ofFault(fault: ReaderFault, parts: readonly Part[]): Promise<Outcome>;
}

/** Generates with the language's target, puts vectors to the result, and stops at the first that notices. */
export function createTrial(language: Language): Trial {
  const filesOf = (part: Part, definition?: NamedType): readonly OutputFile[] =>
    emit(part, language.target, { options: language.options, ...(definition && { definition }) });
  const programOf = (files: readonly OutputFile[]): string =>
    JSON.stringify(files.filter(({ path }) => language.isProgram(path)));
  const wholes = new Map<Part, readonly OutputFile[]>();
  const wholeOf = (part: Part): readonly OutputFile[] => {
    const files = wholes.get(part) ?? filesOf(part);
    wholes.set(part, files);
    return files;
  };
  const firstToNotice = async (
    files: readonly OutputFile[],
    vectors: readonly Vector[],
    fault?: ReaderFault,
  ) => {
    const reader = await language.start(files);
    try {
      return await findFault(reader, vectors, fault);
    } finally {
      await reader.close();
    }
  };
  const assertSound: Trial["assertSound"] = async (part) => {
    const found = await firstToNotice(wholeOf(part), part.vectors);
    if (found) throw new Error(`Without any mutation, a reader fails ${found.id}.`);
  };
  const ofMutant: Trial["ofMutant"] = async ({ operator, part, definition, pointer }) => {
    const place = { operator, type: definition.id, pointer };
    // Most mutants are noticed by the vectors of the broken type, for which the rest of the contract is not needed.
    const own = narrowed(part, definition.id);
    const near = own.vectors.length > 0 && (await firstToNotice(filesOf(own, definition), own.vectors));
    if (near) return { ...place, result: "noticed", vector: near.id };
    const files = filesOf(part, definition);
    if (programOf(files) === programOf(wholeOf(part))) return { ...place, result: "equivalent" };
    const far = await firstToNotice(files, part.vectors);
    return far ? { ...place, result: "noticed", vector: far.id } : { ...place, result: "survived" };
  };
  const ofFault: Trial["ofFault"] = async (fault, parts) => {
    const place = { operator: fault.name, type: "", pointer: "" };
    for (const part of parts) {
      const found = await firstToNotice(wholeOf(part), part.vectors, fault);
      if (found) return { ...place, result: "noticed", vector: found.id };
    }
    return { ...place, result: "survived" };
  };
  return { assertSound, ofMutant, ofFault };
}

async function findFault(
  reader: Reader,
  vectors: readonly Vector[],
  fault: ReaderFault = { name: "", description: "" },
) {
  const { input = (json) => json, output = (verdict) => verdict } = fault;
  for (const vector of vectors) {
    const verdict = await reader.read({ ...vector, json: input(vector.json) });
    if (faultOf(vector, output(verdict)) !== undefined) return vector;
  }
  return undefined;
}
