import { contract } from "@colloquy/schema/contract";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { modelJsonSchema, parse, read, stringify } from "../index.ts";

const isContract = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(modelJsonSchema());

describe("modelJsonSchema", () => {
  it("is what the package publishes (after a change of the model: vitest run -u)", async () => {
    const text = `${JSON.stringify(modelJsonSchema(), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot("../../ir.schema.json");
  });

  it("accepts the contract of this repository", () => {
    const { contract: got } = read(contract);
    expect(isContract(got), JSON.stringify(isContract.errors)).toBe(true);
  });

  it("refuses a member it does not know", () => {
    const { contract: got } = read(contract);
    expect(isContract({ ...got, colour: "red" })).toBe(false);
  });
});

describe("parse", () => {
  const { contract: got } = read(contract);
  if (!got) throw new Error("The contract of this repository cannot be read.");
  const text = stringify(got);
  const codesOf = (edited: string) => {
    const result = parse(edited);
    return result.ok ? [] : result.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
  };

  it("reads what stringify wrote", () => {
    expect(parse(text)).toEqual({ ok: true, contract: got });
  });
  it("refuses text that is no JSON, and JSON that is no contract", () => {
    expect(codesOf(text.slice(0, -10))).toEqual(["ir-not-json "]);
    expect(codesOf("[]")).toEqual(["ir-not-contract "]);
    expect(codesOf("null")).toEqual(["ir-not-contract "]);
  });
  it("refuses a version that is newer or of another major", () => {
    for (const version of ["2.0.0", "0.9.0", "1.999.0", "later"])
      expect(codesOf(JSON.stringify({ ...got, irVersion: version }))).toEqual(["ir-version "]);
  });
  it("names the place of a wrong shape", () => {
    const broken = { ...got, types: [{ ...got.types[0], id: 7 }, ...got.types.slice(1)] };
    expect(codesOf(JSON.stringify(broken))).toEqual(["ir-shape /types/0/id"]);
  });
  it("refuses an edit that leaves the hash as it was", () => {
    expect(codesOf(JSON.stringify({ ...got, title: `${got.title}!` }))).toEqual(["ir-hash "]);
  });
});
