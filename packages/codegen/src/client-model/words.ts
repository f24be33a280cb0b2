import { spelled, splitWords } from "../names/index.ts";

/** A wire name in words; one without letters or digits, such as `+`, is spelled by its code points. */
export const toWords = (text: string): string =>
  (splitWords(text).length > 0 ? splitWords(text) : splitWords(spelled(text))).join(" ");

/** Gives each thing a name that no other has. */
export type Distinct = (preferred: string) => string;

/**
 * Numbers names that would meet in some language: those that differ in case, underscores or spaces alone. `taken` names are
 * given to nothing; `separator` stands before the number.
 */
export function createDistinct(taken: Iterable<string> = [], separator = ""): Distinct {
  const met = new Set(Array.from(taken, folded));
  return (preferred) => {
    let name = preferred;
    for (let number = 2; met.has(folded(name)); number += 1) name = `${preferred}${separator}${number}`;
    met.add(folded(name));
    return name;
  };
}

const folded = (name: string): string => splitWords(name).join("") || name;
