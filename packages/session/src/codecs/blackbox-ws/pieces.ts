/** The end of a sentence, with the blanks behind it, where another one follows. */
const sentenceEnd = /[.!?…]["'”’)\]]*(\s+)(?=\S)/g;

/**
 * A text as it is cut for speech (§6): one piece per sentence. The blank between two sentences is not sent, longer gaps
 * stay at the end of the piece before them, so `glue` gives the text back. What follows the last end is not complete yet.
 */
export function cutSentences(text: string): { readonly pieces: readonly string[]; readonly used: number } {
  const pieces: string[] = [];
  let used = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    const piece = text.slice(used, end);
    pieces.push(match[1] === " " ? piece.slice(0, -1) : piece);
    used = end;
  }
  return { pieces, used };
}

/** What to put between what was said and the next piece of it: clients glue consecutive frames (§6). */
export const glueBetween = (before: string): string => (before === "" || /\s$/.test(before) ? "" : " ");
