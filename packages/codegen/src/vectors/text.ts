/** An object by the texts of its members, in the order they are written. */
export type Members = ReadonlyMap<string, string>;

/** JSON text of a text. */
export const quote = (text: string): string => JSON.stringify(text);

export const objectText = (members: Members): string =>
  `{${[...members].map(([name, text]) => `${quote(name)}:${text}`).join(",")}}`;

export const listText = (items: readonly string[]): string => `[${items.join(",")}]`;

/** The members with one more, or with another text for one. */
export const withMember = (members: Members, name: string, text: string): Members =>
  new Map([...members, [name, text]]);

export const withoutMember = (members: Members, name: string): Members =>
  new Map([...members].filter(([other]) => other !== name));
