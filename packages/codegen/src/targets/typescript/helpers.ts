import type { Type } from "@colloquy/ir";
import { pascalName, valueName } from "./names.ts";

/** What a file needs besides what it is about: patterns, and functions for types that have no name. Each is made once. */
export interface Helpers {
  /** The constant for a pattern. */
  pattern(source: string): string;
  /** The constant for `prefix_` and lower-case hexadecimal digits. */
  idPattern(prefix: string): string;
  /** The function that checks a type. */
  check(type: Type): string;
  /** The function that decodes a type. */
  decode(type: Type): string;
  /** Names and expressions of the constants, in the order of first use. */
  readonly patterns: () => readonly (readonly [name: string, expression: string])[];
  /** Functions in the order of first use; printing one may add others. */
  readonly functions: () => IterableIterator<HelperFunction>;
}

export interface HelperFunction {
  readonly kind: "check" | "decode";
  readonly name: string;
  readonly type: Type;
}

/** Collects helpers while a file is printed. */
export function createHelpers(): Helpers {
  const names = createNames();
  const patterns = new Map<string, string>();
  const functions = new Map<string, HelperFunction>();
  const pattern = (source: string, preferred: string): string => {
    const name = patterns.get(source) ?? names(preferred);
    patterns.set(source, name);
    return name;
  };
  const helper = (kind: HelperFunction["kind"], type: Type): string => {
    const key = `${kind} ${JSON.stringify(type)}`;
    const known = functions.get(key) ?? { kind, type, name: names(`${kind}${wordsFor(type)}`) };
    functions.set(key, known);
    return known.name;
  };
  return {
    pattern: (source) => pattern(source, "pattern"),
    idPattern: (prefix) => pattern(`^${prefix}_[0-9a-f]+$`, `${valueName(prefix)}IdPattern`),
    check: (type) => helper("check", type),
    decode: (type) => helper("decode", type),
    patterns: () => [...patterns].map(([source, name]) => [name, String(new RegExp(source))] as const),
    functions: () => functions.values(),
  };
}

/** Gives a name a number when it is taken. */
function createNames(): (preferred: string) => string {
  const taken = new Set<string>();
  return (preferred) => {
    let name = preferred;
    for (let number = 2; taken.has(name); number += 1) name = `${preferred}${number}`;
    taken.add(name);
    return name;
  };
}

/** A type in words, such as `ListOfNullableText`. */
function wordsFor(type: Type): string {
  if (type.kind === "list") return `ListOf${wordsFor(type.items)}`;
  if (type.kind === "map") return `MapOf${wordsFor(type.values)}`;
  if (type.kind === "nullable") return `Nullable${wordsFor(type.type)}`;
  if (type.kind === "reference") return pascalName(type.id.slice(type.id.lastIndexOf(".") + 1));
  if (type.kind === "string") return type.prefix === undefined ? "Text" : `${pascalName(type.prefix)}Id`;
  // The runtime has a `checkNumber` of its own.
  return type.kind === "number" ? "AnyNumber" : pascalName(type.kind);
}
