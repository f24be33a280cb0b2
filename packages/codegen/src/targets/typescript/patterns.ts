import type { SourceFile } from "../../writer/index.ts";
import { valueName } from "./names.ts";

/** The regular expressions of a file, each a constant that is named once. */
export interface Patterns {
  /** The name of the constant for a pattern. */
  of(source: string): string;
  /** The name of the constant for `prefix_` and lower-case hexadecimal digits. */
  prefixedId(prefix: string): string;
  /** Names and expressions, in the order of first use. */
  readonly constants: () => readonly (readonly [name: string, expression: string])[];
}

/** Collects patterns while a file is printed. */
export function createPatterns(): Patterns {
  const names = new Map<string, string>();
  const add = (source: string, preferred: string): string => {
    const known = names.get(source);
    if (known !== undefined) return known;
    const taken = new Set(names.values());
    let name = preferred;
    for (let number = 2; taken.has(name); number += 1) name = `${preferred}${number}`;
    names.set(source, name);
    return name;
  };
  return {
    of: (source) => add(source, "pattern"),
    prefixedId: (prefix) => add(`^${prefix}_[0-9a-f]+$`, `${valueName(prefix)}IdPattern`),
    constants: () => [...names].map(([source, name]) => [name, String(new RegExp(source))] as const),
  };
}

/** Prints the constants at the end of a file, where functions see them all the same. */
export function emitPatterns(file: SourceFile, patterns: Patterns): void {
  for (const [name, expression] of patterns.constants()) {
    file.line();
    file.line(`const ${file.declare(name)} = ${expression};`);
  }
}
