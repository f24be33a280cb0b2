/** A JSON text read, or why it cannot be. */
export type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: "not-json" | "too-deep"; readonly message: string };

/** How deep a frame may be nested: far more than any peer sends, far less than a stack holds. */
const DEEPEST = 200;

/** Reads JSON with the digits of whole numbers kept: those that a double would change become `bigint`. */
export function readJson(text: string): JsonReading {
  const reading = parse(text);
  if (!reading.ok) return reading;
  if (isDeeperThan(DEEPEST, reading.value))
    return { ok: false, code: "too-deep", message: `The JSON is nested more than ${DEEPEST} deep.` };
  if (!/\d{16}/.test(text)) return reading;
  return { ok: true, value: JSON.parse(text, keepDigits) as unknown };
}

function parse(text: string): JsonReading {
  try {
    return { ok: true, value: JSON.parse(text) as unknown };
  } catch (error) {
    return { ok: false, code: "not-json", message: `This is not JSON: ${(error as Error).message}` };
  }
}

/** `context` has the text of a number as written, where the JavaScript engine provides it. */
function keepDigits(_: string, value: unknown, context?: { readonly source?: string }): unknown {
  const source = context?.source;
  const isWhole = source !== undefined && /^-?\d+$/.test(source);
  return typeof value === "number" && isWhole && !Number.isSafeInteger(value) ? BigInt(source) : value;
}

function isDeeperThan(limit: number, value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return limit === 0 || Object.values(value).some((member) => isDeeperThan(limit - 1, member));
}

/** The value as an ordinary JSON reader gets it. */
export function withDoubles(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(withDoubles);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, withDoubles(member)]));
}
