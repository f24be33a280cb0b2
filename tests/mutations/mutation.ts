import type { Edit } from "./edit.ts";

/** A way to break a reader. */
export interface Operator {
  /** Kebab-case. */
  readonly name: string;
  /** What a reader broken in this way does. */
  readonly description: string;
  /** The places in a source text where it can be done. The new text is JavaScript; `$runtime` holds all of the runtime. */
  readonly edits: (source: string) => readonly Edit[];
}

/** An operator at one place. */
export interface Mutation {
  readonly operator: string;
  /** From the root of the repository. */
  readonly path: string;
  readonly line: number;
  readonly edit: Edit;
  /** The generated function around the place; `undefined` in the runtime. */
  readonly subject?: string | undefined;
}

/** An operator that finds its places by a pattern. */
export const byPattern = (
  name: string,
  description: string,
  pattern: RegExp,
  replace: (...groups: readonly string[]) => string,
): Operator => ({
  name,
  description,
  edits: (source) =>
    [...source.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      text: replace(...match.map((group) => group ?? "")),
    })),
});

/** An operator for one place, named by its text; a text that is not there exactly once is an error. */
export const atPlace = (name: string, description: string, text: string, replacement: string): Operator => ({
  name,
  description,
  edits: (source) => {
    const start = source.indexOf(text);
    if (start === -1 || source.includes(text, start + 1))
      throw new Error(`${name}: the text it changes is not there exactly once: ${text}`);
    return [{ start, end: start + text.length, text: replacement }];
  },
});
