import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eventHex, readEventHex } from "./event-id.ts";

const place = fc.record({
  time: fc.nat({ max: 2 ** 47 }),
  seq: fc.nat({ max: 2 ** 32 - 1 }),
  kind: fc.constantFrom("durable" as const, "thinking" as const, "text" as const, "output" as const),
  amount: fc.nat({ max: 2 ** 24 - 1 }),
});
const mark = fc.nat({ max: 0xffff });

describe("eventHex", () => {
  it("looks like a UUID of version 7", () => {
    fc.assert(
      fc.property(place, mark, (one, of) => {
        expect(eventHex(one, of)).toMatch(/^[0-9a-f]{12}7[0-9a-f]{3}[89ab][0-9a-f]{15}$/);
      }),
    );
  });

  it("is read back", () => {
    fc.assert(
      fc.property(place, mark, (one, of) => {
        expect(readEventHex(eventHex(one, of), of)).toEqual(one);
      }),
    );
  });

  it("sorts by time, then seq", () => {
    fc.assert(
      fc.property(place, place, mark, (one, other, of) => {
        const order = one.time - other.time || one.seq - other.seq;
        if (order !== 0) expect(eventHex(one, of) < eventHex(other, of)).toBe(order < 0);
      }),
    );
  });

  it("keeps a length that is too large for it within its place", () => {
    const huge = { time: 1, seq: 1, kind: "text" as const, amount: 2 ** 30 };
    expect(readEventHex(eventHex(huge, 1), 1)).toEqual({ ...huge, amount: 2 ** 24 - 1 });
  });
});
