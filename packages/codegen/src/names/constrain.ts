/** What a language demands of one kind of name. */
export interface NameRules {
  /** Spells the words of the original in the language's convention. */
  readonly convert: (text: string) => string;
  /** A character that may stand anywhere but first. */
  readonly part: RegExp;
  /** A character that may stand first. */
  readonly start: RegExp;
  /** Words that are no names. */
  readonly reserved: ReadonlySet<string>;
  /** Makes a name of a reserved word. */
  readonly escape: (name: string) => string;
}

/**
 * The name a language can print for `text`. An original without letters or digits, such as `+`, is spelled by its code
 * points. Different originals may get one name; allocation tells them apart.
 */
export function constrain(text: string, rules: NameRules): string {
  const converted = rules.convert(text) || rules.convert(spelled(text));
  const legal = Array.from(converted)
    .map((character) => (rules.part.test(character) ? character : spelled(character)))
    .join("");
  const started = rules.start.test(legal.charAt(0)) ? legal : `_${legal}`;
  return rules.reserved.has(started) ? rules.escape(started) : started;
}

/** Text by the code points of its characters, for names that have no letters or digits. */
export const spelled = (text: string): string =>
  text === ""
    ? "empty"
    : Array.from(text)
        .map((character) => `u${character.codePointAt(0)?.toString(16).padStart(4, "0")}`)
        .join("_");
