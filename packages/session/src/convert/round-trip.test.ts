import { check, createMonitor, initialState, reduce } from "@colloquy/session";
import {
  accountOf,
  convert,
  retell,
  type TranscriptFrame,
  type Wire,
  wires,
} from "@colloquy/session/convert";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { conversationLog } from "../../test/conversation-log.ts";
import { legalLog } from "../../test/legal-log.ts";
import { overheard } from "../../test/overheard.ts";
import { turnLog } from "../../test/turn-log.ts";
import { compare, type Difference } from "./losses/compare.ts";
import { tellAll } from "./losses/told.ts";

/** Every protocol to every other one; grows with the table. */
const pairs = wires.flatMap((from) =>
  wires.filter((to) => to !== from).map((to) => ({ from, to, name: `${from.protocol} → ${to.protocol}` })),
);
const runs = { numRuns: 40 };

const factsOf = (wire: Wire, frames: readonly TranscriptFrame[]) =>
  tellAll(accountOf(wire, frames).statements);

/** A loss tells of what is below it, and of what it is a part of; that of a whole statement also of its names and times. */
const covers = (loss: string, { what, type }: Difference) =>
  loss === type || `${what}.`.startsWith(`${loss}.`) || `${loss}.`.startsWith(`${what}.`);

describe.each(pairs)("a conversation, $name", ({ from, to }) => {
  const transcripts = fc.oneof(turnLog, conversationLog, legalLog).map((log) => retell(from, overheard(log)));

  it("is frames of the other protocol in its order, and a legal story", () => {
    fc.assert(
      fc.property(transcripts, (original) => {
        const { frames, invalid } = convert(original, from, to);
        expect(invalid).toEqual([]);
        const monitor = createMonitor(to.order);
        expect(frames.flatMap(({ direction, frame }) => monitor.observe(direction, frame))).toEqual([]);
        let state = initialState;
        for (const { statement } of accountOf(to, frames).statements) {
          if (!("event" in statement)) continue;
          expect(check(state, statement.event)).toBeUndefined();
          state = reduce(state, statement.event);
        }
      }),
      runs,
    );
  });

  it("loses nothing that the tables of losses do not name", () => {
    fc.assert(
      fc.property(transcripts, (original) => {
        const undeclared = convert(original, from, to).losses.filter(({ declared }) => !declared);
        expect(undeclared).toEqual([]);
      }),
      runs,
    );
  });

  it("comes back with everything both can say; the rest stands in the reports", () => {
    fc.assert(
      fc.property(transcripts, (original) => {
        const there = convert(original, from, to);
        const back = convert(there.frames, to, from);
        const reported = [...there.losses, ...back.losses].map(({ what }) => what);
        const differences = compare(factsOf(from, original), factsOf(from, back.frames));
        const unreported = differences.filter(
          (difference) => !reported.some((loss) => covers(loss, difference)),
        );
        expect(unreported.map(({ fate, what }) => `${fate} ${what}`)).toEqual([]);
      }),
      runs,
    );
  });
});
