import { groupBy } from "@colloquy/define/support";
import { align } from "./align.ts";
import type { ComparableItem } from "./comparable-items.ts";
import { memberDifferences } from "./members.ts";

/** One thing that is not in the copy as it is in the original. */
export interface Difference {
  readonly fate: "dropped" | "changed" | "added";
  /** Type of the item, or a member of it; names and times go by their own name, whatever they are of. */
  readonly what: string;
  /** Type of the item. */
  readonly type: string;
  /** Index of the frame of the original; absent for what only the copy tells. */
  readonly frame?: number;
}

/** Everything that two accounts of one conversation tell differently, in the order of the original. */
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

/** How a text is cut into glimpses is no part of what is told: those of a group are compared as one. */
function joined(all: readonly ComparableItem[]): ComparableItem[] {
  const glimpses = new Map<string, ComparableItem>();
  const rest = all.filter((told) => {
    if (!told.ephemeral) return true;
    const before = glimpses.get(groupOf(told));
    const text = textOf(before) + textOf(told);
    glimpses.set(groupOf(told), { ...(before ?? told), content: { ...told.content, text }, marks: {} });
    return false;
  });
  return [...rest, ...glimpses.values()];
}

const textOf = (told: ComparableItem | undefined): string =>
  typeof told?.content.text === "string" ? told.content.text : "";

function differences(one: ComparableItem | undefined, other: ComparableItem | undefined): Difference[] {
  if (!one) return other && !other.ephemeral ? [{ fate: "added", what: other.type, type: other.type }] : [];
  const { type, frame } = one;
  if (!other) return [{ fate: "dropped", what: type, type, frame }];
  return [
    ...memberDifferences(one.content, other.content).map(({ fate, path }) => ({
      fate,
      what: `${type}.${path}`,
      type,
      frame,
    })),
    ...memberDifferences(one.marks, other.marks).map(({ fate, path }) => ({ fate, what: path, type, frame })),
  ];
}
