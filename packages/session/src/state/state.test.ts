import { addUsage, itemsOf, lastOf, mergeSettings, textOf } from "@colloquy/session";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { appended, listOf } from "./list.ts";
import { previewOf } from "./texts.ts";

describe("appended", () => {
  it("gives the list of an array's items, whatever was appended to older versions", () => {
    fc.assert(
      fc.property(fc.array(fc.integer(), { maxLength: 200 }), (items) => {
        const list = listOf(items);
        const branch = appended(list, -1);
        expect(itemsOf(appended(list, -2))).toEqual([...items, -2]);
        expect(itemsOf(branch)).toEqual([...items, -1]);
        expect(itemsOf(list)).toEqual(items);
        expect(lastOf(list)).toBe(items.at(-1));
        expect(list.length).toBe(items.length);
      }),
    );
  });
});

describe("addUsage", () => {
  const one = { inputTokens: 1, outputTokens: 2, cacheReadTokens: 3 };
  it.each([
    ["nothing and nothing", undefined, undefined, undefined],
    ["nothing and one", undefined, one, one],
    [
      "counts of one side",
      one,
      { inputTokens: 1, outputTokens: 1, costUsd: 0.5 },
      { inputTokens: 2, outputTokens: 3, cacheReadTokens: 3, costUsd: 0.5 },
    ],
  ])("adds %s", (_what, left, right, want) => {
    expect(addUsage(left, right)).toEqual(want);
  });
});

describe("mergeSettings", () => {
  it("keeps absent members and the native facts of other protocols", () => {
    const before = { title: "a", model: "demo", native: { one: { x: 1 }, two: { y: 2 } } };
    const got = mergeSettings(before, { title: "b", native: { two: { z: 3 } } });
    expect(got).toEqual({ title: "b", model: "demo", native: { one: { x: 1 }, two: { z: 3 } } });
  });

  it("clears the title with an empty one", () => {
    expect(mergeSettings({ title: "a", model: "demo" }, { title: "" })).toEqual({ model: "demo" });
  });
});

describe("previewOf", () => {
  it("cuts at 200 units and never inside a character", () => {
    expect(previewOf("⛵".repeat(300))).toBe("⛵".repeat(200));
    expect(previewOf(`a${"🚢".repeat(300)}`)).toBe(`a${"🚢".repeat(99)}`);
    expect(previewOf("short")).toBe("short");
  });
});

describe("textOf", () => {
  it("joins text parts and skips the others", () => {
    const call = { type: "toolCall" as const, callId: "c", name: "n", input: {} };
    expect(textOf([{ type: "text", text: "a" }, call, { type: "text", text: "b" }])).toBe("ab");
  });
});
