import type { Type } from "@colloquy/ir";
import { toWords } from "./words.ts";

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
  /** Names and sources of the patterns, in the order of first use. */
  readonly patterns: () => readonly (readonly [name: string, source: string])[];
  /** Functions in the order of first use; printing one may add others. */
  readonly functions: () => IterableIterator<HelperFunction>;
}

export interface HelperFunction {
  readonly kind: "check" | "decode";
  readonly name: string;
  readonly type: Type;
}

/** Makes a name of words that nothing else in the file has: of a function, or of the constant for a pattern. */
export type NameHelper = (kind: HelperFunction["kind"] | "pattern", words: string) => string;

/** Collects helpers while a file is printed. */
export function createHelpers(nameOf: NameHelper): Helpers {
  const patterns = new Map<string, string>();
  const functions = new Map<string, HelperFunction>();
  const pattern = (source: string, words: string): string => {
    const name = patterns.get(source) ?? nameOf("pattern", words);
    patterns.set(source, name);
    return name;
  };
  const helper = (kind: HelperFunction["kind"], type: Type): string => {
    const key = `${kind} ${JSON.stringify(type)}`;
    const known = functions.get(key) ?? { kind, type, name: nameOf(kind, wordsFor(type)) };
    functions.set(key, known);
    return known.name;
  };
  return {
    pattern: (source) => pattern(source, "pattern"),
    idPattern: (prefix) => pattern(`^${escaped(prefix)}_[0-9a-f]+$`, `${toWords(prefix)} id pattern`),
    check: (type) => helper("check", type),
    decode: (type) => helper("decode", type),
    patterns: () => [...patterns].map(([source, name]) => [name, source] as const),
    functions: () => functions.values(),
  };
}

/** A type in words, such as `list of nullable text`. */
function wordsFor(type: Type): string {
  if (type.kind === "list") return `list of ${wordsFor(type.items)}`;
  if (type.kind === "map") return `map of ${wordsFor(type.values)}`;
  if (type.kind === "nullable") return `nullable ${wordsFor(type.type)}`;
  if (type.kind === "reference") return toWords(type.id.slice(type.id.lastIndexOf(".") + 1));
  if (type.kind === "string") return type.prefix === undefined ? "text" : `${toWords(type.prefix)} id`;
  // A runtime has a check for plain numbers of its own.
  return type.kind === "number" ? "any number" : type.kind;
}

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
