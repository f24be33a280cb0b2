import { docsRegistry, wireRegistry } from "@colloquy/define";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { definitionsOf, reachable } from "../../test/definitions.ts";
import * as everrunsRest from "./index.ts";

const exported = Object.entries(everrunsRest).filter(([, value]) => value instanceof z.ZodType);
const definitions = definitionsOf(reachable(Object.fromEntries(exported))).map(
  ({ schema }) => schema as z.ZodType,
);

describe("definitions", () => {
  it.each(definitions.map((schema) => [schema.meta()?.id, schema] as const))(
    "%s has a name and examples that parse",
    (id, schema) => {
      expect(id).toMatch(/^everruns-rest\.[A-Z]\w+$/);
      const docs = docsRegistry.get(schema);
      expect(docs?.source ?? docs?.description).toMatch(/\w/);
      expect(docs?.examples?.length).toBeGreaterThan(0);
      for (const example of docs?.examples ?? []) expect(schema.parse(example)).toEqual(example);
    },
  );

  it("documents every field of every object", () => {
    const fields = definitions
      .filter((schema) => schema instanceof z.ZodObject)
      .flatMap((schema) =>
        Object.entries(schema.shape).map(([name, field]) => ({ owner: schema.meta()?.id, name, field })),
      );
    const bare = fields.filter(({ field }) => !(field instanceof z.ZodType && field.meta()?.description));
    expect(bare.map(({ owner, name }) => `${owner}.${name}`)).toEqual([]);
    expect(fields.length).toBeGreaterThan(300);
  });

  it("leaves enums open unless a reason says why not", () => {
    const closed = definitions
      .map((schema) => wireRegistry.get(schema))
      .filter((kind) => kind?.kind === "closedEnum");
    expect(closed).toEqual([]);
  });
});
