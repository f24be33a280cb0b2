type Members = Readonly<Record<string, unknown>>;

/** How a member of the copy differs. */
export interface MemberDifference {
  readonly fate: "dropped" | "changed" | "added";
  readonly path: string;
}

/** The members that differ, down to the first that is no object in both. */
export function memberDifferences(one: Members, other: Members): MemberDifference[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) => differencesAt(name, one[name], other[name]));
}

function differencesAt(path: string, one: unknown, other: unknown): MemberDifference[] {
  if (isMembers(one) && isMembers(other))
    return memberDifferences(one, other).map((below) => ({ ...below, path: `${path}.${below.path}` }));
  if (canonical(one) === canonical(other)) return [];
  if (other === undefined) return [{ fate: "dropped", path }];
  return [{ fate: one === undefined ? "added" : "changed", path }];
}

/** Whether a value is an object with members, rather than a list or a scalar. */
export const isMembers = (value: unknown): value is Members =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** JSON with the members of objects in one order. */
function canonical(value: unknown): string {
  return (
    JSON.stringify(value, (_, member: unknown) =>
      isMembers(member)
        ? Object.fromEntries(Object.entries(member).sort(([one], [other]) => (one < other ? -1 : 1)))
        : member,
    ) ?? ""
  );
}
