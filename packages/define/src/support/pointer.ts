/** RFC 6901 pointer of a path; empty for the whole value. */
export const pointerOf = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");

/** The path of an RFC 6901 pointer. */
export const pathOf = (pointer: string): readonly string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));

/** What an RFC 6901 pointer leads to; `undefined` when it leads nowhere. Only own properties count. */
export function valueAt(root: unknown, pointer: string): unknown {
  let value = root;
  for (const name of pathOf(pointer)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}
