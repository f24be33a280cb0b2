import { contract } from "@colloquy/define";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { contractOf, ferry, fieldTypesOf, problemsOf, readOne, typesIn } from "../../test/contracts.ts";
import { read } from "../index.ts";

/** What somebody writes who has never heard of this package. */
const Email = z.email().meta({ id: "Email", description: "Where to write." });
const Card = z.object({ type: z.literal("card"), last4: z.string().length(4) }).meta({ id: "Card" });
const Cash = z.strictObject({ type: z.literal("cash") }).meta({ id: "Cash" });
const Order = z
  .object({
    id: z.uuid(),
    email: Email,
    paid: z.discriminatedUnion("type", [Card, Cash]),
    state: z.enum(["open", "sent"]),
    notes: z.record(z.string(), z.string()),
    lines: z.array(z.object({ sku: z.string(), count: z.int().positive() })).min(1),
    at: z.iso.datetime({ offset: true }),
    total: z.number().nonnegative(),
    extra: z.json().optional(),
    note: z.union([z.string(), z.array(z.string())]),
  })
  .meta({ id: "shop.Order", description: "An order.", examples: [{ id: 1 }] });

describe("a plain zod contract", () => {
  const types = typesIn(read(contract({ ...ferry, id: "shop", protocols: [], types: { shop: [Order] } })));

  it("is read whole; ids without a namespace get the contract's", () => {
    expect(Object.keys(types)).toEqual([
      "shop.Card",
      "shop.Cash",
      "shop.Email",
      "shop.Order",
      "shop.OrderLinesItem",
      "shop.OrderNote",
      "shop.OrderPaid",
      "shop.OrderState",
    ]);
    expect(types["shop.Email"]).toMatchObject({ kind: "alias", type: { kind: "string" } });
    expect(types["shop.Order"]).toMatchObject({ docs: { description: "An order." }, examples: [{ id: 1 }] });
  });

  it("keeps what zod strips and refuses what zod refuses", () => {
    expect(types["shop.Card"]).toMatchObject({ extras: "keep" });
    expect(types["shop.Cash"]).toMatchObject({ extras: "refuse" });
  });

  it("has closed unions and enums, because zod's are", () => {
    expect(types["shop.OrderPaid"]).toMatchObject({ kind: "union", open: false });
    expect(types["shop.OrderState"]).toMatchObject({ kind: "enum", open: false });
    expect(types["shop.OrderNote"]).toMatchObject({ discriminator: { rule: "jsonKind" } });
  });
});

it("reads forms of text", () => {
  const got = fieldTypesOf(
    z
      .object({
        guid: z.guid(),
        base64: z.base64(),
        when: z.iso.datetime({ offset: true }),
        local: z.iso.datetime({ local: true }),
        prefix: z.string().startsWith("a"),
        template: z.templateLiteral(["v", z.int()]),
        brand: z.string().brand("Name"),
      })
      .meta({ id: "Forms" }),
  );
  expect(got).toMatchObject({
    guid: { kind: "string", format: "uuid" },
    base64: { kind: "string", format: "base64" },
    when: { kind: "string", format: "instant" },
    prefix: { kind: "string", pattern: "^a.*" },
    brand: { kind: "string" },
  });
  expect(got.local).not.toHaveProperty("format");
  expect(got.template).toHaveProperty("pattern");
});

it("takes a named copy with more checks for a type of its own", () => {
  const name = z.string().meta({ id: "Name" });
  const got = fieldTypesOf(
    z.object({ name, short: name.max(3), told: name.describe("Told.") }).meta({ id: "Named" }),
  );
  expect(got).toMatchObject({
    name: { kind: "reference", id: "ferry.Name" },
    short: { kind: "string", maximum: 3 },
    told: { kind: "reference", id: "ferry.Name" },
  });
});

it("takes several literals for an enum and one for itself", () => {
  expect(readOne(z.literal(["a", "b"]).meta({ id: "Either" }))).toMatchObject({ kind: "enum", open: false });
  expect(readOne(z.literal("a").meta({ id: "One" }))).toMatchObject({
    type: { kind: "literal", value: "a" },
  });
});

describe("what has no counterpart", () => {
  const refused: readonly [string, z.ZodType, string][] = [
    ["a transformation", z.string().transform(Number), "unsupported-schema"],
    ["a codec", z.codec(z.string(), z.number(), { decode: Number, encode: String }), "unsupported-schema"],
    ["a refinement", z.string().refine((text) => text !== ""), "unsupported-check"],
    ["a conversion of text", z.string().trim(), "unsupported-check"],
    ["a multiple", z.number().multipleOf(5), "unsupported-check"],
    ["a coercion", z.coerce.number(), "conversion"],
    ["a fallback", z.string().catch(""), "unsupported-schema"],
    ["a date", z.date(), "unsupported-schema"],
    ["a bigint", z.bigint(), "unsupported-schema"],
    ["a map", z.map(z.string(), z.string()), "unsupported-schema"],
    ["a set", z.set(z.string()), "unsupported-schema"],
    ["a tuple", z.tuple([z.string(), z.number()]), "unsupported-schema"],
    ["an intersection", z.intersection(z.object({}), z.object({})), "unsupported-schema"],
    ["an undefined", z.undefined(), "unsupported-schema"],
    ["a never", z.never(), "unsupported-schema"],
    ["a symbol", z.symbol(), "unsupported-schema"],
    ["a file", z.file(), "unsupported-schema"],
    ["a promise", z.promise(z.string()), "unsupported-schema"],
    ["a custom schema", z.custom(() => true), "unsupported-schema"],
    ["an instance", z.instanceof(Date), "unsupported-schema"],
    ["an enum of numbers", z.enum({ One: 1 }), "enum-not-text"],
    [
      "a union that cannot be told apart",
      z.union([z.object({}), z.record(z.string(), z.string())]),
      "ambiguous-union",
    ],
    ["a map with typed keys", z.record(z.enum(["a"]), z.string()), "map-keys"],
    ["typed extras", z.object({}).catchall(z.string()), "typed-extras"],
    ["a pattern with flags", z.string().regex(/a/i), "pattern-flags"],
    ["two patterns", z.string().regex(/a/).regex(/b/), "several-patterns"],
    ["an optional that is no field", z.array(z.string().optional()), "unsupported-schema"],
    ["a literal that is no JSON", z.literal(10n), "not-json"],
  ];
  it.each(refused)("%s is refused with its place", (_, schema, code) => {
    const holder = z.object({ holds: z.object({ it: schema }) }).meta({ id: "ferry.Holder" });
    const problems = problemsOf(contractOf(holder));
    expect(problems.length).toBeGreaterThan(0);
    for (const problem of problems) expect(problem).toMatch(`${code} /types/ferry.Holder/holds/it`);
    expect(read(contractOf(holder)).contract).toBeUndefined();
  });

  it("is told all at once", () => {
    const holder = z
      .object({ a: z.date(), b: z.set(z.string()), c: z.bigint() })
      .meta({ id: "ferry.Holder" });
    expect(problemsOf(contractOf(holder))).toHaveLength(3);
  });

  it("is a published type without a name", () => {
    expect(problemsOf(contractOf(z.object({})))).toEqual(["published-without-name /types/ferry/0"]);
  });

  it("is a fallback of a discriminated union", () => {
    const union = z
      .discriminatedUnion("type", [Card, Cash], { unionFallback: true })
      .meta({ id: "ferry.Paid" });
    expect(problemsOf(contractOf(union))).toEqual(["union-fallback /types/ferry.Paid"]);
  });

  it("is weakened with a warning where zod checks with code", () => {
    const source = contractOf(z.object({ link: z.url() }).meta({ id: "ferry.Link" }));
    expect(read(source)).toMatchObject({
      diagnostics: [{ code: "format-not-checked", severity: "warning" }],
    });
    expect(read(source).contract).toBeDefined();
  });
});

describe("ids", () => {
  const make = (fields: z.core.$ZodLooseShape) => z.object(fields).meta({ id: "ferry.Port" });
  const both = (...ports: readonly z.ZodType[]) =>
    contractOf(...ports.map((port, index) => z.object({ port }).meta({ id: `ferry.Trip${index}` })));

  it("may be given twice to the same shape", () => {
    const shape = () => ({ name: z.string(), berth: z.object({ side: z.enum(["left", "right"]) }) });
    expect(problemsOf(both(make(shape()), make(shape())))).toEqual([]);
  });
  it("may not be given to two shapes", () => {
    const source = both(make({ name: z.string() }), make({ name: z.int() }));
    expect(problemsOf(source)).toEqual(["duplicate-id /types/ferry.Port"]);
  });
});

describe("names after a place", () => {
  it("get a number when they are taken", () => {
    const state = z.object({ state: z.object({}) });
    const source = contractOf(
      state.meta({ id: "ferry.Sea" }),
      z.object({}).meta({ id: "ferry.SeaState" }),
      z.object({ seaState: z.object({}) }).meta({ id: "ferry" }),
    );
    expect(Object.keys(typesIn(read(source)))).toEqual([
      "ferry.Sea",
      "ferry.SeaState",
      "ferry.SeaState2",
      "ferry.ferry",
      "ferry.ferrySeaState",
    ]);
  });
  it("come with a warning when a type stands in several places", () => {
    const shared = z.object({ x: z.string() });
    const source = contractOf(z.object({ b: shared, a: shared }).meta({ id: "ferry.Two" }));
    expect(problemsOf(source)).toEqual(["shared-without-name /types/ferry.Two/a"]);
    expect(Object.keys(typesIn(read(source)))).toEqual(["ferry.Two", "ferry.TwoA"]);
  });
});
