import { groupBy } from "@colloquy/define/support";
import { textOf } from "../json.ts";
import type { Frame } from "./read-frames.ts";

/** Members that protocols tell their frames apart by, the usual ones first. */
const USUAL = ["type", "method", "event", "kind", "op", "action", "subtype"];

/** Frames of one side with the same tag. */
export interface Group {
  /** Absent for frames that do not have the member, such as the responses of JSON-RPC. */
  readonly tag?: string;
  readonly frames: readonly Frame[];
}

/** Frames of one side, told apart by a member. */
export interface Grouping {
  /** Absent when no member tells them apart. */
  readonly field?: string;
  readonly groups: readonly Group[];
}

/** Groups frames by the text of a member that most of them have; without one they are one group. */
export function groupFrames(frames: readonly Frame[]): Grouping {
  const field = findField(frames);
  if (field === undefined) return { groups: [{ frames }] };
  const groups = groupBy(frames, ({ frame }) => textOf(frame[field]));
  return {
    field,
    groups: [...groups].map(([tag, group]) => ({ ...(tag === undefined ? {} : { tag }), frames: group })),
  };
}

/** A usual member wins that at least half have; else one that all have, if some texts repeat: an id is no tag. */
function findField(frames: readonly Frame[]): string | undefined {
  const textsIn = (name: string) => frames.flatMap(({ frame }) => textOf(frame[name]) ?? []);
  const usual = USUAL.find((name) => textsIn(name).length * 2 >= frames.length);
  if (usual !== undefined) return usual;
  const counts = Object.keys(frames[0]?.frame ?? {})
    .filter((name) => textsIn(name).length === frames.length)
    .map((name) => ({ name, count: new Set(textsIn(name)).size }));
  const [best] = counts
    .filter(({ count }) => count > 1 && count < frames.length)
    .toSorted((a, b) => a.count - b.count);
  return best?.name;
}
