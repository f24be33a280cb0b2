import { type ImportOptions, importJsonSchema } from "../src/import/index.ts";
import type { NamedType, ReadResult } from "../src/index.ts";
import { contractIn } from "./contracts.ts";

type Json = Parameters<typeof importJsonSchema>[0];

/** Types of an imported document, by name. */
export const importedTypes = (result: ReadResult): Readonly<Record<string, NamedType>> =>
  Object.fromEntries(contractIn(result).types.map((type) => [type.name, type]));

/** Types of a bundle of definitions, by name. */
export const importDefinitions = (
  $defs: { readonly [name: string]: Json },
  options: Partial<ImportOptions> = {},
): Readonly<Record<string, NamedType>> => importedTypes(importJsonSchema({ $defs }, { id: "t", ...options }));

/** Codes and places of what is told about an imported document. */
export const toldOf = (result: ReadResult): readonly string[] =>
  result.diagnostics.map(({ code, pointer }) => `${code} ${pointer}`);

/** What is told about one definition called `It`. */
export const toldAbout = (It: Json): readonly string[] =>
  toldOf(importJsonSchema({ $defs: { It } }, { id: "t" }));
