import { describe, expect, it } from "vitest";
import { tokenAfter } from "./authorization.ts";

describe("tokenAfter", () => {
  it.each([
    ["Bearer t0p", "t0p"],
    ["bEARER\t t0p ", "t0p"],
    ["ApiKey a b", "a b"],
    ["Basic t0p", undefined],
    ["Bearer", undefined],
    ["Bearer ", undefined],
    ["t0p", undefined],
    ["", undefined],
    [undefined, undefined],
  ])("reads %j", (header, want) => {
    expect(tokenAfter(header, ["bearer", "apikey"])).toBe(want);
  });

  it("takes no time for blanks", () => {
    const started = performance.now();
    expect(tokenAfter(`a${" ".repeat(200_000)}\n`, ["bearer"])).toBeUndefined();
    expect(performance.now() - started).toBeLessThan(200);
  });
});
