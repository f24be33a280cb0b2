import { describe, expect, it } from "vitest";
import { pathOf, pointerOf, valueAt } from "./index.ts";

const path = ["a/b", "~", "", "0"];

describe("pointerOf", () => {
  it("escapes what a pointer gives a meaning to", () => {
    expect(pointerOf([...path, 1])).toBe("/a~1b/~0//0/1");
    expect(pointerOf([])).toBe("");
  });
});

describe("pathOf", () => {
  it("is the reverse of pointerOf", () => {
    expect(pathOf(pointerOf(path))).toEqual(path);
    expect(pathOf("")).toEqual([]);
    expect(pathOf("/~01")).toEqual(["~1"]);
  });
});

describe("valueAt", () => {
  it("follows members and positions", () => {
    expect(valueAt({ "a/b": [{ c: null }] }, "/a~1b/0/c")).toBe(null);
    expect(valueAt(7, "")).toBe(7);
  });

  it("is undefined where the pointer leads nowhere, and for what a value inherits", () => {
    expect(
      ["/b", "/a/b", "/__proto__", "/constructor", "/a/length"].map((one) => valueAt({ a: 1 }, one)),
    ).toEqual(Array.from({ length: 5 }, () => undefined));
  });
});
