import { describe, expect, it } from "vitest";
import { bySomeTypes, byTag, byType, convertByType } from "./dispatch.ts";

type Shape =
  | { readonly type: "circle"; readonly radius: number }
  | { readonly type: "square"; readonly side: number };

const unlisted = (type: string) => ({ type }) as unknown as Shape;

describe("byType", () => {
  const area = byType<Shape, number, number>({
    circle: (scale, { radius }) => scale * 3 * radius ** 2,
    square: (scale, { side }) => scale * side ** 2,
  });

  it("calls the handler of the type with the context", () => {
    expect(area(2, { type: "square", side: 3 })).toBe(18);
  });

  it.each(["triangle", "__proto__", "constructor", "toString", "hasOwnProperty"])(
    "has no handler for the unlisted type %s",
    (type) => {
      expect(area(1, unlisted(type))).toBeUndefined();
    },
  );

  it("gives unlisted types to the handler for all others", () => {
    const sides = byType<Shape, void, number>({ circle: () => 0, square: () => 4 }, () => -1);
    expect(sides(undefined, { type: "circle", radius: 1 })).toBe(0);
    expect(sides(undefined, unlisted("constructor"))).toBe(-1);
  });
});

describe("bySomeTypes", () => {
  it("returns undefined for types that are left out", () => {
    const side = bySomeTypes<Shape, void, number>({ square: (_, shape) => shape.side });
    expect(side(undefined, { type: "square", side: 3 })).toBe(3);
    expect(side(undefined, { type: "circle", radius: 1 })).toBeUndefined();
  });
});

describe("byTag", () => {
  it("looks the value up under another tag", () => {
    type Named = { readonly name: "opened" } | { readonly name: "closed"; readonly reason: string };
    const reason = byTag<"name", Named, void, string>("name", { closed: (_, event) => event.reason });
    expect(reason(undefined, { name: "closed", reason: "done" })).toBe("done");
    expect(reason(undefined, { name: "opened" })).toBeUndefined();
  });
});

describe("convertByType", () => {
  it("converts by type and leaves the others to the fallback", () => {
    const size = convertByType<Shape, number>({ circle: ({ radius }) => 2 * radius }, () => 0);
    expect(size({ type: "circle", radius: 2 })).toBe(4);
    expect([size({ type: "square", side: 1 }), size(unlisted("constructor"))]).toEqual([0, 0]);
  });
});
