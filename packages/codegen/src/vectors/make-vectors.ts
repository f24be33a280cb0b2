import type { Contract, NamedType } from "@colloquy/ir";
import { groupBy } from "@colloquy/ir";
import { createTypeTable } from "../documents/types.ts";
import { deepTrials } from "./deep.ts";
import { objectTrials } from "./object.ts";
import { createSamples } from "./samples.ts";
import { createTrialContext, type TrialContext } from "./trials/context.ts";
import { strangersTo } from "./trials/kinds.ts";
import { trialsOf } from "./trials/trials.ts";
import { unionTrials } from "./trials/union.ts";
import { bad, good, type Trial, toVector, type Vector } from "./vector.ts";

/**
 * The vectors of each namespace, by type. An enum, and a type that the contract gives no name, has none of its own: it is
 * tried at every place where it stands.
 */
export function makeVectors(contract: Contract): ReadonlyMap<string, readonly Vector[]> {
  const table = createTypeTable(contract);
  const samples = createSamples(
    table,
    contract.types.map(({ id }) => id),
  );
  const byNamespace = groupBy(contract.types, ({ namespace }) => namespace);
  return new Map(
    [...byNamespace].map(([namespace, types]) => {
      const context = createTrialContext(table, samples);
      const vectors = types.filter(hasVectors).flatMap((type) => vectorsOf(type, context));
      return [namespace, distinct(vectors)] as const;
    }),
  );
}

const hasVectors = ({ kind, derived }: NamedType): boolean => kind !== "enum" && !derived;

const vectorsOf = (type: NamedType, context: TrialContext): readonly Vector[] =>
  [...ownTrials(type, context), ...deepTrials(type, context)]
    .filter(({ json }) => !isSpelled(json))
    .map((trial) => toVector(type.id, trial));

/**
 * A number that is a whole text by itself, in a spelling of its own or with more digits than a double keeps. No frame is one,
 * and a reader whose values are plain numbers has no place to keep the text: such numbers are tried in a member.
 */
const isSpelled = (json: string): boolean =>
  /^-?\d/.test(json) && (String(Number(json)) !== json || Math.abs(Number(json)) > Number.MAX_SAFE_INTEGER);

function ownTrials(type: NamedType, context: TrialContext): readonly Trial[] {
  if (type.kind === "object") return objectTrials(type, context);
  const reference = { kind: "reference", id: type.id } as const;
  const { null: nullCode, other } = strangersTo(reference, context);
  return [
    ...type.examples.map((example, index) => good("example", String(index + 1), JSON.stringify(example))),
    ...(type.kind === "union" ? unionTrials(type, context) : []),
    ...(type.kind === "alias" ? trialsOf(type.type, context) : []),
    ...(nullCode ? [bad("wrong-kind", "null", "null", nullCode)] : []),
    ...(other ? [bad("wrong-kind", other.json, other.json, other.code)] : []),
  ];
}

/** The same question is asked once; two questions never have one name. */
function distinct(vectors: readonly Vector[]): readonly Vector[] {
  const questions = new Set<string>();
  const ids = new Set<string>();
  return vectors.flatMap((vector) => {
    const question = `${vector.type} ${vector.json}`;
    if (questions.has(question)) return [];
    questions.add(question);
    const id = ids.has(vector.id) ? unused(vector.id, ids) : vector.id;
    ids.add(id);
    return [{ ...vector, id }];
  });
}

function unused(id: string, taken: ReadonlySet<string>): string {
  let number = 2;
  while (taken.has(`${id} (${number})`)) number += 1;
  return `${id} (${number})`;
}
