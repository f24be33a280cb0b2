import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { lintWithRedocly } from "../../../tests/support/redocly.ts";
import { judgeComponents } from "./components.ts";
import { readContract } from "./contract.ts";
import { documentsIn } from "./documents.ts";

interface OpenapiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, { readonly operationId: string }>>>>;
}

const contract = readContract();
const documents = documentsIn("openapi");
const described = contract.protocols.filter(({ operations }) => operations.length > 0);

it("describes every protocol with HTTP operations", () => {
  expect(documents.map(({ name }) => name)).toEqual(described.map(({ id }) => `${id}.json`).sort());
});

describe.each(documents)("$name", (document) => {
  it("has every operation of its protocol", () => {
    const { paths }: OpenapiDocument = JSON.parse(document.text);
    const found = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map((one) => one.operationId),
    );
    const protocol = described.find(({ id }) => `${id}.json` === document.name);
    expect(found.sort()).toEqual(protocol?.operations.map(({ id }) => id).sort());
  });

  it("judges every golden vector as it must", () => {
    const ajv = new Ajv2020({ strict: true, validateFormats: false });
    // Says once more what `oneOf` says; ajv's own does not know mappings.
    ajv.addVocabulary(["discriminator"]);
    const { tried, disagreeing } = judgeComponents("openapi", document, contract, ajv);
    expect(tried).toBeGreaterThan(5);
    expect(disagreeing).toEqual([]);
  });

  it("passes Redocly's recommended rules without a warning", async () => {
    expect(await lintWithRedocly(document.text)).toEqual([]);
  });
});
