/**
 * One text for one JSON value: members in the order of their names, the last of those with one name, strings in one spelling and
 * numbers as they are written. Shares no code with any reader that is judged by it.
 */
export function normalForm(text: string): string {
  return print(JSON.parse(text, keepSource));
}

class Written {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

/** Node.js 22 and later hand the text of a number to a reviver; the types do not know yet. */
function keepSource(_name: string, value: unknown, context?: { readonly source?: string }): unknown {
  return typeof value === "number" && context?.source !== undefined ? new Written(context.source) : value;
}

function print(value: unknown): string {
  if (value instanceof Written) return value.source;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(print).join(",")}]`;
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${print(member)}`).join(",")}}`;
}
