import { base64, instant, prefixedId, uuid } from "@colloquy/define";
import type { StringType } from "@colloquy/ir";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { patternsOf } from "./formats.ts";

describe("patternsOf", () => {
  it.each<[StringType, z.ZodType]>([
    [{ kind: "string", format: "instant" }, instant()],
    [{ kind: "string", format: "uuid" }, uuid()],
    [{ kind: "string", format: "base64" }, base64()],
    [{ kind: "string", format: "prefixedId", prefix: "ship" }, prefixedId("ship")],
  ])("%j is what the vocabulary checks", (type, schema) => {
    expect(patternsOf(type)).toEqual([z.toJSONSchema(schema).pattern]);
  });

  it("adds what the contract demands beyond the form", () => {
    expect(patternsOf({ kind: "string", pattern: "^a" })).toEqual(["^a"]);
    expect(patternsOf({ kind: "string", format: "uuid", pattern: "^a" })).toHaveLength(2);
    expect(patternsOf({ kind: "string" })).toEqual([]);
  });
});
