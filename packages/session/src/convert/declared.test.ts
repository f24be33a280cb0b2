import { convert } from "@colloquy/session/convert";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairs, runs, transcriptsOf } from "../../test/conversions.ts";

describe("a converted conversation", () => {
  it.each(pairs)("loses nothing that the tables of losses do not name: $name", ({ from, to }) => {
    fc.assert(
      fc.property(transcriptsOf(from), (original) => {
        const undocumented = convert(original, from, to).losses.filter(({ documented }) => !documented);
        expect(undocumented).toEqual([]);
      }),
      runs,
    );
  });
});
