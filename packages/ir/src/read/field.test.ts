import {
  clearable,
  namespace,
  nullable,
  nullish,
  optional,
  required,
  string,
  tag,
  uint53,
} from "@colloquy/define";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { contractOf, problemsOf, readOne } from "../../test/contracts.ts";
import type { Field, ObjectType } from "../index.ts";

const ferry = namespace("ferry");
const fieldsOf = (fields: z.core.$ZodLooseShape): Readonly<Record<string, Field>> => {
  const { fields: read } = readOne(ferry.object("Crossing", "A crossing.", fields)) as ObjectType;
  return Object.fromEntries(read.map((field) => [field.name, field]));
};
const presencesOf = (fields: z.core.$ZodLooseShape) =>
  Object.fromEntries(Object.entries(fieldsOf(fields)).map(([name, { presence }]) => [name, presence]));

describe("presence", () => {
  it("tells absent from null in all five ways of the vocabulary", () => {
    const got = presencesOf({
      required: required(string(), "Doc."),
      optional: optional(string(), "Doc."),
      nullable: nullable(string(), "Doc."),
      nullish: nullish(string(), "Doc."),
      clearable: clearable(string(), "Doc."),
      tag: tag("crossing"),
    });
    expect(got).toEqual({
      required: { required: true, nullable: false },
      optional: { required: false, nullable: false },
      nullable: { required: true, nullable: true },
      nullish: { required: false, nullable: true, nullMeans: "absent" },
      clearable: { required: false, nullable: true, nullMeans: "value" },
      tag: { required: true, nullable: false },
    });
  });

  it("sees through every spelling of plain zod, and keeps null and absent apart", () => {
    const got = presencesOf({
      nullish: z.string().nullish(),
      nullableOptional: z.string().optional().nullable(),
      exact: z.exactOptional(z.string()),
      unionWithNull: z.union([z.string(), z.null()]),
      optionalUnion: z.union([z.null(), z.string()]).optional(),
      nonoptional: z.string().optional().nonoptional(),
      readonly: z.string().optional().readonly(),
    });
    expect(got).toEqual({
      nullish: { required: false, nullable: true, nullMeans: "value" },
      nullableOptional: { required: false, nullable: true, nullMeans: "value" },
      exact: { required: false, nullable: false },
      unionWithNull: { required: true, nullable: true },
      optionalUnion: { required: false, nullable: true, nullMeans: "value" },
      nonoptional: { required: true, nullable: false },
      readonly: { required: false, nullable: false },
    });
    expect(fieldsOf({ port: z.union([z.string(), z.null()]) }).port?.type).toEqual({ kind: "string" });
  });

  it("tells a default and fills nothing in", () => {
    const source = contractOf(z.object({ deck: z.int().default(3) }).meta({ id: "ferry.Crossing" }));
    expect(problemsOf(source)).toEqual(["default-not-applied /types/ferry.Crossing/deck"]);
    const { deck } = fieldsOf({ deck: z.int().default(3) });
    expect(deck).toMatchObject({ presence: { required: false, nullable: false }, default: 3 });
  });
});

describe("docs of a field", () => {
  it("carry unit, default, since, stability, source and deprecation", () => {
    const { wait } = fieldsOf({
      wait: optional(uint53(), {
        description: "How long it waits.",
        unit: "ms",
        default: 500,
        since: "1.1.0",
        stability: "experimental",
        source: "quay §2",
        deprecated: { replacement: "patience", removal: "2.0.0" },
      }),
    });
    expect(wait).toMatchObject({
      unit: "ms",
      default: 500,
      docs: {
        description: "How long it waits.",
        since: "1.1.0",
        stability: "experimental",
        source: "quay §2",
        deprecated: { replacement: "patience", removal: "2.0.0" },
      },
    });
  });

  it("are the field's own, not those of the type it refers to", () => {
    const port = ferry.define("Port", "A port.", z.string());
    expect(fieldsOf({ from: required(port, "Where it starts."), to: port })).toMatchObject({
      from: { type: { kind: "reference", id: "ferry.Port" }, docs: { description: "Where it starts." } },
      to: { type: { kind: "reference", id: "ferry.Port" }, docs: { description: "" } },
    });
  });

  it("come from zod's own metadata in a plain contract", () => {
    const { old } = fieldsOf({ old: z.string().meta({ description: "Old.", deprecated: true }) });
    expect(old?.docs).toEqual({ description: "Old.", stability: "stable", deprecated: { replacement: "" } });
  });
});
