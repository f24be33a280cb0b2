import type { ResolvedImport } from "./symbol.ts";

/** What the writer must know of a language to lay out a file in its formatter's final form. */
export interface Language {
  /** One level of indentation. */
  readonly indent: string;
  /** Columns a level of indentation counts for. */
  readonly indentWidth: number;
  /** Columns a line may have before groups break. */
  readonly lineWidth: number;
  /** Lines of a plain comment, for the head of a file. */
  readonly comment: (lines: readonly string[]) => readonly string[];
  /** Lines of a doc comment; `lines` are wrapped already and must be escaped here. */
  readonly docComment: (lines: readonly string[]) => readonly string[];
  /** A name for an import whose own name is taken; `attempt` counts from 2. */
  readonly alias: (name: string, attempt: number) => string;
  /** Import statements, in the order and form of the formatter. `path` is the importing file's. */
  readonly imports: (path: string, imports: readonly ResolvedImport[]) => readonly string[];
}
