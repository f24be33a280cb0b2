import { describe, expect, it } from "vitest";
import { lintWithRedocly } from "../../../tests/support/redocly.ts";
import { readContract } from "./contract.ts";
import { documentsIn } from "./documents.ts";

const documents = documentsIn("openapi");
const described = readContract().protocols.filter(({ operations }) => operations.length > 0);

describe("the documents", () => {
  it("are there for every protocol with HTTP operations", () => {
    expect(documents.map(({ name }) => name)).toEqual(described.map(({ id }) => `${id}.json`).sort());
  });

  it.each(documents)("$name has every operation of its protocol", ({ name, text }) => {
    const { paths } = JSON.parse(text) as {
      readonly paths: Record<string, Record<string, { operationId: string }>>;
    };
    const found = Object.values(paths).flatMap((methods) =>
      Object.values(methods).map(({ operationId }) => operationId),
    );
    const protocol = described.find(({ id }) => `${id}.json` === name);
    expect(found.sort()).toEqual(protocol?.operations.map(({ id }) => id).sort());
  });

  it.each(documents)(
    "$name passes Redocly's recommended rules without a warning",
    { timeout: 30_000 },
    async ({ text }) => {
      expect(await lintWithRedocly(text)).toEqual([]);
    },
  );
});
