/** Members whose values are kept out of reports. */
const SECRET = /token|secret|password|authorization|api_?key|credential/i;
const LONGEST = 60;

/** A received value, short enough for a line and without secrets. */
export function receivedOf(value: unknown, path: readonly PropertyKey[] = []): string {
  if (value === undefined) return "nothing";
  const isSecret = path.some((step) => SECRET.test(String(step)));
  if (isSecret && typeof value !== "object") return `${typeof value} (hidden)`;
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "an array" : "an object";
  const text = typeof value === "bigint" ? String(value) : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
