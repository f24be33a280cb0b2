import {
  convert,
  decodeTranscript,
  type ProtocolAdapter,
  type TranscriptFrame,
} from "@colloquy/session/convert";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairs, runs, transcriptsOf } from "../../test/conversions.ts";
import { toComparableItems } from "./losses/comparable-items.ts";
import { compare, type Difference } from "./losses/compare.ts";

const factsOf = (adapter: ProtocolAdapter, frames: readonly TranscriptFrame[]) =>
  toComparableItems(decodeTranscript(adapter, frames).items);

/** A loss covers everything below it, and everything it is a part of; that of a whole item also its ids and times. */
const covers = (loss: string, { path, type }: Difference) =>
  loss === type || `${path}.`.startsWith(`${loss}.`) || `${loss}.`.startsWith(`${path}.`);

describe("a conversation that was converted and back", () => {
  it.each(pairs)("has everything both can say; the rest stands in the reports: $name", ({ from, to }) => {
    fc.assert(
      fc.property(transcriptsOf(from), (original) => {
        const there = convert(original, from, to);
        const back = convert(there.frames, to, from);
        const reported = [...there.losses, ...back.losses].map(({ path }) => path);
        const differences = compare(factsOf(from, original), factsOf(from, back.frames));
        const unreported = differences.filter(
          (difference) => !reported.some((loss) => covers(loss, difference)),
        );
        expect(unreported.map(({ kind, path }) => `${kind} ${path}`)).toEqual([]);
      }),
      runs,
    );
  });
});
