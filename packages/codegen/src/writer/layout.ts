import type { Language } from "./language.ts";
import type { Group, Printable } from "./printable.ts";
import type { ImportedSymbol } from "./symbol.ts";

type NameOf = (symbol: ImportedSymbol) => string;
/** Text, or a group that may break. */
type Piece = string | Group;

/** Lines for one logical line: groups stay flat where they fit, from left to right, else they break. */
export function layOut(
  parts: readonly Printable[],
  level: number,
  language: Language,
  nameOf: NameOf,
): readonly string[] {
  const lines: { level: number; text: string }[] = [{ level, text: "" }];
  const append = (text: string) => {
    (lines.at(-1) as { text: string }).text += text;
  };
  const room = () => {
    const last = lines.at(-1) as { level: number; text: string };
    return language.lineWidth - last.level * language.indentWidth - last.text.length;
  };
  const fits = (flat: string, rest: readonly Piece[], behind: number) =>
    flat.length + widthToNextBreak(rest, behind, nameOf) <= room();
  const print = (pieces: readonly Piece[], depth: number, behind: number): void => {
    for (const [index, piece] of pieces.entries()) {
      const flat = flatText(piece, nameOf);
      if (typeof piece === "string" || fits(flat, pieces.slice(index + 1), behind)) append(flat);
      else printBroken(piece, depth);
    }
  };
  const printBroken = (group: Group, depth: number): void => {
    append(group.broken.open);
    group.items.forEach((item, index) => {
      const after = index === group.items.length - 1 ? group.broken.afterLast : group.broken.after;
      lines.push({ level: depth + 1, text: group.broken.before });
      print(piecesOf(item, nameOf), depth + 1, after.length);
      append(after);
    });
    if (group.broken.close === "") return;
    lines.push({ level: depth, text: group.broken.close });
  };
  print(piecesOf(parts, nameOf), level, 0);
  return lines.map((line) => (line.text === "" ? "" : language.indent.repeat(line.level) + line.text));
}

/** Columns that must fit behind a flat group: everything up to the next place where the line may break. */
function widthToNextBreak(pieces: readonly Piece[], behind: number, nameOf: NameOf): number {
  const next = pieces.findIndex((piece) => typeof piece !== "string" && piece.items.length > 0);
  const before = next === -1 ? pieces : pieces.slice(0, next);
  const width = before.reduce((sum, piece) => sum + flatText(piece, nameOf).length, 0);
  if (next === -1) return width + behind;
  return width + (pieces[next] as Group).broken.open.length;
}

function piecesOf(printed: Printable, nameOf: NameOf): readonly Piece[] {
  if (typeof printed !== "object") return [String(printed)];
  if (!("kind" in printed)) return printed.flatMap((part) => piecesOf(part, nameOf));
  return [printed.kind === "symbol" ? nameOf(printed) : printed];
}

function flatText(piece: Piece, nameOf: NameOf): string {
  if (typeof piece === "string") return piece;
  const { open, separator, close } = piece.flat;
  if (piece.items.length === 0) return piece.broken.open + piece.broken.close;
  const items = piece.items.map((item) =>
    piecesOf(item, nameOf)
      .map((inner) => flatText(inner, nameOf))
      .join(""),
  );
  return open + items.join(separator) + close;
}
