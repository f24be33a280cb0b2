import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  closedUnion,
  list,
  namespace,
  openUnion,
  optional,
  required,
  string,
  tag,
  uint53,
} from "../index.ts";

const space = namespace("test");
const square = space.object("Square", "A square.", {
  kind: tag("square"),
  side: required(uint53(), "Length."),
});
const circle = space.object("Circle", "A circle.", {
  kind: tag("circle"),
  radius: required(uint53(), "Length."),
});
const shapeSchema = openUnion("kind", [square, circle]);

/** zod leaves a member named `__proto__` out of the objects it builds, so that no input changes a prototype. */
const memberName = fc.string().filter((name) => name !== "__proto__");
const members = fc.dictionary(memberName, fc.jsonValue());
const unknownTag = fc.string().filter((text) => text !== "square" && text !== "circle");

const pathsOf = (result: {
  readonly error?: { readonly issues: readonly { readonly path: PropertyKey[] }[] };
}) => result.error?.issues.map((issue) => issue.path);

describe("openUnion", () => {
  it("keeps an unknown variant whole, as the very same object", () => {
    fc.assert(
      fc.property(members, unknownTag, (rest, kind) => {
        const value = { ...rest, kind };
        const copy = structuredClone(value);
        expect(shapeSchema.parse(value)).toBe(value);
        expect(value).toEqual(copy);
      }),
    );
  });

  it("keeps an unknown variant by reference inside lists and objects", () => {
    const drawing = space.object("Drawing", "A drawing.", {
      shapes: required(list(shapeSchema), "What is on it."),
    });
    const hexagon = { kind: "hexagon", deep: { side: [1, null] } };
    const got = drawing.parse({ shapes: [{ kind: "square", side: 1 }, hexagon] });
    expect(got.shapes[1]).toBe(hexagon);
  });

  it("refuses a malformed known variant at the member that is wrong", () => {
    fc.assert(
      fc.property(
        members,
        fc.oneof(fc.string(), fc.boolean(), fc.constant(null), fc.integer({ max: -1 })),
        (rest, side) => {
          const got = shapeSchema.safeParse({ ...rest, kind: "square", side });
          expect(got.success).toBe(false);
          expect(pathsOf(got)).toEqual([["side"]]);
        },
      ),
    );
  });

  it("names the whole path of a fault in a nested variant", () => {
    const group = space.object("Group", "Shapes.", {
      kind: tag("group"),
      members: required(list(shapeSchema), "Its shapes."),
    });
    const nested = openUnion("kind", [shapeSchema, group]);
    const got = nested.safeParse({
      kind: "group",
      members: [{ kind: "circle", radius: 1 }, { kind: "circle" }],
    });
    expect(pathsOf(got)).toEqual([["members", 1, "radius"]]);
  });

  it("keeps members that a known variant does not list, and does not share the caller's object", () => {
    fc.assert(
      fc.property(members, fc.nat(), (rest, side) => {
        const value = { ...rest, kind: "square", side };
        const got = shapeSchema.parse(value);
        expect(got).toEqual(value);
        expect(got).not.toBe(value);
      }),
    );
  });

  it("leaves a member named __proto__ out of a known variant, so that no input changes a prototype", () => {
    const value: unknown = JSON.parse('{"kind":"square","side":1,"__proto__":{"side":2}}');
    const got = shapeSchema.parse(value);
    expect(Object.keys(got)).toEqual(["kind", "side"]);
    expect(Object.getPrototypeOf(got)).toBe(Object.prototype);
  });

  it.each([[null], [undefined], ["square"], [7], [[]], [{}], [{ kind: 7 }], [{ kind: null }]])(
    "refuses %j, which has no text for a tag",
    (value) => {
      expect(shapeSchema.safeParse(value).success).toBe(false);
    },
  );

  it("takes a union of variants as one variant, and stays open around it", () => {
    const line = space.object("Line", "A line.", {
      kind: tag("line"),
      length: required(uint53(), "Length."),
    });
    const outer = openUnion("kind", [closedUnion("kind", [square, circle], "test"), line]);
    expect(pathsOf(outer.safeParse({ kind: "circle" }))).toEqual([["radius"]]);
    expect(outer.safeParse({ kind: "line", length: 2 }).success).toBe(true);
    const unknown = { kind: "spline" };
    expect(outer.parse(unknown)).toBe(unknown);
  });

  it("has one union per tag level: the outer one by `type`, the inner one by `kind`", () => {
    const inner = openUnion("kind", [
      space.object("A", "A.", { type: tag("shape"), kind: tag("a"), size: required(uint53(), "Size.") }),
      space.object("B", "B.", { type: tag("shape"), kind: tag("b") }),
    ]);
    const note = space.object("Note", "A note.", { type: tag("note"), text: required(string(), "Text.") });
    const outer = openUnion("type", [inner, note]);
    expect(pathsOf(outer.safeParse({ type: "shape", kind: "a" }))).toEqual([["size"]]);
    const unknownKind = { type: "shape", kind: "c" };
    expect(outer.parse(unknownKind)).toBe(unknownKind);
    const unknownType = { type: "sound", kind: "a" };
    expect(outer.parse(unknownType)).toBe(unknownType);
  });

  it("follows a variant that contains the union itself", () => {
    const leaf = space.object("Leaf", "A leaf.", { kind: tag("leaf"), value: required(uint53(), "Value.") });
    const branch = space.object("Branch", "A branch.", {
      kind: tag("branch"),
      get children(): z.ZodType<readonly unknown[]> {
        return required(list(tree), "What hangs on it.");
      },
    });
    const tree: z.ZodType<unknown> = openUnion("kind", [leaf, branch]);
    const unknown = { kind: "nest", eggs: 3 };
    const value = { kind: "branch", children: [{ kind: "branch", children: [unknown] }] };
    expect(tree.parse(value)).toEqual(value);
    const bad = { kind: "branch", children: [{ kind: "branch", children: [{ kind: "leaf", value: "x" }] }] };
    expect(pathsOf(tree.safeParse(bad))).toEqual([["children", 0, "children", 0, "value"]]);
  });

  it("still works on a copy made by .meta()", () => {
    const copy = shapeSchema.meta({ id: "test.Copy", description: "A copy." });
    const unknown = { kind: "hexagon" };
    expect(copy.parse(unknown)).toBe(unknown);
    expect(pathsOf(copy.safeParse({ kind: "circle" }))).toEqual([["radius"]]);
  });

  it("does not mistake a member of Object.prototype for a tag", () => {
    const value = { kind: "constructor" };
    expect(shapeSchema.parse(value)).toBe(value);
  });
});

describe("closedUnion", () => {
  const schema = closedUnion("kind", [square, circle], "test");

  it("refuses any tag it does not know, at the tag", () => {
    fc.assert(
      fc.property(members, unknownTag, (rest, kind) => {
        expect(pathsOf(schema.safeParse({ ...rest, kind }))).toEqual([["kind"]]);
      }),
    );
  });

  it("refuses a malformed known variant at the member that is wrong", () => {
    expect(pathsOf(schema.safeParse({ kind: "square", side: "1" }))).toEqual([["side"]]);
  });
});

describe("object", () => {
  const named = space.object("Named", "Named.", { name: optional(string(), "Name.") });

  it("keeps every member it does not list, in place and value", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          memberName.filter((key) => key !== "name"),
          fc.jsonValue(),
        ),
        (extras) => {
          expect(JSON.stringify(named.parse(extras))).toBe(JSON.stringify(extras));
        },
      ),
    );
  });
});
