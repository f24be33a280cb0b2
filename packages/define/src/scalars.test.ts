import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { z } from "zod";
import {
  base64,
  bytes,
  float64,
  instant,
  int32,
  int53,
  int64,
  json,
  list,
  map,
  prefixedId,
  string,
  uint32,
  uint53,
  uuid,
} from "./index.ts";

const accepts = (schema: z.ZodType, value: unknown): boolean => schema.safeParse(value).success;
const HEX_32 = "01933b5a00007000800000000000abcd";

/** Values on either side of each edge. */
const edges: readonly (readonly [string, z.ZodType, readonly unknown[], readonly unknown[]])[] = [
  ["int32", int32(), [-(2 ** 31), 0, 2 ** 31 - 1], [-(2 ** 31) - 1, 2 ** 31, 0.5, "1", 1n, Number.NaN]],
  ["uint32", uint32(), [0, 2 ** 32 - 1], [-1, 2 ** 32, 1.5]],
  ["int53", int53(), [-(2 ** 53) + 1, 2 ** 53 - 1], [2 ** 53, -(2 ** 53), 1.5, Number.POSITIVE_INFINITY]],
  ["uint53", uint53(), [0, 2 ** 53 - 1], [-1, 2 ** 53]],
  [
    "int64",
    int64(),
    [2 ** 53 - 1, 2n ** 63n - 1n, -(2n ** 63n), 0n],
    [2 ** 53, 2n ** 63n, -(2n ** 63n) - 1n, 0.5, "1"],
  ],
  ["float64", float64(), [0.1, -0, 1e308], [Number.NaN, Number.POSITIVE_INFINITY, "1"]],
  [
    "instant",
    instant(),
    [
      "2026-11-01T02:26:40Z",
      "2026-11-01T02:26:40.1Z",
      "2026-11-01T02:26:40.123456789Z",
      "2026-11-01T02:26:40+05:30",
      "2026-11-01t02:26:40z",
      "2016-12-31T23:59:60Z",
    ],
    [
      "2026-11-01",
      "2026-11-01T02:26Z",
      "2026-11-01T02:26:40",
      "2026-11-01T02:26:40.Z",
      "2026-11-01T02:26:40+0530",
      1767225600000,
    ],
  ],
  [
    "uuid",
    uuid(),
    ["7b1f6c2e-58c4-4f0b-9a6e-0d3f5a1c9e42", "7B1F6C2E-58C4-0F0B-0A6E-0D3F5A1C9E42"],
    [HEX_32, "", "7b1f6c2e"],
  ],
  [
    "prefixedId",
    prefixedId("session"),
    [`session_${HEX_32}`],
    [
      `session_${HEX_32.slice(1)}`,
      `session_${HEX_32}0`,
      `session_${HEX_32.toUpperCase()}`,
      `agent_${HEX_32}`,
      HEX_32,
    ],
  ],
  ["bytes", bytes(), ["", "<bytes>"], []],
  ["base64", base64(), ["", "aGVsbG8=", "aA=="], ["aGVsbG8", "a", "a-_=", "aGVs bG8="]],
  ["json", json(), [null, {}, [], 0, "x", true], []],
  ["string", string(), ["", "\u0000"], [null, 1, undefined]],
];

describe.each(edges)("%s", (_name, schema, good, bad) => {
  it("accepts everything up to its edges", () => {
    expect(good.filter((value) => !accepts(schema, value))).toEqual([]);
  });
  it("refuses everything beyond them", () => {
    expect(bad.filter((value) => accepts(schema, value))).toEqual([]);
  });
});

describe("instant", () => {
  it("keeps the text as it was sent", () => {
    const sent = "2026-11-01T02:26:40.120000000+00:00";
    expect(instant().parse(sent)).toBe(sent);
  });
});

describe("int64", () => {
  it("keeps a number a number and a bigint a bigint", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
        (value) => int64().parse(value) === value,
      ),
    );
    fc.assert(fc.property(fc.maxSafeInteger(), (value) => int64().parse(value) === value));
  });
});

describe("json", () => {
  it("keeps any value by reference", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => json().parse(value) === value));
  });
});

describe("list and map", () => {
  it("name the element that is wrong", () => {
    expect(list(int32()).safeParse([1, "2"]).error?.issues[0]?.path).toEqual([1]);
    expect(map(int32()).safeParse({ a: 1, b: "2" }).error?.issues[0]?.path).toEqual(["b"]);
  });
});
