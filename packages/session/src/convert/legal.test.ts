import { check, createMonitor, initialState, reduce } from "@colloquy/session";
import { convert, decodeTranscript } from "@colloquy/session/convert";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairs, runs, transcriptsOf } from "../../test/conversions.ts";

describe("a converted conversation", () => {
  it.each(pairs)(
    "is frames of the other protocol in its order, and a valid event sequence: $name",
    ({ from, to }) => {
      fc.assert(
        fc.property(transcriptsOf(from), (original) => {
          const { frames, invalid } = convert(original, from, to);
          expect(invalid).toEqual([]);
          const monitor = createMonitor(to.order);
          expect(frames.flatMap(({ direction, frame }) => monitor.observe(direction, frame))).toEqual([]);
          let state = initialState;
          for (const { item } of decodeTranscript(to, frames).items) {
            if (!("event" in item)) continue;
            expect(check(state, item.event)).toBeUndefined();
            state = reduce(state, item.event);
          }
        }),
        runs,
      );
    },
  );
});
