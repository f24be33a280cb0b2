import { contract, json, list, namespace, openUnion, optional, required, tag } from "@colloquy/define";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { contractOf, ferry as facts, problemsOf, readOne, typesIn } from "../../test/contracts.ts";
import { read } from "../index.ts";

const ferry = namespace("ferry");

describe("types that contain themselves", () => {
  it("are read through getters", () => {
    const node = ferry.object("Node", "A node.", {
      get children(): z.ZodType {
        return required(list(node), "Below it.");
      },
      get again(): z.ZodType {
        return optional(node, "Itself.");
      },
    });
    expect(readOne(node)).toMatchObject({
      fields: [
        { name: "children", type: { kind: "list", items: { kind: "reference", id: "ferry.Node" } } },
        { name: "again", type: { kind: "reference", id: "ferry.Node" }, presence: { required: false } },
      ],
    });
  });

  it("are read through lazy schemas, named outside or inside", () => {
    const inside: z.ZodType = z.lazy(() =>
      z.object({ next: inside.optional() }).meta({ id: "ferry.Inside" }),
    );
    const outside: z.ZodType = z
      .lazy(() => z.object({ next: outside.optional() }))
      .meta({ id: "ferry.Outside" });
    const types = typesIn(read(contractOf(z.object({ inside, outside }).meta({ id: "ferry.Both" }))));
    expect(types["ferry.Inside"]).toMatchObject({ fields: [{ type: { id: "ferry.Inside" } }] });
    expect(types["ferry.Outside"]).toMatchObject({ fields: [{ type: { id: "ferry.Outside" } }] });
  });

  it("are read without a name, and when their getter makes a new schema each time", () => {
    const lazy: z.ZodType = z.lazy(() => z.object({ next: lazy.describe("Next.").optional() }));
    const types = typesIn(read(contractOf(z.object({ first: lazy }).meta({ id: "ferry.Chain" }))));
    expect(types["ferry.ChainFirst"]).toMatchObject({ fields: [{ type: { id: "ferry.ChainFirst" } }] });
    expect(Object.keys(types)).toHaveLength(2);
  });

  it("are read through unions, and through each other", () => {
    const leaf = ferry.object("Leaf", "A leaf.", { type: tag("leaf") });
    const branch = ferry.object("Branch", "A branch.", {
      type: tag("branch"),
      get below(): z.ZodType {
        return required(list(tree), "Below it.");
      },
    });
    const tree = ferry.define("Tree", "A tree.", openUnion("type", [leaf, branch]));
    const types = typesIn(read(contractOf(tree)));
    expect(types["ferry.Branch"]).toMatchObject({ fields: [{}, { type: { items: { id: "ferry.Tree" } } }] });
    expect(new Set(Object.values(types).map(({ hash }) => hash)).size).toBe(3);
  });

  it("are refused when no name stands on the way", () => {
    const endless: z.ZodType = z.lazy(() => z.array(endless));
    const source = contractOf(z.object({ endless }).meta({ id: "ferry.Holder" }));
    expect(problemsOf(source)).toEqual(["endless-type /types/ferry.Holder/endless/items"]);
  });

  it("are opaque when they are any JSON", () => {
    const got = readOne(
      z.object({ a: z.json(), b: z.json().describe("B."), c: json() }).meta({ id: "ferry.Any" }),
    );
    const opaque = { type: { kind: "json" } };
    expect(got).toMatchObject({ fields: [opaque, opaque, opaque] });
  });
});

it("reads a chain of a thousand types without recursing", () => {
  let next: z.ZodType = z.object({}).meta({ id: "chain.End" });
  for (let index = 0; index < 1000; index += 1) next = z.object({ next }).meta({ id: `chain.N${index}` });
  expect(read(contract({ ...facts, protocols: [], types: { chain: [next] } })).contract?.types).toHaveLength(
    1001,
  );
});
