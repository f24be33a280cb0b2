import type { Json } from "@colloquy/ir";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { globalRegistry, type z } from "zod";
import { readContract } from "./contract.ts";
import { documentsIn } from "./documents.ts";
import { mutationsOf } from "./mutations.ts";

const contract = readContract();
const documents = documentsIn("json-schema");
const schemas = documents.map(({ name, text }) => ({ name, schema: JSON.parse(text) }));

const ajv = new Ajv2020({ strict: true, discriminator: false });
addFormats.default(ajv);
for (const { schema } of schemas) ajv.addSchema(schema);

const definitions = schemas.flatMap(({ name, schema }) =>
  Object.keys(schema.$defs).map((key) => ({
    id: `${name.replace(".json", "")}.${key}`,
    uri: `${schema.$id}#/$defs/${key}`,
  })),
);
const uris = new Map(definitions.map(({ id, uri }) => [id, uri]));

function validatorOf(id: string): ValidateFunction {
  const validate = ajv.getSchema(uris.get(id) ?? "");
  if (!validate) throw new Error(`No document defines ${id}.`);
  return validate;
}

/** The zod schema a definition was made from; nothing for one that was named after its place. */
const zodOf = (id: string): z.ZodType | undefined => globalRegistry._idmap.get(id) as z.ZodType | undefined;

describe("the documents", () => {
  it("stand where their $id says", () => {
    const wanted = schemas.map(({ name }) => `${contract.baseUri}/json-schema/${name}`);
    expect(schemas.map(({ schema }) => schema.$id)).toEqual(wanted);
  });

  it("define every type of the contract", () => {
    expect(definitions.map(({ id }) => id).sort()).toEqual(contract.types.map(({ id }) => id));
  });

  it.each(schemas)("$name compiles in strict mode, with every definition", ({ name }) => {
    const own = definitions.filter(({ id }) => id.startsWith(`${name.replace(".json", "")}.`));
    expect(own.length).toBeGreaterThan(10);
    expect(own.map(({ id }) => typeof validatorOf(id))).toEqual(own.map(() => "function"));
  });
});

describe("agreement with zod", () => {
  const examples = contract.types.flatMap(({ id, examples: values }) =>
    values.map((value) => ({ id, value })),
  );

  it("accepts every example", () => {
    expect(examples.length).toBeGreaterThan(100);
    expect(examples.filter(({ id, value }) => validatorOf(id)(value) !== true)).toEqual([]);
  });

  const judged = contract.types.flatMap(({ id, examples: values }) => {
    const zod = zodOf(id);
    return zod && values.length > 0 ? [{ id, zod, values }] : [];
  });

  it("knows the zod schema of every example that has one", () => {
    const named = contract.types.filter(({ derived, examples: values }) => !derived && values.length > 0);
    expect(judged.map(({ id }) => id)).toEqual(named.map(({ id }) => id));
  });

  it.each(judged)("$id: the same verdict on every example with one place changed", ({ id, zod, values }) => {
    const validate = validatorOf(id);
    const disagrees = (value: Json) => validate(value) !== zod.safeParse(value).success;
    const mutations = values.flatMap((value) => [...mutationsOf(value)]);
    expect(mutations.filter(disagrees).slice(0, 3)).toEqual([]);
  });
});
