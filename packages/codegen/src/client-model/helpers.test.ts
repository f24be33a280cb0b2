import { describe, expect, it } from "vitest";
import { createHelpers } from "./helpers.ts";
import { createDistinct } from "./words.ts";

const text = { kind: "string" } as const;
const helpersWith = (...taken: readonly string[]) => {
  const distinct = createDistinct(taken, " ");
  return createHelpers((kind, words) => distinct(`${kind} ${words}`));
};

describe("createHelpers", () => {
  it("names a function after its type, and makes it once", () => {
    const helpers = helpersWith();
    const names = [
      helpers.check({ kind: "list", items: { kind: "nullable", type: text } }),
      helpers.check({ kind: "list", items: { kind: "nullable", type: text } }),
      helpers.decode({ kind: "map", values: { kind: "reference", id: "port.ShipLog" } }),
      helpers.check({ kind: "string", format: "prefixedId", prefix: "ship" }),
      helpers.check({ kind: "number" }),
    ];
    expect(names).toEqual([
      "check list of nullable text",
      "check list of nullable text",
      "decode map of ship log",
      "check ship id",
      "check any number",
    ]);
    expect([...helpers.functions()].map(({ name }) => name)).toEqual([...new Set(names)]);
  });

  it("numbers what has the same words, and what the file has already", () => {
    const helpers = helpersWith("checkListOfText");
    const bounded = { ...text, maximum: 3 };
    expect(helpers.check({ kind: "list", items: text })).toBe("check list of text 2");
    expect(helpers.check({ kind: "list", items: bounded })).toBe("check list of text 3");
  });

  it("gives functions that are asked for while functions are printed", () => {
    const helpers = helpersWith();
    helpers.check({ kind: "list", items: text });
    const seen: string[] = [];
    for (const { name, type } of helpers.functions()) {
      seen.push(name);
      if (type.kind === "list") helpers.check(type.items);
    }
    expect(seen).toEqual(["check list of text", "check text"]);
  });

  it("takes a prefix literally", () => {
    const helpers = helpersWith();
    expect(helpers.idPattern("ship")).toBe("pattern ship id pattern");
    expect(helpers.idPattern("(")).toBe("pattern u0028 id pattern");
    const sources = helpers.patterns().map(([, source]) => source);
    expect(sources).toEqual(["^ship_[0-9a-f]+$", "^\\(_[0-9a-f]+$"]);
    expect(new RegExp(sources[1] as string).test("(_0a")).toBe(true);
  });
});
