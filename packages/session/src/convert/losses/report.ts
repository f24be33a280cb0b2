import { groupBy } from "@colloquy/define/support";
import { reasonFor, reasonForName } from "../../codec/loss-lookup.ts";
import type { ProtocolAdapter } from "../../codec/transcript-adapter/index.ts";
import { present } from "../../codec/values.ts";
import type { DecodedTranscript, TranscriptFrame } from "../decode-transcript.ts";
import { toComparableItems } from "./comparable-items.ts";
import { compare } from "./compare.ts";
import { decodingLosses } from "./decoding-losses.ts";
import type { LossOccurrence, ReportedLoss } from "./loss.ts";

/** A conversion with both transcripts decoded. */
interface Measured {
  readonly frames: readonly TranscriptFrame[];
  readonly from: ProtocolAdapter;
  readonly to: ProtocolAdapter;
  readonly original: DecodedTranscript;
  readonly copy: DecodedTranscript;
}

/** Each kind of loss once, in the order in which they first occur. */
export function reportLosses(measured: Measured): ReportedLoss[] {
  const { frames, from, original } = measured;
  const occurrences = [...decodingLosses(frames, from, original), ...encodingLosses(measured)];
  const kinds = groupBy(occurrences, ({ kind, path, protocol }) => [kind, path, protocol].join(" "));
  return [...kinds.values()]
    .map((all) => summed(all as [LossOccurrence, ...LossOccurrence[]]))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
}

const placeOf = ({ first = Number.POSITIVE_INFINITY }: ReportedLoss): number => first;

function summed(all: readonly [LossOccurrence, ...LossOccurrence[]]): ReportedLoss {
  const { frame: _, ...kind } = all[0];
  const places = all.flatMap(({ frame }) => frame ?? []);
  return { ...kind, count: all.length, ...(places.length > 0 && { first: Math.min(...places) }) };
}

/** What of the original the copy does not have, or has otherwise. */
function encodingLosses({ to, original, copy }: Measured): LossOccurrence[] {
  const { protocol, losses } = to;
  const differences = compare(toComparableItems(original.items), toComparableItems(copy.items));
  return differences.map(({ kind, path, type, members, frame }) => {
    const why = members === undefined ? reasonForName(losses, path) : reasonFor(losses, type, members);
    const documented = why !== undefined;
    return present({ kind, path, frame, protocol, why: why ?? "The copy has it otherwise.", documented });
  });
}
