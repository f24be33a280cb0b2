/** The end of a sentence, with the blanks behind it, where another one follows. */
const sentenceEnd = /[.!?…]["'”’)\]]*(\s+)(?=\S)/g;

/**
 * A text as it is cut for speech (§6): one chunk per sentence. The blank between two sentences is not sent, longer gaps
 * stay at the end of the chunk before them, so `glueBetween` gives the text back. What follows the last end is not complete yet.
 */
export function cutSentences(text: string): { readonly chunks: readonly string[]; readonly used: number } {
  const chunks: string[] = [];
  let used = 0;
  for (const match of text.matchAll(sentenceEnd)) {
    const end = match.index + match[0].length;
    const chunk = text.slice(used, end);
    chunks.push(match[1] === " " ? chunk.slice(0, -1) : chunk);
    used = end;
  }
  return { chunks, used };
}

/** What stands between the text so far and the next chunk of it: clients glue consecutive frames (§6). */
export const glueBetween = (before: string): string => (before === "" || /\s$/.test(before) ? "" : " ");
