import { readFileSync } from "node:fs";
import type { Contract, Json, NameLock } from "@colloquy/ir";
import { globalRegistry, type z } from "zod";
import { mutationsOf } from "./mutations.ts";

/** A document's verdict on a value. */
export type Judge = (value: Json) => boolean;

/** A definition with values near its examples: each example, and each with one place changed. */
export interface Trial {
  readonly id: string;
  readonly zod: z.ZodType;
  readonly values: readonly Json[];
}

/** Those definitions that have examples and a zod schema of their own; one that is named after its place has none. */
export const trialsOf = (types: Contract["types"]): readonly Trial[] =>
  types.flatMap(({ id, examples }) => {
    const zod = globalRegistry._idmap.get(id) as z.ZodType | undefined;
    if (!zod || examples.length === 0) return [];
    return [{ id, zod, values: [...examples, ...examples.flatMap((example) => [...mutationsOf(example)])] }];
  });

/** The first values on which zod and the document disagree; none when they agree on all. */
export const disagreements = ({ zod, values }: Trial, judge: Judge): readonly Json[] =>
  values.filter((value) => judge(value) !== zod.safeParse(value).success).slice(0, 3);

/** Names of the schemas of a document, by type id. */
export function schemaNames(scope: string): ReadonlyMap<string, string> {
  const lock: NameLock = JSON.parse(
    readFileSync(new URL("../../../names.lock.json", import.meta.url), "utf8"),
  );
  return new Map(Object.entries(lock.scopes[scope]?.names ?? {}));
}
