import { describe, expect, it } from "vitest";
import { groupBy } from "./index.ts";

describe("groupBy", () => {
  it("keeps the order of keys and of items, and takes whatever can be iterated", () => {
    const got = groupBy(new Set(["pear", "apple", "plum", "fig"]), ([first]) => first);
    expect([...got]).toEqual([
      ["p", ["pear", "plum"]],
      ["a", ["apple"]],
      ["f", ["fig"]],
    ]);
  });

  it("makes no group of nothing", () => {
    expect(groupBy([], (item) => item).size).toBe(0);
  });
});
