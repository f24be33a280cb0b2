import { describe, expect, it } from "vitest";
import { createConnectionCounter } from "./connection-counter.ts";

describe("createConnectionCounter", () => {
  it("limits connections of one session and of all", () => {
    const counter = createConnectionCounter({ perSession: 2, total: 3 });
    expect([counter.enter("a"), counter.enter("a"), counter.enter("a")]).toEqual([true, true, false]);
    expect(counter.refusal("a")).toBe("session_full");
    expect([counter.enter("b"), counter.enter("c")]).toEqual([true, false]);
    expect(counter.refusal("c")).toBe("server_full");
    expect(["a", "b", "c"].map((id) => counter.count(id))).toEqual([2, 1, 0]);
  });

  it("gives a place back", () => {
    const counter = createConnectionCounter({ perSession: 1, total: 1 });
    counter.enter("a");
    counter.leave("a");
    expect(counter.count("a")).toBe(0);
    expect(counter.enter("b")).toBe(true);
  });
});
