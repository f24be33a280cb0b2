/** Remembers the last so many texts. */
export interface Recent {
  /** Whether `text` is new among them; from now on it is not. */
  add(text: string): boolean;
}

/** Keeps up to `limit` texts and forgets the oldest first. */
export function createRecent(limit: number): Recent {
  const texts = new Set<string>();
  const add: Recent["add"] = (text) => {
    if (texts.has(text)) return false;
    texts.add(text);
    const [oldest] = texts;
    if (texts.size > limit && oldest !== undefined) texts.delete(oldest);
    return true;
  };
  return { add };
}
