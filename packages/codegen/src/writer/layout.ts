import type { Language } from "./language.ts";
import type { Group, Printable } from "./printable.ts";
import type { ImportedSymbol } from "./symbol.ts";

type TextOf = (symbol: ImportedSymbol) => string;
/** Text, or a group that may break. */
type Piece = string | Group;

/** Lines for one logical line: groups stay flat where they fit, from left to right, else they break. */
export function layOut(
  parts: readonly Printable[],
  level: number,
  language: Language,
  textOf: TextOf,
): readonly string[] {
  const lines: { level: number; text: string }[] = [{ level, text: "" }];
  const append = (text: string) => {
    (lines.at(-1) as { text: string }).text += text;
  };
  const room = () => {
    const last = lines.at(-1) as { level: number; text: string };
    return language.lineWidth - last.level * language.indentWidth - last.text.length;
  };
  const print = (pieces: readonly Piece[], depth: number, behind: number): void => {
    for (const [index, piece] of pieces.entries()) {
      const flat = flatText(piece, textOf);
      const next = () => widthToNextBreak(pieces.slice(index + 1), behind, textOf);
      if (typeof piece === "string" || flat.length + next() <= room()) append(flat);
      else printBroken(piece, depth, next());
    }
  };
  const printBroken = (group: Group, depth: number, behind: number): void => {
    const { open, before, hangs, inPlace, close } = group.broken;
    const inside = inPlace ? depth : depth + 1;
    append(open);
    group.items.forEach((item, index) => {
      const isLast = index === group.items.length - 1;
      const after = isLast ? group.broken.afterLast : group.broken.after;
      if (index === 0 && inPlace) append(before);
      else lines.push({ level: inside, text: before });
      print(
        piecesOf(item, textOf),
        hangs ? inside + 1 : inside,
        after.length + (isLast && close === "" ? behind : 0),
      );
      append(after);
    });
    if (close !== "") lines.push({ level: depth, text: close });
  };
  print(piecesOf(parts, textOf), level, 0);
  return lines.map((line) => (line.text === "" ? "" : language.indent.repeat(line.level) + line.text));
}

/** Columns that must fit behind a flat group: everything up to the next place where the line may break. */
function widthToNextBreak(pieces: readonly Piece[], behind: number, textOf: TextOf): number {
  const next = pieces.findIndex((piece) => typeof piece !== "string" && piece.items.length > 0);
  const before = next === -1 ? pieces : pieces.slice(0, next);
  const width = before.reduce((sum, piece) => sum + flatText(piece, textOf).length, 0);
  if (next === -1) return width + behind;
  return width + (pieces[next] as Group).broken.open.length;
}

function piecesOf(printed: Printable, textOf: TextOf): readonly Piece[] {
  if (typeof printed !== "object") return [String(printed)];
  if (!("kind" in printed)) return printed.flatMap((part) => piecesOf(part, textOf));
  return [printed.kind === "symbol" ? textOf(printed) : printed];
}

function flatText(piece: Piece, textOf: TextOf): string {
  if (typeof piece === "string") return piece;
  const { open, separator, close } = piece.flat;
  if (piece.items.length === 0) return piece.broken.open + piece.broken.close;
  const items = piece.items.map((item) =>
    piecesOf(item, textOf)
      .map((inner) => flatText(inner, textOf))
      .join(""),
  );
  return open + items.join(separator) + close;
}
