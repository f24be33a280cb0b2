import { describe, expect, it } from "vitest";
import { importDefinitions, importedTypes, toldAbout, toldOf } from "../../../test/imports.ts";
import { modelJsonSchema } from "../../index.ts";
import { importJsonSchema } from "../index.ts";

const aliasOf = (schema: Parameters<typeof toldAbout>[0]) => importDefinitions({ It: schema }).It;
const typeOf = (schema: Parameters<typeof toldAbout>[0]) => {
  const alias = aliasOf(schema);
  return alias?.kind === "alias" ? alias.type : alias;
};
const tagged = (tag: string, more: object = {}) => ({
  type: "object",
  required: ["type"],
  properties: { type: { const: tag }, ...more },
});

describe("scalars", () => {
  it.each([
    [{ type: "string" }, { kind: "string" }],
    [
      { type: "string", minLength: 1, maxLength: 9 },
      { kind: "string", minimum: 1, maximum: 9 },
    ],
    [
      { type: "string", pattern: "^a+$" },
      { kind: "string", pattern: "^a+$" },
    ],
    [
      { type: "string", format: "date-time" },
      { kind: "string", format: "instant" },
    ],
    [
      { type: "string", format: "uuid" },
      { kind: "string", format: "uuid" },
    ],
    [
      { type: "string", contentEncoding: "base64" },
      { kind: "string", format: "base64" },
    ],
    [{ type: "integer" }, { kind: "integer", width: 53, signed: true }],
    [
      { type: "integer", minimum: 0 },
      { kind: "integer", width: 53, signed: false },
    ],
    [
      { type: "integer", format: "int32", maximum: 9 },
      { kind: "integer", width: 32, signed: true, maximum: 9 },
    ],
    [
      { type: "integer", format: "int64" },
      { kind: "integer", width: 64, signed: true },
    ],
    [
      { type: "number", exclusiveMinimum: 0 },
      { kind: "number", exclusiveMinimum: 0 },
    ],
    [
      { type: "number", minimum: 0, exclusiveMinimum: true },
      { kind: "number", exclusiveMinimum: 0 },
    ],
    [{ type: "boolean" }, { kind: "boolean" }],
    [{ type: "null" }, { kind: "null" }],
    [{ const: "a" }, { kind: "literal", value: "a" }],
    [{ const: null }, { kind: "null" }],
    [{ type: ["string", "null"] }, { kind: "nullable", type: { kind: "string" } }],
    [
      { type: "string", nullable: true },
      { kind: "nullable", type: { kind: "string" } },
    ],
    [{ anyOf: [{ type: "string" }, { type: "null" }] }, { kind: "nullable", type: { kind: "string" } }],
    [{ minLength: 2 }, { kind: "string", minimum: 2 }],
    [true, { kind: "json" }],
    [{}, { kind: "json" }],
    [
      { type: "array", items: { type: "string" }, minItems: 1 },
      { kind: "list", items: { kind: "string" }, minimum: 1 },
    ],
    [{ type: "array" }, { kind: "list", items: { kind: "json" } }],
    [{ type: "object" }, { kind: "map", values: { kind: "json" } }],
    [
      { type: "object", additionalProperties: { type: "string" } },
      { kind: "map", values: { kind: "string" } },
    ],
  ])("%j", (schema, want) => {
    expect(typeOf(schema)).toEqual(want);
    expect(toldAbout(schema)).toEqual([]);
  });
});

describe("objects", () => {
  it("keep the order, presence and docs of their fields", () => {
    const properties = {
      b: { type: "string", description: "B.", default: "x", deprecated: true },
      a: { type: ["integer", "null"] },
    };
    expect(importDefinitions({ It: { properties, required: ["b", "c"] } }).It).toMatchObject({
      kind: "object",
      extras: "keep",
      fields: [
        {
          name: "b",
          presence: { required: true },
          default: "x",
          docs: { description: "B.", deprecated: {} },
        },
        { name: "a", presence: { required: false, nullable: true, nullMeans: "value" } },
        { name: "c", type: { kind: "json" }, presence: { required: true } },
      ],
    });
  });

  it("refuse more members when the document does, unless told to be open", () => {
    const It = { type: "object", additionalProperties: false, properties: { a: true } };
    expect(importDefinitions({ It }).It).toMatchObject({ extras: "refuse" });
    expect(importDefinitions({ It }, { openness: "open" }).It).toMatchObject({ extras: "keep" });
  });

  it("are merged from allOf, with references inside", () => {
    const types = importDefinitions({
      Base: {
        type: "object",
        required: ["id"],
        properties: { id: { type: "string" }, n: { type: "integer", minimum: 1 } },
      },
      It: {
        allOf: [
          { $ref: "#/$defs/Base" },
          {
            type: "object",
            required: ["n"],
            properties: { n: { maximum: 9 }, more: { $ref: "#/$defs/Base" } },
          },
        ],
      },
    });
    expect(types.It).toMatchObject({
      fields: [
        { name: "id", presence: { required: true } },
        { name: "n", type: { kind: "integer", minimum: 1, maximum: 9 }, presence: { required: true } },
        { name: "more", type: { kind: "reference", id: "t.Base" } },
      ],
    });
  });
});

describe("references", () => {
  it("may be recursive, and lead to definitions of either spelling, anchors and the root", () => {
    const result = importJsonSchema(
      {
        title: "tree",
        type: "object",
        properties: {
          left: { $ref: "#" },
          right: { $ref: "#/definitions/twig", description: "A twig." },
          top: { $ref: "#leaf" },
          inner: { $ref: "#/properties/plain" },
          plain: { type: "object", properties: { again: { $ref: "#/properties/plain" } } },
        },
        definitions: { twig: { type: "object", properties: { on: { $ref: "#" } } } },
        $defs: { leaf: { $anchor: "leaf", enum: ["green", "red"] } },
      },
      { id: "t" },
    );
    expect(toldOf(result)).toEqual(["shared-without-name /types/t.tree/inner"]);
    expect(importedTypes(result)).toMatchObject({
      tree: {
        fields: [
          { type: { id: "t.tree" } },
          { type: { id: "t.twig" }, docs: { description: "A twig." } },
          { type: { id: "t.leaf" } },
          { type: { id: "t.treeInner" } },
          { type: { id: "t.treeInner" } },
        ],
      },
      treeInner: { fields: [{ type: { id: "t.treeInner" } }] },
      leaf: { kind: "enum" },
    });
  });

  it("are aliases when they are definitions, and nullable beside `nullable`", () => {
    const types = importDefinitions({
      A: { $ref: "#/$defs/B" },
      B: {
        type: "object",
        properties: { c: { $ref: "#/$defs/A", nullable: true }, d: { allOf: [{ $ref: "#/$defs/A" }] } },
      },
    });
    expect(types).toMatchObject({
      A: { kind: "alias", type: { id: "t.B" } },
      B: {
        fields: [
          { type: { id: "t.A" }, presence: { nullable: true } },
          { type: { id: "t.B" }, presence: { nullable: false } },
        ],
      },
    });
  });

  it("stay references beside what is not kept", () => {
    const types = importDefinitions({
      It: {
        properties: {
          a: { allOf: [{ $ref: "#/$defs/It" }, { description: "More.", minProperties: 1 }] },
          b: { $ref: "#/$defs/It", type: "object", "x-order": 1 },
        },
      },
    });
    expect(types.It).toMatchObject({ fields: [{ type: { id: "t.It" } }, { type: { id: "t.It" } }] });
    expect(Object.keys(types)).toEqual(["It"]);
  });

  it("are errors when they merge a schema into itself without end", () => {
    const It = { properties: { a: { allOf: [{ $ref: "#/$defs/It" }, { required: ["a"] }] } } };
    expect(toldAbout(It)).toMatchObject([expect.stringContaining("endless-schema /$defs/It/properties/a")]);
  });

  it("are errors when they lead nowhere, out of the document, or to themselves alone", () => {
    expect(toldAbout({ properties: { a: { $ref: "#/$defs/Gone", minLength: 1 } } })).toContain(
      "unresolved-reference /$defs/It/properties/a",
    );
    expect(toldAbout({ properties: { a: { $ref: "other.json#/x" } } })).toContain(
      "unresolved-reference /$defs/It/properties/a",
    );
    expect(toldAbout({ allOf: [{ $ref: "#/$defs/It" }] })).toContain("endless-reference /$defs/It");
  });
});

describe("unions", () => {
  const variants = [tagged("a"), tagged("b", { more: true })];

  it("are told apart by a tag without being told which", () => {
    expect(importDefinitions({ It: { oneOf: variants } }).It).toMatchObject({
      kind: "union",
      open: false,
      discriminator: { rule: "tag", field: "type" },
      variants: [{ keys: ["a"] }, { keys: ["b"] }],
    });
  });

  it("are open when one variant takes every other tag, or when the importer is told so", () => {
    const rest = {
      type: "object",
      required: ["type"],
      properties: { type: { type: "string", not: { enum: ["a", "b"] } } },
    };
    expect(toldAbout({ anyOf: [...variants, rest] })).toEqual([]);
    expect(importDefinitions({ It: { anyOf: [...variants, rest] } }).It).toMatchObject({
      open: true,
      variants: [{ keys: ["a"] }, { keys: ["b"] }],
    });
    expect(importDefinitions({ It: { oneOf: variants } }, { openness: "open" }).It).toMatchObject({
      open: true,
    });
  });

  it("take tags from a discriminator, its mapping and the names of its variants", () => {
    const kinded = { type: "object", required: ["kind"], properties: { kind: { type: "string" }, x: true } };
    const types = importDefinitions({
      Cat: kinded,
      Dog: kinded,
      It: {
        oneOf: [{ $ref: "#/$defs/Cat" }, { $ref: "#/$defs/Dog" }],
        discriminator: { propertyName: "kind", mapping: { cat: "#/$defs/Cat", lion: "#/$defs/Cat" } },
      },
    });
    expect(types.It).toMatchObject({
      discriminator: { rule: "tag", field: "kind" },
      variants: [
        { keys: ["cat", "lion"], type: { id: "t.Cat" } },
        { keys: ["Dog"], type: { id: "t.Dog" } },
      ],
    });
    expect(types.Dog).toMatchObject({
      fields: [{ name: "kind", type: { kind: "literal", value: "Dog" } }, {}],
    });
  });

  it("may be nested, and may be recursive", () => {
    const types = importDefinitions({
      Leaf: tagged("leaf"),
      Branch: tagged("branch", { of: { type: "array", items: { $ref: "#/$defs/It" } } }),
      Stone: tagged("stone"),
      Wood: { oneOf: [{ $ref: "#/$defs/Leaf" }, { $ref: "#/$defs/Branch" }] },
      It: { oneOf: [{ $ref: "#/$defs/Wood" }, { $ref: "#/$defs/Stone" }] },
    });
    expect(types.It).toMatchObject({ variants: [{ keys: ["leaf", "branch"] }, { keys: ["stone"] }] });
  });

  it("are told apart by kind of JSON, the objects among them by their tag", () => {
    const types = importDefinitions({
      It: { anyOf: [{ type: "string" }, { type: "array" }, ...variants, { type: "null" }] },
    });
    expect(types.It).toMatchObject({ kind: "alias", type: { kind: "nullable" } });
    expect(types.ItValue).toMatchObject({
      discriminator: { rule: "jsonKind" },
      variants: [{ keys: ["string"] }, { keys: ["array"] }, { keys: ["object"] }],
    });
    expect(typeOf({ type: ["string", "integer"] })).toMatchObject({ discriminator: { rule: "jsonKind" } });
  });

  it("are told apart by members that no other variant has", () => {
    const has = (name: string) => ({
      type: "object",
      required: [name],
      properties: { [name]: true, shared: true },
    });
    expect(
      importDefinitions({
        It: { oneOf: [has("url"), has("path"), { type: "object", properties: { shared: true } }] },
      }).It,
    ).toMatchObject({
      discriminator: { rule: "member" },
      variants: [{ keys: ["url"] }, { keys: ["path"] }, { keys: [""] }],
    });
  });

  it("give each variant what stands beside them", () => {
    const It = { type: "object", required: ["id"], properties: { id: { type: "string" } }, oneOf: variants };
    expect(importDefinitions({ It }).ItA).toMatchObject({ fields: [{ name: "type" }, { name: "id" }] });
  });

  it("become any JSON, with a warning, when nothing tells them apart", () => {
    const alike = { type: "object", properties: { a: true } };
    expect(toldAbout({ oneOf: [alike, alike] })).toEqual(["ambiguous-union /$defs/It"]);
    expect(typeOf({ oneOf: [alike, alike] })).toEqual({ kind: "json" });
  });
});

describe("enums", () => {
  it("are closed, open on request, and nullable when null is among them", () => {
    expect(typeOf({ enum: ["a", "b"] })).toMatchObject({ kind: "enum", open: false });
    expect(importDefinitions({ It: { enum: ["a", "b"] } }, { openness: "open" }).It).toMatchObject({
      open: true,
    });
    expect(typeOf({ enum: ["a", "b", null] })).toMatchObject({ kind: "nullable" });
  });
  it("are open when any text is allowed beside them", () => {
    const It = { anyOf: [{ enum: ["a", "b"] }, { type: "string" }] };
    expect(typeOf(It)).toMatchObject({ kind: "enum", open: true, values: [{ value: "a" }, { value: "b" }] });
  });
  it("are gathered from constants", () => {
    expect(typeOf({ oneOf: [{ const: "a" }, { const: "b" }] })).toMatchObject({ kind: "enum", open: false });
  });
});

describe("what is not understood", () => {
  it.each([
    [{ type: "string", format: "email" }, "format-not-kept"],
    [{ type: "string", pattern: "(?<=" }, "pattern-not-kept"],
    [{ type: "array", uniqueItems: true }, "keyword-not-kept"],
    [{ type: "integer", multipleOf: 5 }, "keyword-not-kept"],
    [{ not: { type: "string" } }, "keyword-not-kept"],
    [{ type: "object", patternProperties: {} }, "keyword-not-kept"],
    [{ type: "object", colour: "red" }, "keyword-unknown"],
    [{ type: "array", items: [{ type: "string" }] }, "tuple"],
    [{ type: "array", prefixItems: [{ type: "string" }] }, "tuple"],
    [{ enum: [1, 2] }, "enum-not-text"],
    [{ type: "matrix" }, "type-unknown"],
    [{ properties: { a: true }, additionalProperties: { type: "string" } }, "typed-extras"],
    [{ allOf: [{ type: "string" }, { type: "integer" }] }, "conflict"],
    [{ type: "integer", format: "int64", minimum: 5 }, "bounds-not-kept"],
    [{ anyOf: [{ type: "integer" }, { type: "number" }] }, "numbers-merged"],
    [{ anyOf: [{ pattern: "a" }, { type: "string", pattern: "b" }] }, "texts-merged"],
    [{ properties: { a: true }, anyOf: [{ required: ["a"] }, { required: ["b"] }] }, "keyword-not-kept"],
    [
      {
        allOf: [
          { type: "string", minLength: 1 },
          { type: "string", colour: "red", maxLength: 2 },
        ],
      },
      "keyword-unknown",
    ],
    [false, "never"],
  ])("%j is a warning", (schema, code) => {
    const told = toldAbout(schema);
    expect(told.length).toBeGreaterThan(0);
    for (const one of told) expect(one).toMatch(new RegExp(`^${code} /\\$defs/It`));
  });

  it("is told once per kind, with the first place and the count", () => {
    const email = { type: "string", format: "email" };
    const { diagnostics } = importJsonSchema(
      { $defs: { A: email, B: { properties: { c: email } } } },
      { id: "t" },
    );
    expect(diagnostics).toMatchObject([
      { pointer: "/$defs/A", message: expect.stringContaining("2 places") },
    ]);
  });

  it("is a document that is no schema", () => {
    expect(toldOf(importJsonSchema([], { id: "t" }))).toEqual(["not-a-schema "]);
  });
});

it("reads the schema of the model itself", () => {
  const document = JSON.parse(JSON.stringify(modelJsonSchema()));
  const result = importJsonSchema(document, { id: "model" });
  expect(toldOf(result)).toEqual(["enum-not-text /$defs/Type/oneOf/3/properties/width"]);
  expect(importedTypes(result).Type).toMatchObject({
    kind: "union",
    discriminator: { rule: "tag", field: "kind" },
  });
});
