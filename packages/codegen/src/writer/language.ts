import type { Provenance } from "../target.ts";
import type { ImportedSymbol, Origin, ResolvedImport } from "./symbol.ts";

/** What the writer asks of a language, so that a file comes out in the final form of the language's formatter. */
export interface Language {
  /** One level of indentation. */
  readonly indent: string;
  /** Columns a level of indentation counts for. */
  readonly indentWidth: number;
  /** Columns a line may have before groups break. */
  readonly lineWidth: number;
  /** Columns the marks of a doc comment take in front of its text. */
  readonly docMargin: number;
  /** Empty lines that separate paragraphs at a level of indentation. */
  readonly emptyLines: (level: number) => number;
  /** What stands before the imports: the notice that the file is generated, and what the language demands there. */
  readonly head: (path: string, provenance: Provenance) => readonly string[];
  /** Lines of a doc comment; `lines` are wrapped already and must be escaped here. */
  readonly docComment: (lines: readonly string[]) => readonly string[];
  /** Whether a file may use what `from` declares without an import. */
  readonly isInScope: (path: string, from: Origin) => boolean;
  /** The name that importing the symbol puts into the scope of a file: its own, or that of what qualifies it. */
  readonly binding: (symbol: ImportedSymbol) => string;
  /** The symbol as it is written. `bound` is its binding in this file; absent where the symbol is in scope. */
  readonly reference: (symbol: ImportedSymbol, bound: string | undefined) => string;
  /** Another binding for one that is taken; `attempt` counts from 2. */
  readonly alias: (binding: string, attempt: number) => string;
  /** Import statements, in the order and form of the formatter. `path` is the importing file's. */
  readonly imports: (path: string, imports: readonly ResolvedImport[]) => readonly string[];
}

/** For languages that import each name by itself and write it without a qualifier. */
export const importsByName: Pick<Language, "isInScope" | "binding" | "reference"> = {
  isInScope: (path, from) => "file" in from && from.file === path,
  binding: ({ name }) => name,
  reference: ({ name }, bound) => bound ?? name,
};
