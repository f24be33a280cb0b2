/** A changed copy of a value. */
export interface Mutation {
  readonly what: string;
  readonly value: unknown;
}

type Holder = Record<string, unknown> | unknown[];

/** Values of every kind to put in the place of another. */
const replacements: readonly unknown[] = [null, true, 1.5, -1, "", "not what it was", [], {}];

/** The value itself, and copies with one member taken away, replaced by a value of each kind, or added. */
export function mutationsOf(value: unknown): readonly Mutation[] {
  return [{ what: "nothing", value }, ...placesOf(value, []).flatMap((path) => mutationsAt(value, path))];
}

function placesOf(value: unknown, path: readonly string[]): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([name, member]) => placesOf(member, [...path, name]))];
}

function mutationsAt(value: unknown, path: readonly string[]): readonly Mutation[] {
  const place = `/${path.join("/")}`;
  const replaced = replacements.map((replacement) => ({
    what: `${place} = ${JSON.stringify(replacement)}`,
    value: changed(value, path, (holder, name) => Object.assign(holder, { [name]: replacement })),
  }));
  const added = {
    what: `${place} has one more member`,
    value: changed(value, [...path, "from_the_future"], (holder, name) =>
      Array.isArray(holder) ? holder : Object.assign(holder, { [name]: { kept: null } }),
    ),
  };
  const removed = {
    what: `without ${place}`,
    value: changed(value, path, (holder, name) =>
      Array.isArray(holder) ? holder.pop() : Reflect.deleteProperty(holder, name),
    ),
  };
  return path.length === 0 ? [added] : [...replaced, removed, added];
}

/** A copy of `value` after `change` of the holder at the end of `path`; unchanged when there is no such holder. */
function changed(
  value: unknown,
  path: readonly string[],
  change: (holder: Holder, name: string) => unknown,
): unknown {
  const copy: unknown = structuredClone(value);
  const holder = path
    .slice(0, -1)
    .reduce<unknown>((inner, name) => (inner as Record<string, unknown>)[name], copy);
  if (typeof holder === "object" && holder !== null) change(holder as Holder, path.at(-1) as string);
  return copy;
}
