import { readFileSync } from "node:fs";
import { type NameLock, pointerOf } from "@colloquy/ir";
import { readVectors, type Vector } from "@colloquy/repository/vectors";
import { globalRegistry, type z } from "zod";

/** What a judge says of a value: whether it keeps the contract, and if not, at which places something is wrong. */
export interface Judgement {
  readonly ok: boolean;
  /** JSON pointers. */
  readonly places: readonly string[];
}

/** Judges a vector. */
export type Judge = (vector: Vector) => Judgement;

/** Every vector, by type. */
export const vectorsByType: ReadonlyMap<string, readonly Vector[]> = Map.groupBy(
  readVectors().filter(isJson),
  ({ type }) => type,
);

/** Text that is not JSON is for readers of text; schemas judge values. */
function isJson({ error }: Vector): boolean {
  return error?.code !== "not-json";
}

/** The vectors of a type that a judge gets wrong, or refuses for another place; none when it agrees. */
export const disagreements = (id: string, judge: Judge): readonly string[] =>
  (vectorsByType.get(id) ?? []).flatMap((vector) => {
    const { ok, places } = judge(vector);
    if (ok !== vector.ok) return [`${vector.id}: ${ok ? "taken" : `refused at ${places.join(" ")}`}`];
    if (vector.error === undefined || places.includes(vector.error.path)) return [];
    return [`${vector.id}: refused at ${places.join(" ")}, not ${vector.error.path}`];
  });

/** The zod schema a type was made from. It reads numbers as doubles: see `agreement.test.ts` for those that are none. */
export function zodJudge(id: string): Judge {
  const schema = globalRegistry._idmap.get(id) as z.ZodType | undefined;
  if (!schema) throw new Error(`No zod schema has the id ${id}.`);
  return ({ json }) => {
    const { success, error } = schema.safeParse(JSON.parse(json));
    return { ok: success, places: (error?.issues ?? []).map(({ path }) => pointerOf(path)) };
  };
}

/** As much of ajv's validation functions as a judgement takes. */
interface Validate {
  (value: unknown): unknown;
  errors?: readonly { readonly instancePath: string; readonly params: Record<string, unknown> }[] | null;
}

/** A compiled schema. With `allErrors` it names every place; which of them is the fault a union leaves open. */
export const ajvJudge =
  (validate: Validate): Judge =>
  ({ json }) => {
    const ok = validate(JSON.parse(json)) === true;
    return { ok, places: (validate.errors ?? []).map(placeOf) };
  };

function placeOf({ instancePath, params }: NonNullable<Validate["errors"]>[number]): string {
  const member = params.missingProperty ?? params.additionalProperty;
  return typeof member === "string" ? instancePath + pointerOf([member]) : instancePath;
}

/** Names of the schemas of a document, by type id. */
export function schemaNames(scope: string): ReadonlyMap<string, string> {
  const lock: NameLock = JSON.parse(
    readFileSync(new URL("../../../names.lock.json", import.meta.url), "utf8"),
  );
  return new Map(Object.entries(lock.scopes[scope]?.names ?? {}));
}
