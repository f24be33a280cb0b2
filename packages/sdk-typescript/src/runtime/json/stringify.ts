import { hasLexemes, lexemeOf } from "./lexemes.ts";

/**
 * `JSON.stringify` that also writes `bigint` as an integer, and numbers from `parseJson` as they came. Throws `TypeError`
 * for a value without JSON text (`undefined`, a function) and for `NaN` and the infinities, which JSON has no word for.
 */
export function stringifyJson(value: unknown): string {
  const text = needsCare(value) ? write(value, undefined, "") : JSON.stringify(value);
  if (text === undefined) throw new TypeError(`JSON has no text for ${typeof value}.`);
  return text;
}

function needsCare(value: unknown): boolean {
  if (typeof value === "number") return !Number.isFinite(value);
  if (typeof value !== "object" || value === null) return typeof value === "bigint";
  if (hasLexemes(value)) return true;
  if (Array.isArray(value)) return value.some(needsCare);
  for (const name in value) if (needsCare((value as Record<string, unknown>)[name])) return true;
  return false;
}

/** `undefined` where `JSON.stringify` leaves a member out. */
function write(value: unknown, holder: object | undefined, name: string): string | undefined {
  if (typeof value === "number") return writeNumber(value, holder, name);
  if (typeof value === "bigint") return String(value);
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if ("toJSON" in value && typeof value.toJSON === "function")
    return write(value.toJSON(name), undefined, name);
  if (Array.isArray(value))
    return `[${value.map((item, index) => write(item, value, String(index)) ?? "null").join(",")}]`;
  const members = Object.entries(value).map(([key, member]) => [key, write(member, value, key)] as const);
  const written = members.filter(([, text]) => text !== undefined);
  return `{${written.map(([key, text]) => `${JSON.stringify(key)}:${text}`).join(",")}}`;
}

function writeNumber(value: number, holder: object | undefined, name: string): string {
  const lexeme = holder && lexemeOf(holder, name, value);
  if (lexeme !== undefined) return lexeme;
  if (!Number.isFinite(value))
    throw new TypeError(`JSON has no text for ${value} (member ${JSON.stringify(name)}).`);
  return JSON.stringify(value);
}
