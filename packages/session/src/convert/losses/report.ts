import { groupBy } from "../../group-by.ts";
import type { Account, TranscriptFrame } from "../transcript.ts";
import type { Wire } from "../wire.ts";
import { compare } from "./compare.ts";
import { memberPaths } from "./members.ts";
import { createReasons } from "./reasons.ts";
import { tellAll } from "./told.ts";

/** A kind of thing that did not come along unchanged. */
export interface MetLoss {
  /** `added`: the copy tells what the original does not, because its protocol cannot leave it out. */
  readonly fate: "dropped" | "changed" | "added";
  /** A frame of the one protocol, or a neutral command or event; or a member of one of them. */
  readonly what: string;
  /** The protocol that is the reason. */
  readonly protocol: string;
  readonly why: string;
  /** Whether the protocol's table of losses names it; anything else is a fault of that table. */
  readonly declared: boolean;
  readonly count: number;
  /** Index of the first frame it happened to: of the original, or of the copy for what was added. */
  readonly first: number;
}

/** A conversion that has been done. */
export interface Done {
  readonly frames: readonly TranscriptFrame[];
  readonly from: Wire;
  readonly to: Wire;
  /** What the original says. */
  readonly original: Account;
  /** What the result says. */
  readonly copy: Account;
}

type Met = Omit<MetLoss, "count" | "first"> & { readonly frame: number };

/** Each kind of loss once, in the order in which they were met. */
export function reportLosses(done: Done): MetLoss[] {
  const met = [...lossesOfReading(done), ...lossesOfWriting(done)];
  const kinds = groupBy(met, ({ fate, what, protocol }) => [fate, what, protocol].join(" "));
  return [...kinds.values()]
    .map((all) => summed(all as [Met, ...Met[]]))
    .toSorted((one, other) => one.first - other.first);
}

function summed(all: readonly [Met, ...Met[]]): MetLoss {
  const { frame: _, ...kind } = all[0];
  return { ...kind, count: all.length, first: Math.min(...all.map(({ frame }) => frame)) };
}

/** What the neutral model did not take from the frames of the original. */
function lossesOfReading({ frames, from, original }: Done): Met[] {
  const { protocol, losses } = from;
  const reasonFor = createReasons(losses, "fromProtocol");
  const invalid = new Set(original.invalid.map(({ frame }) => frame));
  const named = frames.flatMap((frame, index) => {
    if (invalid.has(index)) return [];
    return memberPaths(frame.frame, from.nameOf(frame)).flatMap((what): Met[] => {
      const reason = reasonFor(what);
      if (!reason) return [];
      const { why, word } = reason;
      const kind = word.startsWith("*") ? word : what;
      return [{ fate: "dropped", what: kind, protocol, why, declared: true, frame: index }];
    });
  });
  const refused = original.refused.map(
    ({ frame, diagnostic }): Met => ({
      fate: "dropped",
      what: nameAt(from, frames, frame),
      protocol,
      why: diagnostic.message,
      declared: true,
      frame,
    }),
  );
  const known = new Set(named.map(({ frame }) => frame));
  const ignored = original.ignored
    .filter((frame) => !known.has(frame))
    .map(
      (frame): Met => ({
        fate: "dropped",
        what: nameAt(from, frames, frame),
        protocol,
        why: "Nothing of it is kept.",
        declared: false,
        frame,
      }),
    );
  return [...topmost(named), ...refused, ...ignored];
}

/** A frame or member that is lost takes everything below it along. */
const topmost = (met: readonly Met[]): Met[] =>
  met.filter(
    ({ what, frame }) =>
      !met.some((other) => other.frame === frame && other.what !== what && what.startsWith(`${other.what}.`)),
  );

function nameAt(wire: Wire, frames: readonly TranscriptFrame[], index: number): string {
  const frame = frames[index];
  return frame ? wire.nameOf(frame) : "frame";
}

/** What the frames of the result do not say as the original did. */
function lossesOfWriting({ to, original, copy }: Done): Met[] {
  const { protocol, losses } = to;
  const reasonFor = createReasons(losses, "toProtocol");
  return compare(tellAll(original.statements), tellAll(copy.statements)).map(({ fate, what, frame }) => {
    const why = reasonFor(what)?.why;
    return { fate, what, protocol, why: why ?? "It is told otherwise.", declared: why !== undefined, frame };
  });
}
