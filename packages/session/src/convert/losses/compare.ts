import { groupBy } from "@colloquy/define/support";
import { align } from "./align.ts";
import type { ComparableItem } from "./comparable-items.ts";
import type { LossKind } from "./loss.ts";

/** One thing that is not in the copy as it is in the original. */
export interface Difference {
  readonly kind: LossKind;
  /** Type of the item, or a member of it; ids and times go by their own name, whatever they belong to. */
  readonly path: string;
  /** Type of the item. */
  readonly type: string;
  /** The member that differs, none for the whole item; absent for ids and times. */
  readonly members?: readonly string[];
  /** Index of the frame of the original; absent for what only the copy has. */
  readonly frame?: number;
}

/** Everything that differs between two transcripts of one conversation, in the order of the original. */
export function compare(original: readonly ComparableItem[], copy: readonly ComparableItem[]): Difference[] {
  const copies = groupBy(joined(copy), groupOf);
  const originals = groupBy(joined(original), groupOf);
  const groups = new Set([...originals.keys(), ...copies.keys()]);
  return [...groups].flatMap((group) =>
    align(originals.get(group) ?? [], copies.get(group) ?? [], ({ content }) =>
      JSON.stringify(content),
    ).flatMap(({ one, other }) => differences(one, other)),
  );
}

const groupOf = ({ type, group }: ComparableItem) => JSON.stringify([type, group]);

/** Where a text is cut into deltas does not matter: those of a group are compared as one. */
function joined(all: readonly ComparableItem[]): ComparableItem[] {
  const ephemeral = new Map<string, ComparableItem>();
  const rest = all.filter((item) => {
    if (!item.ephemeral) return true;
    const before = ephemeral.get(groupOf(item));
    const text = textOf(before) + textOf(item);
    const content = { ...item.content, text };
    ephemeral.set(groupOf(item), { ...(before ?? item), content, idsAndTimes: {} });
    return false;
  });
  return [...rest, ...ephemeral.values()];
}

const textOf = (item: ComparableItem | undefined): string =>
  typeof item?.content.text === "string" ? item.content.text : "";

function differences(one: ComparableItem | undefined, other: ComparableItem | undefined): Difference[] {
  if (!one) return other && !other.ephemeral ? [wholeItem("added", other.type)] : [];
  const { type, frame } = one;
  if (!other) return [{ ...wholeItem("dropped", type), frame }];
  return [
    ...memberDifferences(one.content, other.content).map(({ kind, members }) => ({
      kind,
      path: [type, ...members].join("."),
      type,
      members,
      frame,
    })),
    ...memberDifferences(one.idsAndTimes, other.idsAndTimes).map(({ kind, members }) => ({
      kind,
      path: members.join("."),
      type,
      frame,
    })),
  ];
}

const wholeItem = (kind: LossKind, type: string): Difference => ({ kind, path: type, type, members: [] });

type Members = Readonly<Record<string, unknown>>;

type MemberDifference = Pick<Required<Difference>, "kind" | "members">;

/** The members that differ, down to the first that is not an object in both. */
function memberDifferences(one: Members, other: Members): MemberDifference[] {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].flatMap((name) => differencesAt(name, ownMember(one, name), ownMember(other, name)));
}

const ownMember = (members: Members, name: string): unknown =>
  Object.hasOwn(members, name) ? members[name] : undefined;

function differencesAt(name: string, one: unknown, other: unknown): MemberDifference[] {
  if (isMembers(one) && isMembers(other))
    return memberDifferences(one, other).map(({ kind, members }) => ({ kind, members: [name, ...members] }));
  if (canonical(one) === canonical(other)) return [];
  if (other === undefined) return [{ kind: "dropped", members: [name] }];
  return [{ kind: one === undefined ? "added" : "changed", members: [name] }];
}

/** Whether a value is an object with members, rather than a list or a scalar. */
const isMembers = (value: unknown): value is Members =>
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
