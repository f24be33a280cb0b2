import {
  base64,
  boolean,
  bytes,
  float64,
  instant,
  int32,
  int53,
  int64,
  json,
  list,
  literal,
  map,
  namespace,
  prefixedId,
  required,
  string,
  uint32,
  uint53,
  uuid,
} from "@colloquy/define";
import { expect, it } from "vitest";
import type { z } from "zod";
import { fieldTypesOf } from "../../test/contracts.ts";

const ferry = namespace("ferry");
const fieldsOf = (types: Readonly<Record<string, z.ZodType>>) =>
  fieldTypesOf(
    ferry.object(
      "Crossing",
      "A crossing.",
      Object.fromEntries(Object.entries(types).map(([name, type]) => [name, required(type, name)])),
    ),
  );

it("reads every scalar of the vocabulary", () => {
  const got = fieldsOf({
    string: string(),
    boolean: boolean(),
    float64: float64(),
    int32: int32(),
    uint32: uint32(),
    int53: int53(),
    uint53: uint53(),
    int64: int64(),
    instant: instant(),
    uuid: uuid(),
    base64: base64(),
    bytes: bytes(),
    prefixedId: prefixedId("ship"),
    json: json(),
    text: literal("text"),
    seven: literal(7),
    yes: literal(true),
    list: list(string()),
    map: map(int32()),
  });
  expect(got).toEqual({
    string: { kind: "string" },
    boolean: { kind: "boolean" },
    float64: { kind: "number" },
    int32: { kind: "integer", width: 32, signed: true },
    uint32: { kind: "integer", width: 32, signed: false },
    int53: { kind: "integer", width: 53, signed: true },
    uint53: { kind: "integer", width: 53, signed: false },
    int64: { kind: "integer", width: 64, signed: true },
    instant: { kind: "string", format: "instant" },
    uuid: { kind: "string", format: "uuid" },
    base64: { kind: "string", format: "base64" },
    bytes: { kind: "string", format: "bytes" },
    prefixedId: { kind: "string", format: "prefixedId", prefix: "ship" },
    json: { kind: "json" },
    text: { kind: "literal", value: "text" },
    seven: { kind: "literal", value: 7 },
    yes: { kind: "literal", value: true },
    list: { kind: "list", items: { kind: "string" } },
    map: { kind: "map", values: { kind: "integer", width: 32, signed: true } },
  });
});

it("keeps bounds where they are narrower than the type", () => {
  const got = fieldsOf({
    name: string().min(1).max(64),
    code: string().regex(/^[a-z]+$/),
    deck: int53().min(0).max(12),
    wide: int53().min(Number.MIN_SAFE_INTEGER),
    load: float64().gt(0).lte(1),
    stops: list(string()).min(1).max(3),
    exactly: list(string()).length(2),
  });
  expect(got).toEqual({
    name: { kind: "string", minimum: 1, maximum: 64 },
    code: { kind: "string", pattern: "^[a-z]+$" },
    deck: { kind: "integer", width: 53, signed: true, minimum: 0, maximum: 12 },
    wide: { kind: "integer", width: 53, signed: true },
    load: { kind: "number", exclusiveMinimum: 0, maximum: 1 },
    stops: { kind: "list", items: { kind: "string" }, minimum: 1, maximum: 3 },
    exactly: { kind: "list", items: { kind: "string" }, minimum: 2, maximum: 2 },
  });
});
