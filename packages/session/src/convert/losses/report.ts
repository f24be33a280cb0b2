import { groupBy } from "@colloquy/define/support";
import type { ProtocolAdapter } from "../../codec/transcript-adapter/index.ts";
import { present } from "../../codec/values.ts";
import type { DecodedTranscript, TranscriptFrame } from "../decode-transcript.ts";
import { toComparableItems } from "./comparable-items.ts";
import { compare } from "./compare.ts";
import { lossesOfReading } from "./reading.ts";
import { reasonsOf } from "./reasons.ts";

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
  /** Index of the first frame of the original it happened to; absent for what only the copy tells. */
  readonly first?: number;
}

/** A conversion that has been done. */
export interface Done {
  readonly frames: readonly TranscriptFrame[];
  readonly from: ProtocolAdapter;
  readonly to: ProtocolAdapter;
  /** What the original says. */
  readonly original: DecodedTranscript;
  /** What the result says. */
  readonly copy: DecodedTranscript;
}

/** One thing that was lost. */
export type Met = Omit<MetLoss, "count" | "first"> & { readonly frame?: number };

/** Each kind of loss once, in the order in which they were met. */
export function reportLosses(done: Done): MetLoss[] {
  const met = [...lossesOfReading(done.frames, done.from, done.original), ...lossesOfWriting(done)];
  const kinds = groupBy(met, ({ fate, what, protocol }) => [fate, what, protocol].join(" "));
  return [...kinds.values()]
    .map((all) => summed(all as [Met, ...Met[]]))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

const placeOf = ({ first = Number.POSITIVE_INFINITY }: MetLoss): number => first;

function summed(all: readonly [Met, ...Met[]]): MetLoss {
  const { frame: _, ...kind } = all[0];
  const places = all.flatMap(({ frame }) => frame ?? []);
  return { ...kind, count: all.length, ...(places.length > 0 && { first: Math.min(...places) }) };
}

/** What the frames of the result do not say as the original did. */
function lossesOfWriting({ to, original, copy }: Done): Met[] {
  const { protocol, losses } = to;
  const reasonFor = reasonsOf(losses, "toProtocol");
  return compare(toComparableItems(original.items), toComparableItems(copy.items)).map(
    ({ fate, what, frame }) => {
      const why = reasonFor(what)?.why;
      const declared = why !== undefined;
      return present({ fate, what, frame, protocol, why: why ?? "It is told otherwise.", declared });
    },
  );
}
