import { describe, expect, it } from "vitest";
import { defineBench } from "../bench/bench.ts";
import { measure } from "../bench/measure.ts";
import { median } from "../bench/statistics.ts";
import { duration, toTable } from "../bench/table.ts";

describe("measure", () => {
  it("sets every case against the floor of the same round, per operation", async () => {
    let closed = 0;
    let cpu = 0;
    const spin = (turns: number) => {
      for (let turn = 0; turn < turns; turn += 1) Math.sqrt(turn);
      cpu += turns;
    };
    const bench = defineBench({
      name: "spinning, per turn",
      setup: () => ({
        floor: { name: "once", run: () => spin(1_000), operations: 1_000, cpu: async () => cpu },
        cases: [
          { name: "half said", run: () => spin(1_000), operations: 500, cpu: async () => cpu, target: 3 },
        ],
        close: () => {
          closed += 1;
        },
      }),
    });
    const got = await measure(bench, { rounds: 3, milliseconds: 5 });
    expect(got.cases.map(({ name, cpuMicroseconds }) => [name, cpuMicroseconds])).toEqual([
      ["once", 1],
      ["half said", 2],
    ]);
    expect(got.cases[0]).toMatchObject({ ratio: 1, spread: [1, 1] });
    expect(got.cases[1]).toMatchObject({ cpuRatio: 2, target: 3 });
    expect(closed).toBe(1);
  });

  it("fails when a case fails, and lets go of what was set up", async () => {
    let closed = false;
    const bench = defineBench({
      name: "broken",
      setup: () => ({
        floor: { name: "floor", run: () => Promise.reject(new Error("no peer")) },
        cases: [],
        close: () => {
          closed = true;
        },
      }),
    });
    await expect(measure(bench, { rounds: 1, milliseconds: 1 })).rejects.toThrow("no peer");
    expect(closed).toBe(true);
  });
});

describe("toTable", () => {
  const floor = { name: "floor", nanoseconds: 1_000, ratio: 1, spread: [1, 1] as const };
  const ours = { name: "ours", nanoseconds: 2_500, ratio: 2.5, spread: [2, 3] as const, target: 2 };

  it("holds a target against CPU time where that was measured", () => {
    const cases = [
      { ...floor, cpuMicroseconds: 1, cpuRatio: 1 },
      { ...ours, cpuMicroseconds: 1.5, cpuRatio: 1.5 },
    ];
    expect(toTable({ name: "echo", rounds: 7, cases })).toBe(
      [
        "echo (7 rounds)",
        "            time  × floor    (min–max)     CPU  × floor  target",
        "  floor  1.00 µs     1.00               1.0 µs     1.00",
        "  ours   2.50 µs     2.50  (2.00–3.00)  1.5 µs     1.50   ≤ 2 ✓",
        "",
      ].join("\n"),
    );
  });

  it("marks a case over its target, and has no columns for what was not measured", () => {
    const cases = [floor, ours];
    expect(toTable({ name: "echo", rounds: 7, cases })).toBe(
      [
        "echo (7 rounds)",
        "            time  × floor    (min–max)  target",
        "  floor  1.00 µs     1.00",
        "  ours   2.50 µs     2.50  (2.00–3.00)   ≤ 2 ✗",
        "",
      ].join("\n"),
    );
  });
});

describe("median", () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
  ])("of %j is %d", (values, want) => {
    expect(median(values)).toBe(want);
  });
});

describe("duration", () => {
  it.each([
    [9.87, "9.87 ns"],
    [1_234, "1.23 µs"],
    [5e6, "5.00 ms"],
    [2e9, "2.00 s"],
  ])("of %d ns is %s", (nanoseconds, want) => {
    expect(duration(nanoseconds)).toBe(want);
  });
});
