import { pointerOf } from "@colloquy/define/support";
import type { Findings } from "../findings.ts";

/** What zod 3 kinds become, where that is less than what they say. */
const WEAKENED: Readonly<Record<string, string>> = {
  ZodEffects: "is code; what stands on the wire before it is kept, unchecked",
  ZodPipeline: "is code; what stands on the wire before it is kept",
  ZodCatch: "is a fallback of the reader; what is sent is kept",
  ZodDate: "becomes a point in time as text",
  ZodMap: "becomes a list of pairs",
  ZodSet: "becomes a list",
};
/** Kinds that have no form on the wire. */
const REFUSED = new Set(
  "ZodFunction ZodPromise ZodSymbol ZodNaN ZodVoid ZodUndefined ZodNever ZodBigInt".split(" "),
);
const KNOWN = new Set(
  `ZodString ZodNumber ZodBoolean ZodNull ZodAny ZodUnknown ZodArray ZodObject ZodUnion ZodDiscriminatedUnion
   ZodIntersection ZodTuple ZodRecord ZodLazy ZodLiteral ZodEnum ZodNativeEnum ZodOptional ZodNullable ZodDefault
   ZodBranded ZodReadonly`.split(/\s+/),
);

type Members = Readonly<Record<string, unknown>>;
/** A schema and the segments that lead to it. */
type Inner = readonly [Members, readonly string[]];

/** Reports schemas that are not of zod 3, and what of zod 3 cannot be kept. Pointers lead through the definitions. */
export function inspect(schemas: Members, findings: Findings): void {
  const seen = new Set<unknown>();
  for (const [name, schema] of Object.entries(schemas)) {
    if (isSchema(schema)) inspectSchema(schema, [name], findings, seen);
    else
      findings.refuse(
        pointerOf([name]),
        "not-zod",
        "This is no zod schema.",
        "Pass z.object({ … }) of zod 3.",
      );
  }
}

const isMembers = (value: unknown): value is Members => typeof value === "object" && value !== null;
const isSchema = (value: unknown): value is Members =>
  isMembers(value) && ("_def" in value || "_zod" in value);

const kindOf = (schema: unknown): string =>
  isMembers(schema) && isMembers(schema._def) ? String(schema._def.typeName) : "";

function inspectSchema(
  schema: Members,
  path: readonly string[],
  findings: Findings,
  seen: Set<unknown>,
): void {
  if (seen.has(schema)) return;
  seen.add(schema);
  const pointer = pointerOf(path);
  if ("_zod" in schema) {
    findings.refuse(
      pointer,
      "zod-4",
      "This is a schema of zod 4.",
      "Read the contract with read() of @colloquy/ir.",
    );
    return;
  }
  const definition = schema._def as Members;
  reportKind(kindOf(schema), pointer, findings);
  for (const [inner, segments] of schemasIn(definition))
    inspectSchema(inner, [...path, ...segments], findings, seen);
}

function reportKind(kind: string, pointer: string, findings: Findings): void {
  const weakened = WEAKENED[kind];
  if (weakened !== undefined) findings.lost(pointer, "weakened", kind, weakened);
  else if (REFUSED.has(kind))
    findings.refuse(pointer, "unsupported-schema", `${kind} has no form on the wire.`);
  else if (!KNOWN.has(kind)) findings.refuse(pointer, "unknown-schema", `${kind} is no schema of zod 3.`);
}

/** Schemas directly inside a definition: in its members, their lists and records, and behind its getters. */
function schemasIn(definition: Members): readonly Inner[] {
  return Object.entries(definition).flatMap(([name, value]): readonly Inner[] => {
    if (name === "catchall" && kindOf(value) === "ZodNever") return []; // how zod 3 says that there is none
    const isGetter = name === "getter" || name === "shape";
    const held: unknown = isGetter && typeof value === "function" ? (value as () => unknown)() : value;
    if (isSchema(held)) return [[held, [name]]];
    if (!isMembers(held) || held instanceof Map || held instanceof Set) return [];
    return Object.entries(held).flatMap(([key, one]) => (isSchema(one) ? [[one, [name, key]]] : []));
  });
}
