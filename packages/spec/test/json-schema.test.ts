import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { disagreements, type Judge, schemaNames, trialsOf } from "./agreement.ts";
import { readContract } from "./contract.ts";
import { documentsIn } from "./documents.ts";

const contract = readContract();
const documents = documentsIn("json-schema").map(({ name, text }) => ({ name, schema: JSON.parse(text) }));

const ajv = new Ajv2020({ strict: true });
addFormats.default(ajv);
for (const { schema } of documents) ajv.addSchema(schema);

const definitions = documents.flatMap(({ name, schema }) => {
  const names = schemaNames(`json-schema/${name.replace(".json", "")}/definitions`);
  return [...names].map(([id, key]) => ({ id, key, document: name, uri: `${schema.$id}#/$defs/${key}` }));
});
const uris = new Map(definitions.map(({ id, uri }) => [id, uri]));

function judgeOf(id: string): Judge {
  const validate = ajv.getSchema(uris.get(id) ?? "");
  if (!validate) throw new Error(`No document defines ${id}.`);
  return (value) => validate(value) === true;
}

describe("the documents", () => {
  it("stand where their $id says", () => {
    const wanted = documents.map(({ name }) => `${contract.baseUri}/json-schema/${name}`);
    expect(documents.map(({ schema }) => schema.$id)).toEqual(wanted);
  });

  it("define every type of the contract, and nothing else", () => {
    expect(definitions.map(({ id }) => id).sort()).toEqual(contract.types.map(({ id }) => id));
    const keys = documents.flatMap(({ schema }) => Object.keys(schema.$defs));
    expect(definitions.map(({ key }) => key).sort()).toEqual(keys.sort());
  });

  it.each(documents)("$name compiles in strict mode, with every definition", ({ name }) => {
    const own = definitions.filter(({ document }) => document === name);
    expect(own.length).toBeGreaterThan(10);
    for (const { id } of own) expect(judgeOf(id)).toBeTypeOf("function");
  });
});

describe("agreement with zod", () => {
  const trials = trialsOf(contract.types);

  it("accepts every example", () => {
    const examples = contract.types.flatMap(({ id, examples: values }) =>
      values.map((value) => ({ id, value })),
    );
    expect(examples.length).toBeGreaterThan(100);
    expect(examples.filter(({ id, value }) => !judgeOf(id)(value))).toEqual([]);
  });

  it("is tried on every definition that has a name and an example", () => {
    const named = contract.types.filter(({ derived, examples }) => !derived && examples.length > 0);
    expect(trials.map(({ id }) => id)).toEqual(named.map(({ id }) => id));
  });

  it.each(trials)("$id: one verdict on every example with one place changed", (trial) => {
    expect(disagreements(trial, judgeOf(trial.id))).toEqual([]);
  });
});
