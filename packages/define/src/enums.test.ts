import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { closedEnum, openEnum } from "./index.ts";

const values = { on: "It is on.", off: "It is off." };

describe("openEnum", () => {
  it("keeps any text", () => {
    fc.assert(fc.property(fc.string(), (text) => openEnum(values).parse(text) === text));
  });
  it.each([[1], [null], [undefined], [["on"]]])("refuses %j", (value) => {
    expect(openEnum(values).safeParse(value).success).toBe(false);
  });
});

describe("closedEnum", () => {
  it("takes its own values and nothing else", () => {
    const schema = closedEnum(values, "A third state cannot be.");
    expect(schema.parse("on")).toBe("on");
    fc.assert(
      fc.property(
        fc.string().filter((text) => text !== "on" && text !== "off"),
        (text) => {
          expect(schema.safeParse(text).success).toBe(false);
        },
      ),
    );
  });
});
