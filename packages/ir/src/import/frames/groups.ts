import type { Frame } from "./read-frames.ts";

/** Members that protocols tell their frames apart by, the usual ones first. */
const USUAL = ["type", "method", "event", "kind", "op", "action", "subtype"];

/** Frames of one side with the same tag. */
export interface Group {
  readonly tag?: string;
  readonly frames: readonly Frame[];
}

/** Frames of one side, told apart by a member. */
export interface Grouping {
  /** Absent when no member tells them apart. */
  readonly field?: string;
  readonly groups: readonly Group[];
}

/** Groups frames by the text of a member that all of them have; without one they are one group. */
export function groupFrames(frames: readonly Frame[]): Grouping {
  const field = findField(frames);
  if (field === undefined) return { groups: [{ frames }] };
  const groups = Map.groupBy(frames, ({ frame }) => frame[field] as string);
  return { field, groups: [...groups].map(([tag, group]) => ({ tag, frames: group })) };
}

/** A usual member wins; else the one with the fewest texts, if some repeat: an id is no tag. */
function findField(frames: readonly Frame[]): string | undefined {
  const [first] = frames;
  const shared = Object.keys(first?.frame ?? {}).filter((name) =>
    frames.every(({ frame }) => typeof frame[name] === "string"),
  );
  const usual = USUAL.find((name) => shared.includes(name));
  if (usual !== undefined) return usual;
  const counts = shared.map((name) => ({
    name,
    count: new Set(frames.map(({ frame }) => frame[name])).size,
  }));
  const [best] = counts
    .filter(({ count }) => count > 1 && count < frames.length)
    .toSorted((a, b) => a.count - b.count);
  return best?.name;
}
