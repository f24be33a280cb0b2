/**
 * How numbers were written whose text JavaScript would not print again: `1.0`, `9007199254740993`, `1e400`. Kept beside
 * the object or array that holds the number, so that values stay plain JSON values; a copy of the holder forgets them.
 */
const lexemes = new WeakMap<object, Map<string, string>>();

/** Keeps the text of the number that `holder` has under `key`. */
export function rememberLexeme(holder: object, key: string, lexeme: string): void {
  const known = lexemes.get(holder);
  if (known) known.set(key, lexeme);
  else lexemes.set(holder, new Map([[key, lexeme]]));
}

/** Forgets a number that a later member of the same name replaced. */
export function forgetLexeme(holder: object, key: string): void {
  lexemes.get(holder)?.delete(key);
}

/** The text of the number under `key`, as long as `value` is still that number. */
export function lexemeOf(holder: object, key: string, value: number): string | undefined {
  const lexeme = lexemes.get(holder)?.get(key);
  return lexeme !== undefined && Object.is(Number(lexeme), value) ? lexeme : undefined;
}

/** Whether any number in `holder` itself has its text kept. */
export const hasLexemes = (holder: object): boolean => lexemes.has(holder);
