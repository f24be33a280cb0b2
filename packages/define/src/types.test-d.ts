import { describe, expectTypeOf, it } from "vitest";
import type { z } from "zod";
import {
  closedEnum,
  type int64,
  kindUnion,
  list,
  namespace,
  type Open,
  openEnum,
  openUnion,
  optional,
  required,
  string,
  tag,
  type UnknownVariant,
  uint53,
} from "./index.ts";

const space = namespace("test");
const square = space.object("Square", "A square.", {
  kind: tag("square"),
  side: required(uint53(), "Length."),
});
const circle = space.object("Circle", "A circle.", {
  kind: tag("circle"),
  radius: optional(uint53(), "Length."),
});
const shapeSchema = openUnion("kind", [square, circle]);
type Shape = z.infer<typeof shapeSchema>;

describe("openUnion", () => {
  it("narrows in a switch and leaves the unknown variant in default", () => {
    const measure = (shape: Shape) => {
      switch (shape.kind) {
        case "square":
          expectTypeOf(shape).toEqualTypeOf<z.infer<typeof square>>();
          return shape.side;
        case "circle":
          expectTypeOf(shape).toEqualTypeOf<z.infer<typeof circle>>();
          return shape.radius;
        default:
          expectTypeOf(shape).toExtend<UnknownVariant<"kind">>();
          return shape.anything;
      }
    };
    expectTypeOf(measure).returns.toBeUnknown();
  });

  it("lets nobody write an unknown variant by hand", () => {
    expectTypeOf<{ kind: "square"; side: number }>().toExtend<Shape>();
    expectTypeOf<{ kind: "hexagon" }>().not.toExtend<Shape>();
    expectTypeOf<{ kind: string }>().not.toExtend<Shape>();
  });

  it("keeps the tag of the union around it", () => {
    const inner = openUnion("kind", [
      space.object("A", "A.", { type: tag("shape"), kind: tag("a") }),
      space.object("B", "B.", { type: tag("shape"), kind: tag("b") }),
    ]);
    const note = space.object("Note", "A note.", { type: tag("note"), text: required(string(), "Text.") });
    const outer = openUnion("type", [inner, note]);
    type Outer = z.infer<typeof outer>;
    expectTypeOf<Extract<Outer, { type: "note" }>>().toEqualTypeOf<z.infer<typeof note>>();
    const kindOf = (value: Extract<Outer, { type: "shape" }>) => value.kind;
    expectTypeOf<"a">().toExtend<ReturnType<typeof kindOf>>();
  });
});

describe("object", () => {
  it("shows only what it lists, so a misspelt member is an error", () => {
    expectTypeOf<keyof z.infer<typeof square>>().toEqualTypeOf<"kind" | "side">();
  });
  it("tells optional from required", () => {
    expectTypeOf<z.infer<typeof circle>>().toEqualTypeOf<{ kind: "circle"; radius?: number | undefined }>();
  });
});

describe("enums", () => {
  it("complete the known values, and only the open one admits others", () => {
    const open = openEnum({ on: "On.", off: "Off." });
    const closed = closedEnum({ on: "On.", off: "Off." }, "test");
    expectTypeOf<z.infer<typeof open>>().toEqualTypeOf<Open<"on" | "off">>();
    expectTypeOf<string>().toExtend<z.infer<typeof open>>();
    expectTypeOf<z.infer<typeof closed>>().toEqualTypeOf<"on" | "off">();
  });
});

describe("kindUnion and int64", () => {
  it("infer the union of what they take", () => {
    const body = kindUnion({ string: string(), array: list(uint53()) });
    expectTypeOf<z.infer<typeof body>>().toEqualTypeOf<string | number[]>();
    expectTypeOf<z.infer<ReturnType<typeof int64>>>().toEqualTypeOf<number | bigint>();
  });
});
