import { forgetLexeme, rememberLexeme } from "./lexemes.ts";

type Holder = Record<string, unknown> | unknown[];

interface Reader {
  readonly text: string;
  at: number;
  /** The containers around the place that is read, from the outermost. */
  readonly open: [Holder, ...Holder[]];
  holder: Holder;
  /** The name of the member whose value comes next. */
  name: string | undefined;
}

/**
 * Reads text that is known to be JSON and remembers how its numbers are written. Without recursion, and in one way for
 * all engines: reviver source access is missing in Node 20, no faster, and overflows the stack on deep values.
 */
export function rebuild(text: string): unknown {
  const root: unknown[] = [];
  const reader: Reader = { text, at: 0, open: [root], holder: root, name: undefined };
  while (reader.at < text.length) (STEPS.get(text.charAt(reader.at)) ?? readWord)(reader);
  return root[0];
}

const STEPS: ReadonlyMap<string, (reader: Reader) => void> = new Map([
  ["{", (reader) => enter(reader, {})],
  ["[", (reader) => enter(reader, [])],
  ["}", leave],
  ["]", leave],
  ['"', readString],
  ...[" ", "\t", "\n", "\r", ",", ":"].map((character) => [character, skip] as const),
]);

const WORDS: ReadonlyMap<string, unknown> = new Map<string, unknown>([
  ["true", true],
  ["false", false],
  ["null", null],
]);

function skip(reader: Reader): void {
  reader.at += 1;
}

function enter(reader: Reader, container: Holder): void {
  place(reader, container);
  reader.open.push(container);
  reader.holder = container;
  reader.at += 1;
}

function leave(reader: Reader): void {
  reader.open.pop();
  reader.holder = reader.open.at(-1) as Holder;
  reader.at += 1;
}

function readString(reader: Reader): void {
  const start = reader.at;
  reader.at = endOfString(reader.text, start);
  const inner = reader.text.slice(start + 1, reader.at - 1);
  const value = inner.includes("\\") ? (JSON.parse(`"${inner}"`) as string) : inner;
  if (reader.name === undefined && !Array.isArray(reader.holder)) reader.name = value;
  else place(reader, value);
}

function readWord(reader: Reader): void {
  const start = reader.at;
  do reader.at += 1;
  while (reader.at < reader.text.length && !STEPS.has(reader.text.charAt(reader.at)));
  const word = reader.text.slice(start, reader.at);
  if (WORDS.has(word)) place(reader, WORDS.get(word));
  else place(reader, Number(word), word);
}

function endOfString(text: string, start: number): number {
  let quote = text.indexOf('"', start + 1);
  while (isEscaped(text, quote)) quote = text.indexOf('"', quote + 1);
  return quote + 1;
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0;
  while (text.charAt(at - 1 - backslashes) === "\\") backslashes += 1;
  return backslashes % 2 === 1;
}

/** A later member of the same name replaces an earlier one, as in `JSON.parse`; so does what is known of its text. */
function place(reader: Reader, value: unknown, lexeme?: string): void {
  const { holder } = reader;
  const name = Array.isArray(holder) ? String(holder.length) : (reader.name as string);
  if (name === "__proto__") Object.defineProperty(holder, name, { value, ...ORDINARY });
  else (holder as Record<string, unknown>)[name] = value;
  if (lexeme !== undefined && !saysAll(value as number, lexeme)) rememberLexeme(holder, name, lexeme);
  else forgetLexeme(holder, name);
  reader.name = undefined;
}

/** Whether the number alone tells its digits. Beyond 2^53 it does not, even where it prints as it was written. */
const saysAll = (value: number, lexeme: string): boolean =>
  String(value) === lexeme && (Number.isSafeInteger(value) || !Number.isInteger(value));

const ORDINARY = { writable: true, enumerable: true, configurable: true };
