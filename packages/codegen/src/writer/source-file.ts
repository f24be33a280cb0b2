import type { OutputFile, Provenance } from "../target.ts";
import { resolveImports } from "./imports.ts";
import type { Language } from "./language.ts";
import { layOut } from "./layout.ts";
import type { Printable } from "./printable.ts";
import { wrap } from "./wrap.ts";

/** A line before its names are resolved. */
interface PendingLine {
  readonly level: number;
  readonly parts: readonly Printable[];
}

/** One file in the making. Text goes in line by line; imports and line breaks are settled by `toFile`. */
export interface SourceFile {
  readonly path: string;
  /** One line, or several when a group in it breaks; without parts, the space between paragraphs (once in a row, and none at the start). */
  line(...parts: readonly Printable[]): void;
  /** Prints what `body` prints one level deeper. */
  indent(body: () => void): void;
  /** `open`, an indented body, `close`. */
  block(open: Printable, body: () => void, close: Printable): void;
  /** A doc comment of Markdown paragraphs, wrapped to the line width; nothing for an empty text. */
  doc(markdown: string): void;
  /** Reserves a top-level name, so that no import takes it, and returns it. Throws when it is declared twice. */
  declare(name: string): string;
  /** The finished file: head, imports, body. */
  toFile(): OutputFile;
}

/** Starts a file. `declared` names are reserved from the start. */
export function createSourceFile(path: string, language: Language, provenance: Provenance): SourceFile {
  const pending: PendingLine[] = [];
  const declared = new Set<string>();
  let level = 0;

  const line: SourceFile["line"] = (...parts) => {
    if (parts.length > 0) pending.push({ level, parts });
    else if (pending.length > 0 && pending.at(-1)?.parts.length !== 0) pending.push({ level, parts: [] });
  };
  const indent: SourceFile["indent"] = (body) => {
    level += 1;
    body();
    level -= 1;
  };
  const block: SourceFile["block"] = (open, body, close) => {
    line(open);
    indent(body);
    line(close);
  };
  const doc: SourceFile["doc"] = (markdown) => {
    if (markdown.trim() === "") return;
    const width = language.lineWidth - level * language.indentWidth - language.docMargin;
    for (const text of language.docComment(wrap(markdown, width))) pending.push({ level, parts: [text] });
  };
  const declare: SourceFile["declare"] = (name) => {
    if (declared.has(name)) throw new Error(`${name} is declared twice in ${path}.`);
    declared.add(name);
    return name;
  };
  const toFile = (): OutputFile => {
    const { imports, textOf } = resolveImports(
      path,
      pending.map(({ parts }) => parts),
      declared,
      language,
    );
    const body = pending.flatMap(({ level: depth, parts }) =>
      parts.length === 0
        ? Array.from({ length: language.emptyLines(depth) }, () => "")
        : layOut(parts, depth, language, textOf),
    );
    const sections = [language.head(path, provenance), language.imports(path, imports), body];
    const text = sections.filter((lines) => lines.length > 0).map((lines) => lines.join("\n"));
    return { path, text: `${text.join("\n\n").trimEnd()}\n` };
  };
  return { path, line, indent, block, doc, declare, toFile };
}
