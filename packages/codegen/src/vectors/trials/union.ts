import type { Type, UnionType, Variant } from "@colloquy/ir";
import { pinsOf } from "../samples.ts";
import { type Members, objectText, quote, withMember, withoutMember } from "../text.ts";
import { bad, good, type Trial } from "../vector.ts";
import type { TrialContext } from "./context.ts";
import { UNHEARD_OF } from "./enum.ts";
import { breakMember } from "./nested.ts";
import { trialsOf } from "./trials.ts";

/** Every variant as it should be and malformed, and what tells variants apart, in every way it can be wrong. */
export function unionTrials(union: UnionType, context: TrialContext): readonly Trial[] {
  const rule = union.discriminator.rule;
  return [
    ...union.variants.flatMap((variant) => variantTrials(union, variant, context)),
    ...union.variants.flatMap(({ type }) => (isInline(type) ? trialsOf(type, context) : [])),
    ...(rule === "tag" ? tagTrials(union, union.discriminator.field, context) : []),
    ...(rule === "member" ? memberTrials(union, context) : []),
  ];
}

/** Lists and scalars are tried here, because they stand nowhere else; what is referred to has just been entered. */
const isInline = ({ kind }: Type): boolean => kind !== "reference";

function variantTrials(union: UnionType, variant: Variant, context: TrialContext): readonly Trial[] {
  return variant.keys.flatMap((key) => {
    const what = key === "" ? "whatever is left" : key;
    const broken = breakMember(variant.type, pinsOf(union, key), "malformed-known", context);
    return [
      good("variant", what, context.samples.variant(union, variant, key)),
      ...(broken ? [{ ...broken, what: `${what} ${broken.what}` }] : []),
    ];
  });
}

/** Members for an object that is whole but for its tag. */
const unknownMembers = (field: string, tag: string): Members =>
  new Map([
    ["before", "[1.0,9007199254740993]"],
    [field, quote(tag)],
    ["after", '{"null":null,"text":""}'],
  ]);

function tagTrials(union: UnionType, field: string, context: TrialContext): readonly Trial[] {
  const known = union.variants.flatMap(({ keys }) => keys);
  const first = union.variants[0];
  const sample = first && context.samples.members(first.type, pinsOf(union, first.keys[0] as string));
  const members: Members = sample ?? new Map();
  const others = [...UNHEARD_OF, known[0]?.toUpperCase() ?? "A", `${known[0]} `].filter(
    (tag) => !known.includes(tag),
  );
  return [
    ...others.map((tag) => unknownTrial(union, field, tag)),
    good(
      "order",
      "tag last",
      objectText(new Map([...withoutMember(members, field), [field, members.get(field) ?? '""']])),
    ),
    bad("missing-tag", "left out", objectText(withoutMember(members, field)), "missing-member", [field]),
    bad("missing-tag", "null", objectText(withMember(members, field, "null")), "wrong-type", [field]),
    bad("missing-tag", "a number", objectText(withMember(members, field, "7")), "wrong-type", [field]),
  ];
}

function unknownTrial({ open }: UnionType, field: string, tag: string): Trial {
  const json = objectText(unknownMembers(field, tag));
  const what = JSON.stringify(tag);
  return open ? good("unknown-variant", what, json) : bad("unknown-tag", what, json, "unknown-tag", [field]);
}

/** With every member that tells variants apart, the first one decides. */
function memberTrials(union: UnionType, context: TrialContext): readonly Trial[] {
  const [first, second] = union.variants;
  const isTotal = union.variants.some(({ keys }) => keys.includes(""));
  const none = isTotal ? [] : [bad("missing-tag", "none of the members", '{"x-other":1}', "missing-member")];
  const [key, other] = [first?.keys[0], second?.keys[0]];
  if (!first || !key || !other) return none;
  const members = context.samples.members(first.type, pinsOf(union, key)) ?? new Map<string, string>();
  if (members.has(other)) return none;
  return [
    ...none,
    good("variant", `${key} before ${other}`, objectText(new Map([[other, "null"], ...members]))),
  ];
}
