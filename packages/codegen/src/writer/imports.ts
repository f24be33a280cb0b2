import { groupBy } from "@colloquy/ir";
import type { Language } from "./language.ts";
import type { Printable } from "./printable.ts";
import { type ImportedSymbol, originText, type ResolvedImport } from "./symbol.ts";

/** The imports of a file and the local name of each symbol in it. */
export interface ResolvedImports {
  readonly imports: readonly ResolvedImport[];
  readonly nameOf: (symbol: ImportedSymbol) => string;
}

/** Collects the symbols a file prints and gives each a name that nothing else in the file has. */
export function resolveImports(
  path: string,
  printed: Printable,
  declared: ReadonlySet<string>,
  language: Language,
): ResolvedImports {
  const taken = new Set(declared);
  const foreign = symbolsOf(printed).filter((symbol) => originText(symbol.from) !== path);
  const byKey = groupBy(foreign, keyOf);
  const resolved = new Map<string, ResolvedImport>();
  for (const [key, uses] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [{ from, name }] = uses as [ImportedSymbol];
    const localName = freeName(name, taken, language);
    taken.add(localName);
    resolved.set(key, { from, name, localName, typeOnly: uses.every(({ typeOnly }) => typeOnly) });
  }
  return {
    imports: [...resolved.values()],
    nameOf: (symbol) => resolved.get(keyOf(symbol))?.localName ?? symbol.name,
  };
}

const keyOf = (symbol: ImportedSymbol): string => `${originText(symbol.from)}\n${symbol.name}`;

function freeName(name: string, taken: ReadonlySet<string>, language: Language): string {
  if (!taken.has(name)) return name;
  let attempt = 2;
  while (taken.has(language.alias(name, attempt))) attempt += 1;
  return language.alias(name, attempt);
}

function symbolsOf(printed: Printable): readonly ImportedSymbol[] {
  if (typeof printed !== "object") return [];
  if ("kind" in printed) return printed.kind === "symbol" ? [printed] : printed.items.flatMap(symbolsOf);
  return printed.flatMap(symbolsOf);
}
