import { existsSync, readdirSync } from "node:fs";
import { docsRegistry } from "@colloquy/define";
import { describe, expect, it } from "vitest";
import { globalRegistry, z } from "zod";
import { definitionsOf, fieldsOf, reachable } from "../test/definitions.ts";

const here = new URL("./", import.meta.url);
const folders = readdirSync(here).filter((name) => existsSync(new URL(`${name}/index.ts`, here)));

const modules = await Promise.all(
  folders.map(async (folder) => {
    const exports = (await import(`./${folder}/index.ts`)) as Record<string, unknown>;
    return { folder, definitions: definitionsOf(reachable(exports)) };
  }),
);

const isSentence = (text: string | undefined) => text !== undefined && /^\S.*[.:)|`]$/s.test(text);

it("finds the definitions of every folder", () => {
  expect(modules.filter(({ definitions }) => definitions.length < 10).map(({ folder }) => folder)).toEqual(
    [],
  );
});

it("names no two definitions alike", () => {
  const owners = Map.groupBy(
    new Set(modules.flatMap((module) => module.definitions.map((one) => one.schema))),
    (schema) => globalRegistry.get(schema)?.id,
  );
  expect([...owners].filter(([, schemas]) => schemas.length > 1).map(([id]) => id)).toEqual([]);
});

describe.each(modules)("$folder", ({ definitions }) => {
  it("describes every definition in whole sentences", () => {
    expect(
      definitions
        .filter(({ schema }) => !isSentence(docsRegistry.get(schema)?.description))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  it("describes every field in whole sentences", () => {
    const fields = definitions.flatMap(fieldsOf);
    const silent = fields.filter(({ schema }) => !isSentence(docsRegistry.get(schema)?.description));
    expect(silent.map(({ owner, name }) => `${owner}.${name}`)).toEqual([]);
  });

  it("shows an example of every object", () => {
    const objects = definitions.filter(({ schema }) => schema instanceof z.core.$ZodObject);
    expect(
      objects.filter(({ schema }) => !docsRegistry.get(schema)?.examples?.length).map(({ id }) => id),
    ).toEqual([]);
  });

  const examples = definitions.flatMap(({ id, schema }) =>
    (docsRegistry.get(schema)?.examples ?? []).map((example, index) => ({
      name: `${id} #${index}`,
      schema,
      example,
    })),
  );

  it.each(examples)("parses $name and keeps all of it", ({ schema, example }) => {
    expect(z.parse(schema, example)).toEqual(example);
  });
});
