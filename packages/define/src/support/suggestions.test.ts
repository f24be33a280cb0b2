import { describe, expect, it } from "vitest";
import { didYouMean, suggestions } from "./index.ts";

describe("suggestions", () => {
  it("lists the nearest first, three at most, and nothing that is far away", () => {
    expect(suggestions("prt", ["part", "port", "prat", "prte", "starboard"])).toEqual([
      "part",
      "port",
      "prat",
    ]);
    expect(suggestions("x", ["starboard"])).toEqual([]);
  });
});

describe("didYouMean", () => {
  it("asks, or says nothing", () => {
    expect(didYouMean("Prot", ["port", "prow"])).toBe('did you mean "prow" or "port"?');
    expect(didYouMean("x", ["starboard"])).toBeUndefined();
  });
});
