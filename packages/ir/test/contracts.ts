import { contract, type Protocol, protocol, type Contract as Source } from "@colloquy/define";
import type { z } from "zod";
import { type Contract, type NamedType, type ObjectType, type ReadResult, read } from "../src/index.ts";

/** Facts of a contract that a test does not care about. */
export const ferry = {
  id: "ferry",
  title: "Ferry",
  version: "1.0.0",
  baseUri: "https://ferry.example/spec",
  description: "Ferries.",
};

/** A contract of published types. */
export const contractOf = (...types: readonly z.ZodType[]): Source =>
  contract({ ...ferry, protocols: [], types: { ferry: types } });

/** A contract of one protocol. */
export const contractWith = (facts: Partial<Protocol>): Source =>
  contract({
    ...ferry,
    protocols: [
      protocol({
        id: "quay",
        title: "Quay",
        version: "1",
        description: "At the quay.",
        transports: ["http"],
        ...facts,
      }),
    ],
    types: {},
  });

/** The contract of a reading without errors. */
export function contractIn({ contract: read, diagnostics }: ReadResult): Contract {
  if (read) return read;
  throw new Error(diagnostics.map(({ pointer, message }) => `${pointer}: ${message}`).join("\n"));
}

/** Types by id. */
export const typesIn = (result: ReadResult): Readonly<Record<string, NamedType>> =>
  Object.fromEntries(contractIn(result).types.map((type) => [type.id, type]));

/** How a named schema is read. */
export function readOne(schema: z.ZodType): NamedType {
  const { id = "" } = schema.meta() ?? {};
  const types = typesIn(read(contractOf(schema)));
  return (types[id] ?? types[`ferry.${id}`]) as NamedType;
}

/** The type of each field of an object schema. */
export const fieldTypesOf = (schema: z.ZodType) =>
  Object.fromEntries((readOne(schema) as ObjectType).fields.map(({ name, type }) => [name, type]));

/** Codes and places of what is wrong with a contract. */
export const problemsOf = (source: Source): readonly string[] =>
  read(source).diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);
