import { describe, expect, it } from "vitest";
import { z as zod4 } from "zod";
import { z } from "zod/v3";
import { importedTypes, toldOf } from "../../../test/imports.ts";
import { importZod3 } from "./index.ts";

describe("importZod3", () => {
  it("reads objects, unions by tag, recursion and presence", () => {
    const Leaf = z.object({
      type: z.literal("leaf"),
      colour: z.enum(["green", "red"]).describe("Its colour."),
    });
    const Branch: z.ZodTypeAny = z.object({ type: z.literal("branch"), of: z.array(z.lazy(() => Tree)) });
    const Tree: z.ZodTypeAny = z.discriminatedUnion("type", [Leaf, Branch as typeof Leaf]);
    const Plain = z
      .object({
        a: z.string().optional(),
        b: z.number().int().nullable(),
        c: z.record(z.boolean()),
        d: z.any(),
      })
      .strict();
    const result = importZod3({ Tree, Leaf, Branch, Plain }, { id: "wood" });
    expect(toldOf(result)).toEqual([]);
    expect(importedTypes(result)).toMatchObject({
      Tree: {
        kind: "union",
        discriminator: { rule: "tag", field: "type" },
        variants: [
          { keys: ["leaf"], type: { id: "wood.Leaf" } },
          { keys: ["branch"], type: { id: "wood.Branch" } },
        ],
      },
      Leaf: { extras: "keep", fields: [{}, { docs: { description: "Its colour." } }] },
      Branch: { fields: [{}, { type: { kind: "list", items: { id: "wood.Tree" } } }] },
      Plain: {
        extras: "refuse",
        fields: [
          { presence: { required: false, nullable: false } },
          { presence: { required: true, nullable: true } },
          { type: { kind: "map" } },
          { type: { kind: "json" } },
        ],
      },
    });
  });

  it("refuses zod 4, which its library would silently make empty, however deep", () => {
    const four = zod4.object({ a: zod4.string() });
    const mixed = z.object({ list: z.array(z.object({ it: zod4.string() as unknown as z.ZodTypeAny })) });
    const result = importZod3({ four, mixed }, { id: "x" });
    expect(toldOf(result)).toEqual(["zod-4 /four", "zod-4 /mixed/shape/list/type/shape/it"]);
    expect(result.contract).toBeUndefined();
  });

  it("refuses what is no schema, and what has no form on the wire", () => {
    expect(
      toldOf(importZod3({ a: 7, b: z.function(), c: z.object({ d: z.bigint() }) }, { id: "x" })),
    ).toEqual(["not-zod /a", "unsupported-schema /b", "unsupported-schema /c/shape/d"]);
  });

  it("warns about code it cannot keep", () => {
    const result = importZod3(
      { Code: z.object({ a: z.string().transform(Number), b: z.date() }) },
      { id: "x" },
    );
    expect(toldOf(result)).toEqual(["weakened /Code/shape/a", "weakened /Code/shape/b"]);
    expect(importedTypes(result).Code).toMatchObject({
      fields: [{ type: { kind: "string" } }, { type: { format: "instant" } }],
    });
  });
});
