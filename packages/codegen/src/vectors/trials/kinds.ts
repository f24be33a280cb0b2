import type { Type } from "@colloquy/ir";
import type { FaultCode } from "../vector.ts";
import type { TrialContext } from "./context.ts";

/** A value of another kind than a place is for. */
export interface Stranger {
  readonly json: string;
  readonly code: FaultCode;
}

/** What to call `null`, and the kind most easily taken for the right one; either is `undefined` where it is welcome. */
interface Strangers {
  readonly null: FaultCode | undefined;
  readonly other: Stranger | undefined;
}

const wrongType = (json: string): Strangers => ({ null: "wrong-type", other: { json, code: "wrong-type" } });
const wrongValue = (json: string): Strangers => ({
  null: "wrong-value",
  other: { json, code: "wrong-value" },
});

type Find = {
  readonly [K in Type["kind"]]: (type: Extract<Type, { kind: K }>, context: TrialContext) => Strangers;
};

const byKind: Find = {
  string: () => wrongType("7"),
  boolean: () => wrongType('"true"'),
  integer: () => wrongType('"7"'),
  number: () => wrongType('"0.5"'),
  literal: ({ value }) => wrongValue(typeof value === "string" ? "7" : `"${value}"`),
  json: () => ({ null: undefined, other: undefined }),
  null: () => ({ null: undefined, other: { json: "0", code: "wrong-type" } }),
  list: () => wrongType("{}"),
  map: () => wrongType("[]"),
  nullable: ({ type }, context) => ({ ...strangersTo(type, context), null: undefined }),
  reference: strangersToNamed,
};

/** Values that a place must not take for its own. */
export function strangersTo<K extends Type["kind"]>(
  type: Extract<Type, { kind: K }>,
  context: TrialContext,
): Strangers {
  const find: Find[K] = byKind[type.kind as K];
  return find(type, context);
}

const KINDS = { null: "null", boolean: "true", number: "7", string: '"text"', array: "[]", object: "{}" };

function strangersToNamed({ id }: Extract<Type, { kind: "reference" }>, context: TrialContext): Strangers {
  const named = context.table.get(id);
  if (named.kind === "alias") return strangersTo(named.type, context);
  if (named.kind === "enum") return named.open ? wrongType("7") : wrongValue("7");
  if (named.kind === "object" || named.discriminator.rule !== "jsonKind") return wrongType("[]");
  const known = new Set(named.variants.flatMap(({ keys }) => keys));
  const other = Object.entries(KINDS).find(([kind]) => kind !== "null" && !known.has(kind));
  return {
    null: known.has("null") ? undefined : "wrong-type",
    other: other && { json: other[1], code: "wrong-type" },
  };
}
