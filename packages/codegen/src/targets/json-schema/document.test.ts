import type { Json } from "@colloquy/ir";
import { describe, expect, it } from "vitest";
import {
  alias,
  contract,
  enumeration,
  field,
  literal,
  object,
  reference,
  run,
  text,
  union,
} from "../../../test/fixtures.ts";
import { createJudge } from "../../../test/verdicts.ts";

const ship = object({
  id: "port.Ship",
  fields: [
    field("type", literal("ship")),
    field("name", text),
    field("cargo", reference("port.Cargo"), "optional"),
  ],
});
const buoy = object({
  id: "port.Buoy",
  fields: [field("type", literal("buoy")), field("lit", { kind: "boolean" })],
});
const notice = (kind: string) =>
  object({
    id: `port.${kind}Notice`,
    fields: [field("type", literal("notice")), field("kind", literal(kind))],
  });
const variants = [
  { keys: ["ship"], type: reference("port.Ship") },
  { keys: ["buoy"], type: reference("port.Buoy") },
  { keys: ["notice"], type: reference("port.Notice") },
];
const types = [
  ship,
  buoy,
  notice("gale"),
  notice("fog"),
  union({
    id: "port.Notice",
    discriminator: { rule: "tag", field: "kind" },
    variants: [
      { keys: ["gale"], type: reference("port.galeNotice") },
      { keys: ["fog"], type: reference("port.fogNotice") },
    ],
  }),
  union({ id: "port.Sighting", variants }),
  union({ id: "port.KnownSighting", open: false, reason: "Control flow.", variants }),
  alias({ id: "port.Anything", type: { kind: "json" } }),
  union({
    id: "port.Cargo",
    discriminator: { rule: "jsonKind" },
    open: false,
    variants: [
      { keys: ["string"], type: text },
      { keys: ["array"], type: { kind: "list", items: reference("port.Cargo"), maximum: 2 } },
      { keys: ["boolean", "null"], type: reference("port.Anything") },
    ],
  }),
  union({
    id: "port.Answer",
    discriminator: { rule: "member" },
    open: false,
    variants: [
      { keys: ["error"], type: reference("port.Failure") },
      { keys: ["result"], type: { kind: "map", values: { kind: "boolean" } } },
      { keys: [""], type: reference("port.Closed") },
    ],
  }),
  object({ id: "port.Failure", fields: [field("error", text)] }),
  object({
    id: "port.Closed",
    extras: "refuse",
    fields: [field("at", { kind: "string", format: "instant" }, "optional")],
  }),
  enumeration({ id: "port.Flag", values: [{ value: "red", description: "Danger." }] }),
  enumeration({
    id: "port.Side",
    open: false,
    reason: "There are two.",
    values: ["port", "starboard"].map((value) => ({ value, description: "" })),
  }),
  object({
    id: "port.Log",
    fields: [
      field("needed", text),
      field("spare", text, "optional"),
      field("cleared", reference("port.Flag"), "nullable"),
      field("either", { kind: "integer", width: 32, signed: false, minimum: 1 }, "clearable"),
      field("fixed", literal("x"), "clearable"),
      field("deep", { kind: "integer", width: 64, signed: true }, "optional"),
      field("safe", { kind: "integer", width: 53, signed: true }, "optional"),
      field("depth", { kind: "number", exclusiveMinimum: 0 }, "optional"),
      field("ship", { kind: "string", format: "prefixedId", prefix: "ship", pattern: "0$" }, "optional"),
      field("id", { kind: "string", format: "uuid" }, "optional"),
      field("bytes", { kind: "string", format: "base64" }, "optional"),
      field("photo", { kind: "string", format: "bytes" }, "optional"),
      field("word", { kind: "string", minimum: 2, maximum: 3 }, "optional"),
      field("names", { kind: "map", values: { kind: "nullable", type: reference("sea.Lane") } }, "optional"),
    ],
  }),
  object({ id: "sea.Lane", fields: [field("width", { kind: "number" })] }),
];

const judge = createJudge(contract(types));
const log = (more: Record<string, Json>) => ({ needed: "", cleared: null, ...more });

describe.each<[id: string, accepted: readonly Json[], refused: readonly Json[]]>([
  [
    "port.Sighting",
    [
      { type: "ship", name: "Elbe" },
      { type: "ship", name: "Elbe", extra: { kept: true } },
      { type: "whale", name: 1 },
      { type: "ship", name: "Elbe", kind: "unheard" },
      { type: "notice", kind: "fog" },
      { type: "notice", kind: "unheard", since: 3 },
    ],
    [
      { type: "ship" },
      { type: "buoy", lit: "yes" },
      { type: "notice" },
      { type: 3 },
      { type: null },
      {},
      [],
      "ship",
      null,
    ],
  ],
  [
    "port.KnownSighting",
    [
      { type: "buoy", lit: true },
      { type: "notice", kind: "unheard" },
    ],
    [{ type: "whale" }, { type: "whale", kind: "unheard" }, { type: "ship" }, {}],
  ],
  ["port.Cargo", ["tea", ["tea", ["tin"]], true, null, []], [3, {}, ["tea", 3], ["a", "b", "c"]]],
  [
    "port.Answer",
    [{ error: "E" }, { error: "E", result: 3 }, { result: true }, {}, { at: "2026-01-02T03:04:05.60+01:00" }],
    [
      { error: 1 },
      { error: 1, result: true },
      { result: 3 },
      { result: true, at: 1 },
      { at: "2026-01-02" },
      { other: 1 },
      [],
    ],
  ],
  ["port.Flag", ["red", "unheard", ""], [1, null]],
  ["port.Side", ["port"], ["unheard", null]],
  [
    "port.Log",
    [
      log({}),
      log({ extra: 1, cleared: "unheard", either: null, fixed: null }),
      log({ either: 1, fixed: "x" }),
      log({ deep: -(2 ** 62), safe: 2 ** 53 - 1 }),
      log({ safe: 1.0, depth: 1e-300 }),
      log({
        ship: `ship_${"0".repeat(32)}`,
        id: "0190F3CE-0000-0000-0000-00000000000A",
        bytes: "QQ==",
        word: "ab",
      }),
      log({ names: { a: null, b: { width: 1 } } }),
    ],
    [
      {},
      { needed: "" },
      log({ needed: null }),
      log({ spare: null }),
      log({ either: 0 }),
      log({ either: 2 ** 32 }),
      log({ fixed: "y" }),
      log({ deep: 2 ** 64 }),
      log({ safe: 2 ** 53 }),
      log({ safe: 1.5 }),
      log({ depth: 0 }),
      log({ ship: `ship_${"1".repeat(32)}` }),
      log({ ship: "ship_0" }),
      log({ id: "urn:uuid:0190f3ce-0000-0000-0000-00000000000a" }),
      log({ bytes: "QQ" }),
      log({ word: "a" }),
      log({ word: "abcd" }),
      log({ names: { b: {} } }),
    ],
  ],
])("%s", (id, accepted, refused) => {
  it.each(accepted.map((value) => [JSON.stringify(value), value] as const))("accepts %s", (_, value) => {
    expect(judge(id, value)).toBe(true);
  });
  it.each(refused.map((value) => [JSON.stringify(value), value] as const))("refuses %s", (_, value) => {
    expect(judge(id, value)).toBe(false);
  });
});

describe("emitDocuments", () => {
  const { outputs, nameLock } = run(contract(types), [{ target: "json-schema" }]);
  const files = outputs.flatMap((output) => output.files);

  it("makes a document for each namespace, with a stable id", () => {
    expect(files.map(({ path, text: content }) => [path, JSON.parse(content).$id])).toEqual([
      ["port.json", "https://harbour.example/spec/json-schema/port.json"],
      ["sea.json", "https://harbour.example/spec/json-schema/sea.json"],
    ]);
  });

  it("keeps all digits of a 64-bit bound", () => {
    expect(files[0]?.text).toContain('"minimum": -9223372036854775808,\n');
    expect(files[0]?.text).toContain('"maximum": 9223372036854775807\n');
  });

  it("honours a name that was edited in the lock", () => {
    const scope = "json-schema/port/definitions";
    const { names, retired } = nameLock.scopes[scope] as { names: object; retired: Record<string, string> };
    const scopes = { ...nameLock.scopes, [scope]: { names: { ...names, "port.Ship": "Vessel" }, retired } };
    const renamed = run(contract(types), [{ target: "json-schema" }], { nameLock: { ...nameLock, scopes } });
    const document = JSON.parse(renamed.outputs[0]?.files[0]?.text ?? "");
    expect(document.$defs.Vessel).toBeDefined();
    expect(document.$defs.Sighting.oneOf[0]).toEqual({ $ref: "#/$defs/Vessel" });
  });
});
