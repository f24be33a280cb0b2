import { groupBy } from "@colloquy/ir";
import type { Language } from "./language.ts";
import type { Printable } from "./printable.ts";
import { type ImportedSymbol, originText, type ResolvedImport } from "./symbol.ts";

/** The imports of a file and the written form of each symbol in it. */
export interface ResolvedImports {
  readonly imports: readonly ResolvedImport[];
  readonly textOf: (symbol: ImportedSymbol) => string;
}

/** Collects the symbols a file prints and gives the binding of each a name that nothing else in the file has. */
export function resolveImports(
  path: string,
  printed: Printable,
  declared: ReadonlySet<string>,
  language: Language,
): ResolvedImports {
  const keyOf = (symbol: ImportedSymbol) => `${originText(symbol.from)}\n${language.binding(symbol)}`;
  const taken = new Set(declared);
  const foreign = symbolsOf(printed).filter(({ from }) => !language.isInScope(path, from));
  const byKey = groupBy(foreign, keyOf);
  const resolved = new Map<string, ResolvedImport>();
  for (const [key, uses] of [...byKey].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [symbol] = uses as [ImportedSymbol];
    const binding = language.binding(symbol);
    const bound = freeName(binding, taken, language);
    taken.add(bound);
    const typeOnly = uses.every((use) => use.typeOnly);
    resolved.set(key, { from: symbol.from, binding, bound, typeOnly });
  }
  return {
    imports: [...resolved.values()],
    textOf: (symbol) => language.reference(symbol, resolved.get(keyOf(symbol))?.bound),
  };
}

function freeName(binding: string, taken: ReadonlySet<string>, language: Language): string {
  if (!taken.has(binding)) return binding;
  let attempt = 2;
  while (taken.has(language.alias(binding, attempt))) attempt += 1;
  return language.alias(binding, attempt);
}

function symbolsOf(printed: Printable): readonly ImportedSymbol[] {
  if (typeof printed !== "object") return [];
  if ("kind" in printed) return printed.kind === "symbol" ? [printed] : printed.items.flatMap(symbolsOf);
  return printed.flatMap(symbolsOf);
}
