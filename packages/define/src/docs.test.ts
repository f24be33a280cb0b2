import { describe, expect, it } from "vitest";
import { globalRegistry } from "zod";
import {
  docsRegistry,
  int32,
  kindUnion,
  list,
  namespace,
  openEnum,
  openUnion,
  optional,
  required,
  string,
  tag,
  uuid,
  wireRegistry,
} from "./index.ts";

const space = namespace("harbour");

describe("namespace", () => {
  const berth = space.object(
    "Berth",
    { description: "A place for a ship.", source: "harbour §2", since: "1.2.0", examples: [{ number: 4 }] },
    { number: required(int32(), { description: "Painted on the quay.", unit: "m", default: 4 }) },
  );

  it("gives a definition its id and docs", () => {
    expect(globalRegistry.get(berth)).toEqual({
      id: "harbour.Berth",
      description: "A place for a ship.",
      examples: [{ number: 4 }],
    });
    expect(docsRegistry.get(berth)).toMatchObject({ source: "harbour §2", since: "1.2.0" });
  });

  it("gives a field its docs", () => {
    expect(docsRegistry.get(berth.shape.number)).toEqual({
      description: "Painted on the quay.",
      unit: "m",
      default: 4,
    });
  });

  it("keeps docs and drops the id on a copy, which is another definition", () => {
    const copy = berth.describe("A smaller place.");
    expect(globalRegistry.get(copy)?.id).toBeUndefined();
    expect(docsRegistry.get(copy)?.source).toBe("harbour §2");
  });

  it("does not write on the schema it is given", () => {
    const plain = string();
    required(plain, "One.");
    const second = required(plain, "Two.");
    expect(docsRegistry.get(plain)).toBeUndefined();
    expect(docsRegistry.get(second)?.description).toBe("Two.");
  });

  it("marks what is deprecated", () => {
    const old = optional(string(), { description: "Old.", deprecated: { replacement: "`name`" } });
    expect(globalRegistry.get(old)?.deprecated).toBe(true);
    expect(docsRegistry.get(old)?.deprecated).toEqual({ replacement: "`name`" });
  });
});

describe("wireRegistry", () => {
  const variant = space.object("Crane", "A crane.", { type: tag("crane") });
  it.each([
    ["uuid", uuid(), { kind: "uuid" }],
    ["openEnum", openEnum({ a: "A." }), { kind: "openEnum", values: { a: "A." } }],
    [
      "openUnion",
      openUnion("type", [variant]),
      { kind: "union", by: { rule: "tag", field: "type", open: true } },
    ],
    [
      "kindUnion",
      kindUnion({ string: string(), array: list(string()) }),
      { kind: "union", by: { rule: "jsonKind" } },
    ],
  ] as const)("still tells what %s is on a copy made by .meta()", (_name, schema, want) => {
    expect(wireRegistry.get(schema.meta({ description: "A copy." }).describe("Another."))).toEqual(want);
  });
});
