import type { NamedType, Type } from "@colloquy/ir";
import { OPAQUE } from "../scalars.ts";
import { bad, good, type Trial } from "../vector.ts";
import { listTrials, mapTrials } from "./containers.ts";
import { isTriedAlone, type TrialContext } from "./context.ts";
import { enumTrials } from "./enum.ts";
import { brokenInside } from "./nested.ts";
import { integerTrials, numberTrials } from "./number.ts";
import { stringTrials } from "./string.ts";
import { unionTrials } from "./union.ts";

type Make = {
  readonly [K in Type["kind"]]: (type: Extract<Type, { kind: K }>, context: TrialContext) => readonly Trial[];
};

const byKind: Make = {
  reference: referenceTrials,
  string: stringTrials,
  boolean: booleanTrials,
  integer: integerTrials,
  number: numberTrials,
  literal: ({ value }, context) => literalTrials(value, context),
  json: opaqueTrials,
  null: () => [],
  list: listTrials,
  map: mapTrials,
  nullable: ({ type }, context) => [good("null", "null", "null"), ...trialsOf(type, context)],
};

/** Values for a place of a type beside its plain ones, those of another kind excepted. */
export function trialsOf<K extends Type["kind"]>(
  type: Extract<Type, { kind: K }>,
  context: TrialContext,
): readonly Trial[] {
  const make: Make[K] = byKind[type.kind as K];
  return make(type, context);
}

/** What has vectors of its own is only entered; an enum, and what the contract does not name, is tried where it stands. */
function referenceTrials(
  type: Extract<Type, { kind: "reference" }>,
  context: TrialContext,
): readonly Trial[] {
  const named = context.table.get(type.id);
  if (isTriedAlone(type, context)) return [...brokenInside(type, context), ...numbersAmong(named, context)];
  if (named.kind === "enum") return enumTrials(named, context);
  return named.kind === "union" ? unionTrials(named, context) : brokenInside(type, context);
}

/** Numbers that are a variant, in spellings that only a member can keep. */
function numbersAmong(named: NamedType, context: TrialContext): readonly Trial[] {
  if (named.kind !== "union") return [];
  const numbers = named.variants.filter(({ type }) => type.kind === "number" || type.kind === "integer");
  return numbers.flatMap(({ type }) => trialsOf(type, context));
}

function literalTrials(value: string | number | boolean, context: TrialContext): readonly Trial[] {
  if (typeof value !== "string") return [bad("literal", "another", JSON.stringify(!value), "wrong-value")];
  const neighbours = [`${value}-x`, value.toUpperCase(), `${value} `, ""].filter((text) => text !== value);
  return context
    .select({ kind: "literal", value: "" }, "bad", neighbours)
    .map((text) => bad("literal", JSON.stringify(text), JSON.stringify(text), "wrong-value"));
}

/** What many languages take for true and false; once for each protocol, as all places are read in one way. */
function booleanTrials(type: Type, context: TrialContext): readonly Trial[] {
  const strangers = context.select(type, "bad", ["1", "0", '"false"', '""'], 0);
  return [
    good("full", "false", "false"),
    ...strangers.map((json) => bad("wrong-kind", json, json, "wrong-type")),
  ];
}

const DEEP = 64;

/** What is not looked into must survive whatever it is. */
const OPAQUE_FORMS: Readonly<Record<string, string>> = {
  null: "null",
  "numbers as written":
    "[1.0,-0,1E2,0.10,9007199254740993,-9223372036854775808,18446744073709551615,1e400,123456789012345678901234567890.5]",
  "empty things": '{"":"","list":[],"object":{},"null":null}',
  "a text": '"2026-01-02T03:04:05.1200+00:00"',
  "names of prototypes": '{"constructor":1,"__proto__":{"polluted":true},"toString":null,"hasOwnProperty":0}',
  "deep lists": `${"[".repeat(DEEP)}1.0${"]".repeat(DEEP)}`,
  "deep objects": `${'{"a":'.repeat(DEEP)}${OPAQUE}${"}".repeat(DEEP)}`,
};

function opaqueTrials(type: Type, context: TrialContext): readonly Trial[] {
  const forms = context.select(type, "good", Object.entries(OPAQUE_FORMS));
  return forms.map(([what, json]) => good("opaque", what, json));
}
