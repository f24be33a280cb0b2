import {
  closedEnum,
  kindUnion,
  list,
  memberUnion,
  namespace,
  openEnum,
  openUnion,
  required,
  string,
  tag,
} from "@colloquy/define";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { contractIn, contractOf, problemsOf, readOne, typesIn } from "../../test/contracts.ts";
import { read } from "../index.ts";

const ferry = namespace("ferry");
const board = ferry.object("Board", "Boards.", { type: tag("board") });
const sail = ferry.object("Sail", "Sails.", { type: tag("sail") });
const reference = (name: string) => ({ kind: "reference", id: `ferry.${name}` });
const docs = (description: string) => ({ description, stability: "stable" });

describe("tagged unions", () => {
  it("are open, or closed with a reason", () => {
    const variants = [
      { keys: ["board"], type: reference("Board") },
      { keys: ["sail"], type: reference("Sail") },
    ];
    const types = typesIn(
      read(
        contractOf(
          ferry.openUnion("Open", "Open.", "type", [board, sail]),
          ferry.closedUnion("Closed", "Closed.", "type", [board, sail], "Two are all there are."),
        ),
      ),
    );
    const discriminator = { rule: "tag", field: "type" };
    expect(types["ferry.Open"]).toMatchObject({ kind: "union", open: true, discriminator, variants });
    expect(types["ferry.Closed"]).toMatchObject({
      open: false,
      reason: "Two are all there are.",
      discriminator,
      variants,
    });
  });

  it("may hold unions of the same tag, which answer for several keys", () => {
    const moves = ferry.openUnion("Move", "Moves.", "type", [board, sail]);
    const wait = ferry.object("Wait", "Waits.", { type: tag("wait") });
    const got = readOneOf("Step", ferry.openUnion("Step", "Steps.", "type", [moves, wait]));
    expect(got).toMatchObject({
      variants: [
        { keys: ["board", "sail"], type: reference("Move") },
        { keys: ["wait"], type: reference("Wait") },
      ],
    });
  });

  it("may hold a union told apart by another tag or by a member", () => {
    const calm = ferry.object("Calm", "Calm.", { type: tag("sea"), state: tag("calm") });
    const rough = ferry.object("Rough", "Rough.", { type: tag("sea"), state: tag("rough") });
    const sea = ferry.openUnion("Sea", "The sea.", "state", [calm, rough]);
    expect(readOneOf("Step", ferry.openUnion("Step", "Steps.", "type", [board, sea]))).toMatchObject({
      variants: [{ keys: ["board"] }, { keys: ["sea"], type: reference("Sea") }],
    });
  });

  it("may hold a union told apart by a member, when all its variants fix the tag", () => {
    const inner = memberUnion([{ has: "rope", schema: board }, { schema: board }]);
    expect(readOneOf("Step", ferry.openUnion("Step", "Steps.", "type", [sail, inner]))).toMatchObject({
      variants: [{ keys: ["sail"] }, { keys: ["board"], type: reference("StepBoard") }],
    });
  });

  it("may hold one variant with several tags", () => {
    const either = z.looseObject({ type: z.literal(["stop", "halt"]) }).meta({ id: "ferry.Stop" });
    expect(readOneOf("Step", ferry.openUnion("Step", "Steps.", "type", [board, either]))).toMatchObject({
      variants: [{ keys: ["board"] }, { keys: ["stop", "halt"] }],
    });
  });

  it("refuse a variant without the tag, and a tag that two variants have", () => {
    const nameless = ferry.object("Nameless", "No tag.", { type: required(string(), "Any.") });
    const again = ferry.object("Again", "The same tag.", { type: tag("board") });
    const unions = [
      ferry.define("A", "A.", openUnion("type", [board, nameless])),
      ferry.define("B", "B.", openUnion("type", [board, again])),
      ferry.define("C", "C.", openUnion("type", [board, z.union([sail, nameless]) as z.ZodType])),
    ];
    expect(problemsOf(contractOf(...unions))).toEqual([
      "variant-without-tag /types/ferry.A/variants/1",
      "ambiguous-union /types/ferry.B",
      "variant-without-tag /types/ferry.C/variants/1",
      "ambiguous-union /types/ferry.C/variants/1",
    ]);
  });
});

describe("other unions", () => {
  it("are told apart by the kind of JSON", () => {
    const body = ferry.kindUnion("Body", "Text or blocks.", { string: string(), array: list(board) });
    expect(readOneOf("Body", body)).toMatchObject({
      kind: "union",
      open: false,
      discriminator: { rule: "jsonKind" },
      variants: [
        { keys: ["string"], type: { kind: "string" } },
        { keys: ["array"], type: { kind: "list", items: reference("Board") } },
      ],
    });
  });

  it("may be nullable under a name of their own", () => {
    const id = ferry.define("Id", "An id.", z.nullable(kindUnion({ string: string(), array: list(board) })));
    expect(typesIn(read(contractOf(id)))).toMatchObject({
      "ferry.Id": { kind: "alias", type: { kind: "nullable", type: reference("IdValue") } },
      "ferry.IdValue": { kind: "union", derived: true },
    });
  });

  it("are told apart by a member, the last taking what is left", () => {
    const tool = ferry.memberUnion("Tool", "A tool.", [{ has: "command", schema: board }, { schema: sail }]);
    expect(readOneOf("Tool", tool)).toMatchObject({
      discriminator: { rule: "member" },
      variants: [
        { keys: ["command"], type: reference("Board") },
        { keys: [""], type: reference("Sail") },
      ],
    });
  });

  it("refuse variants that hide each other", () => {
    const hidden = memberUnion([{ schema: board }, { has: "command", schema: sail }]);
    const twice = memberUnion([
      { has: "command", schema: board },
      { has: "command", schema: sail },
    ]);
    const objects = kindUnion({ object: board, array: z.union([z.array(z.string()), sail]) });
    const source = contractOf(
      ferry.define("A", "A.", hidden),
      ferry.define("B", "B.", twice),
      ferry.define("C", "C.", objects),
    );
    expect(problemsOf(source)).toEqual([
      "unreachable-variant /types/ferry.A",
      "ambiguous-union /types/ferry.B",
      "ambiguous-union /types/ferry.C",
    ]);
  });
});

describe("enums", () => {
  it("are open, or closed with a reason", () => {
    const values = [
      { value: "calm", description: "Calm." },
      { value: "rough", description: "Rough." },
    ];
    const open = ferry.openEnum("Open", "Open.", { calm: "Calm.", rough: "Rough." });
    const closed = ferry.closedEnum("Closed", "Closed.", { calm: "Calm.", rough: "Rough." }, "Seas are so.");
    expect(readOne(open)).toMatchObject({ kind: "enum", open: true, values });
    expect(readOne(closed)).toMatchObject({ kind: "enum", open: false, reason: "Seas are so.", values });
  });

  it("are named after their place when they have no name, and described by their field", () => {
    const sea = ferry.object("Sea", "The sea.", {
      state: required(openEnum({ calm: "Calm." }), "How it is."),
      wind: required(list(closedEnum({ n: "North." }, "Winds.")), "Winds."),
    });
    expect(contractIn(read(contractOf(sea))).types).toMatchObject([
      { id: "ferry.Sea" },
      { id: "ferry.SeaState", derived: true, docs: docs("How it is.") },
      { id: "ferry.SeaWindItem", derived: true },
    ]);
  });
});

function readOneOf(name: string, schema: z.ZodType) {
  return typesIn(read(contractOf(schema)))[`ferry.${name}`];
}
