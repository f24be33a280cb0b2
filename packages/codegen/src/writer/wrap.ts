const FENCE = /^\s*(```|~~~)/;
/** A line that starts something of its own: a list item, a heading, a table row, a quotation, an `@tag`. */
const OWN_LINE = /^\s*(?:[-*+#>|@]|\d+[.)])/;

/**
 * Lines of Markdown no wider than `width`. Paragraphs are filled anew; fenced code, lists, tables and tags keep their
 * line starts. A word that is wider than a line stays whole.
 */
export function wrap(markdown: string, width: number): readonly string[] {
  let fenced = false;
  const paragraphs: string[] = [];
  const verbatim = new Set<number>();
  let open = false;
  for (const raw of markdown.trim().split("\n")) {
    const text = raw.trimEnd();
    const isFence = FENCE.test(text);
    if (fenced || isFence) verbatim.add(paragraphs.length);
    const joins = open && !fenced && !isFence && text !== "" && !OWN_LINE.test(text);
    if (joins) paragraphs.push(`${paragraphs.pop()} ${text.trim()}`);
    else paragraphs.push(text);
    if (isFence) fenced = !fenced;
    open = !fenced && !isFence && text !== "";
  }
  return paragraphs.flatMap((text, index) => (verbatim.has(index) ? [text] : fill(text, width)));
}

function fill(text: string, width: number): readonly string[] {
  const lines: string[] = [""];
  for (const word of text.split(" ")) {
    const last = lines.at(-1) as string;
    if (last === "") lines[lines.length - 1] = word;
    else if (last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
