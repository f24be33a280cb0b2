import type { WireKind } from "@colloquy/define";
import { definitionOf, type Schema, tagsOf, type Wire, wireOf } from "@colloquy/define/reflect";
import type { Discriminator, UnionType, Variant } from "../model.ts";
import { foldChecks } from "./checks.ts";
import { jsonKindsOf } from "./json-kinds.ts";
import { inside, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";

/** A union before it has a name. */
export type UnionBody = Pick<UnionType, "kind" | "discriminator" | "open" | "reason" | "variants">;

interface UnionFacts {
  readonly options: readonly Schema[];
  readonly discriminator?: string;
  readonly unionFallback?: boolean;
}

const factsOf = (schema: Schema): UnionFacts => definitionOf(schema) as unknown as UnionFacts;

/** A union that says how its variants are told apart. */
export function readWireUnion(schema: Schema, place: Place, reader: Reader): UnionBody {
  const { kind, added } = wireOf(schema) as Wire & { kind: Extract<WireKind, { kind: "union" }> };
  const { by } = kind;
  foldChecks(added, place, reader.reports);
  if (by.rule === "tag") return readTagged(factsOf(schema), by, place, reader);
  if (by.rule === "jsonKind") return readByKind(factsOf(schema).options, place, reader);
  return readByMember(factsOf(schema).options, by.members, place, reader);
}

/** A plain `z.discriminatedUnion`: closed. */
export function readDiscriminatedUnion(schema: Schema, place: Place, reader: Reader): UnionBody {
  const facts = factsOf(schema);
  foldChecks(definitionOf(schema).checks ?? [], place, reader.reports);
  if (facts.unionFallback)
    reader.reports.refuse(
      place,
      "union-fallback",
      "A fallback hides a malformed variant.",
      "Use openUnion() of @colloquy/define to keep unknown variants.",
    );
  return readTagged(facts, { field: facts.discriminator as string, open: false }, place, reader);
}

/** A plain `z.union`: readable when every variant is another kind of JSON. */
export function readPlainUnion(schema: Schema, place: Place, reader: Reader): UnionBody {
  foldChecks(definitionOf(schema).checks ?? [], place, reader.reports);
  return readByKind(factsOf(schema).options, place, reader);
}

function readTagged(
  { options }: UnionFacts,
  { field, open, reason }: { readonly field: string; readonly open: boolean; readonly reason?: string },
  place: Place,
  reader: Reader,
): UnionBody {
  const keys = options.map((option, index) =>
    readTags(option, field, inside(place, ["variants", String(index)]), reader),
  );
  refuseRepeats(keys, "tag", place, reader);
  const variants = variantsOf(options, keys, place, reader);
  return {
    ...unionBody({ rule: "tag", field }, variants),
    open,
    ...(reason === undefined ? {} : { reason }),
  };
}

function readTags(option: Schema, field: string, place: Place, { reports }: Reader): readonly string[] {
  const values = tagsOf(option, field);
  const isText = values.length > 0 && values.every((value) => typeof value === "string");
  if (!isText)
    reports.refuse(
      place,
      "variant-without-tag",
      `The variant does not fix the text of "${field}".`,
      `Give it a required literal member "${field}".`,
    );
  return values.map(String);
}

function readByMember(
  options: readonly Schema[],
  members: readonly (string | null)[],
  place: Place,
  reader: Reader,
): UnionBody {
  const keys = members.map((member) => [member ?? ""]);
  refuseRepeats(keys, "member", place, reader);
  if (members.slice(0, -1).includes(null))
    reader.reports.refuse(
      place,
      "unreachable-variant",
      "The variant without a member hides those after it.",
      "Put it last.",
    );
  return unionBody({ rule: "member" }, variantsOf(options, keys, place, reader));
}

function readByKind(options: readonly Schema[], place: Place, reader: Reader): UnionBody {
  const keys = options.map((option) => [...jsonKindsOf(option)]);
  refuseRepeats(keys, "kind of JSON", place, reader);
  return unionBody({ rule: "jsonKind" }, variantsOf(options, keys, place, reader));
}

function refuseRepeats(
  keys: readonly (readonly string[])[],
  what: string,
  place: Place,
  { reports }: Reader,
): void {
  const all = keys.flat();
  const repeated = [...new Set(all.filter((key, index) => all.indexOf(key) !== index))];
  if (repeated.length === 0) return;
  const help =
    "Use z.discriminatedUnion(), or openUnion(), kindUnion() or memberUnion() of @colloquy/define.";
  reports.refuse(
    place,
    "ambiguous-union",
    `Several variants have the same ${what}: ${repeated.join(", ")}.`,
    help,
  );
}

function variantsOf(
  options: readonly Schema[],
  keys: readonly (readonly string[])[],
  place: Place,
  reader: Reader,
): readonly Variant[] {
  return options.map((option, index) => {
    const own = keys[index] ?? [];
    const word = own.length === 1 && own[0] ? own[0] : `variant ${index + 1}`;
    return { keys: own, type: reader.type(option, inside(place, ["variants", String(index)], word)) };
  });
}

const unionBody = (discriminator: Discriminator, variants: readonly Variant[]): UnionBody => ({
  kind: "union",
  discriminator,
  open: false,
  variants,
});
