import { DecodeError, parseJson, stringifyJson } from "@colloquy/client";
import { faultOf, type Verdict } from "@colloquy/repository/vectors";
import { describe, expect, it } from "vitest";
import { everything } from "../../test/everything.ts";
import { contract, enumeration, field, literal, object, reference, union } from "../../test/fixtures.ts";
import { createJudge } from "../../test/verdicts.ts";
import * as port from "../targets/typescript/cases/everything/port/index.ts";
import * as yard from "../targets/typescript/cases/everything/yard/index.ts";
import { makeVectors } from "./make-vectors.ts";
import { type Vector, vectorClasses } from "./vector.ts";

const vectors = [...makeVectors(everything).values()].flat();
/** One name is taken in TypeScript. */
const decoders: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  port: { ...port, decodePromise: port.decodePromise_ },
  yard: { ...yard },
};

/** What a decoder of the TypeScript target says, code and place included. */
function read({ id, type, json }: Vector): Verdict {
  const [namespace = "", name = ""] = type.split(".");
  const decode = decoders[namespace]?.[`decode${name}`] as (value: unknown) => unknown;
  try {
    return { id, ok: true, json: stringifyJson(decode(parseJson(json))) };
  } catch (error) {
    if (!DecodeError.isInstance(error)) throw error;
    return { id, ok: false, error: error.code, path: error.pointer };
  }
}

/** Digits beyond what a double keeps: a validator that is given doubles cannot tell the edge from what is behind it. */
const isWide = ({ json }: Vector): boolean => /\d{16}/.test(json);

describe("makeVectors, on a contract with every construct", () => {
  it("makes vectors of every class", () => {
    const lacking = Object.keys(vectorClasses).filter((name) =>
      vectors.every((vector) => vector.class !== name),
    );
    // It has no examples, and no object in it holds another that could be broken.
    expect(lacking).toEqual(["example", "nested"]);
  });

  it("says what the generated decoders say, at the same place and with the same code", () => {
    const wrong = vectors.flatMap((vector) => {
      const fault = faultOf(vector, read(vector));
      return fault === undefined ? [] : [`${vector.id} ${vector.json}: ${fault}`];
    });
    expect(wrong.slice(0, 10)).toEqual([]);
  });

  it("says what the JSON Schema documents say", () => {
    const judge = createJudge(everything);
    const wrong = vectors.filter((one) => !isWide(one) && judge(one.type, JSON.parse(one.json)) !== one.ok);
    expect(wrong.map(({ id, json }) => `${id} ${json}`).slice(0, 10)).toEqual([]);
  });

  it("makes the same vectors again", () => {
    expect([...makeVectors(everything).values()].flat()).toEqual(vectors);
  });
});

describe("makeVectors", () => {
  const ship = object({
    id: "port.Ship",
    fields: [field("type", literal("ship")), field("flag", reference("port.Flag"), "optional")],
  });
  const flag = enumeration({ id: "port.Flag", values: [{ value: "up", description: "Up." }] });
  const sighting = union({
    id: "port.Sighting",
    variants: [{ keys: ["ship"], type: reference("port.Ship") }],
  });
  const own = makeVectors(contract([ship, flag, sighting])).get("port") ?? [];
  const find = (id: string) => own.find((vector) => vector.id === id);

  it("asks nothing of an enum by itself, and tries it where it stands", () => {
    expect(own.filter(({ type }) => type === "port.Flag")).toEqual([]);
    expect(find('port.Ship/unknown-enum/flag "x-unheard-of"')?.ok).toBe(true);
  });

  it("names code and place of a fault", () => {
    expect(find("port.Sighting/malformed-known/ship wrong flag")).toEqual({
      id: "port.Sighting/malformed-known/ship wrong flag",
      type: "port.Sighting",
      class: "malformed-known",
      json: '{"type":"ship","flag":7}',
      ok: false,
      error: { code: "wrong-type", path: "/flag" },
    });
  });

  it("says which text it found no sample for", () => {
    const odd = object({
      id: "port.Odd",
      fields: [field("code", { kind: "string", pattern: "^quite odd$" })],
    });
    expect(() => makeVectors(contract([odd]))).toThrow(/No sample fits .*quite odd.* of code/);
  });
});
