import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBatch } from "./batch.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => void vi.useRealTimers());

function create(batchMs = 100) {
  const batches: string[] = [];
  const batch = createBatch<string>({ batchMs, flushed: (items) => void batches.push(items.join("")) });
  return { batch, batches };
}

describe("createBatch", () => {
  it("sends the first items at once, later ones together after the time", () => {
    const { batch, batches } = create();
    batch.add("a", false);
    batch.add("b", false);
    vi.advanceTimersByTime(1);
    expect(batches).toEqual(["ab"]);
    batch.add("c", false);
    vi.advanceTimersByTime(98);
    batch.add("d", false);
    expect(batches).toEqual(["ab"]);
    vi.advanceTimersByTime(2);
    expect(batches).toEqual(["ab", "cd"]);
  });

  it("sends an urgent item at once, behind what waits", () => {
    const { batch, batches } = create();
    batch.add("a", false);
    vi.advanceTimersByTime(1);
    batch.add("b", false);
    batch.add("C", true);
    batch.add("d", false);
    vi.advanceTimersByTime(1);
    expect(batches).toEqual(["a", "bCd"]);
  });

  it("hands over when flushed, and drops when cancelled", () => {
    const { batch, batches } = create();
    batch.add("a", true);
    batch.flush();
    batch.flush();
    expect(batches).toEqual(["a"]);
    batch.add("b", true);
    batch.cancel();
    vi.advanceTimersByTime(1_000);
    expect(batches).toEqual(["a"]);
  });
});
