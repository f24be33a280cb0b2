import type { Field, ObjectType } from "@colloquy/ir";
import { groupBy } from "@colloquy/ir";
import { extrasTrials } from "./extras.ts";
import { type Members, objectText, withMember, withoutMember } from "./text.ts";
import type { TrialContext } from "./trials/context.ts";
import { strangersTo } from "./trials/kinds.ts";
import { trialsOf } from "./trials/trials.ts";
import { bad, good, inside, type Trial } from "./vector.ts";

/** What an object is put to: its members there, absent, `null` and wrong; and those it does not name. */
export function objectTrials(type: ObjectType, context: TrialContext): readonly Trial[] {
  const reference = { kind: "reference", id: type.id } as const;
  const least = context.samples.members(reference) as Members;
  const all = context.samples.members(reference, new Map(), "all") as Members;
  const own = type.fields.map((field) => ({ field, trials: trialsOf(field.type, context) }));
  return [
    good("minimal", "object", objectText(least)),
    ...(all.size > least.size ? [good("full", "object", objectText(all))] : []),
    ...type.examples.map((example, index) => good("example", String(index + 1), JSON.stringify(example))),
    ...(type.fields.some(isFixed)
      ? [good("order", "reversed", objectText(new Map([...all].reverse())))]
      : []),
    ...nullTrials(type, least),
    ...extrasTrials(type, least),
    ...type.fields.flatMap((field) => faultsIn(field, least, context)),
    ...together(own, least),
    ...own.flatMap(({ field: { name }, trials }) =>
      trials
        .filter(({ fault }) => fault)
        .map((trial) => ({
          ...inside(name, trial, objectText(withMember(least, name, trial.json))),
          what: `${name} ${trial.what}`,
        })),
    ),
    bad("wrong-kind", "a list", "[]", "wrong-type"),
  ];
}

/** A member that tells what an object is, which readers may want to see first. */
const isFixed = ({ type }: Field): boolean => type.kind === "literal";

/** `null` in every member where it may stand, at once. */
function nullTrials({ fields }: ObjectType, least: Members): readonly Trial[] {
  const nullable = fields
    .filter(({ presence }) => presence.nullable)
    .map(({ name }) => [name, "null"] as const);
  if (nullable.length === 0) return [];
  return [good("null", "wherever it may be", objectText(new Map([...least, ...nullable])))];
}

/** A member left out, `null` or of another kind, where none of these may be. */
function faultsIn(field: Field, least: Members, context: TrialContext): readonly Trial[] {
  const { name, type, presence } = field;
  const { null: nullCode, other } = strangersTo(type, context);
  const changed = (json: string) => objectText(withMember(least, name, json));
  return [
    ...(presence.required
      ? [bad("missing", name, objectText(withoutMember(least, name)), "missing-member", [name])]
      : []),
    ...(nullCode && !presence.nullable ? [bad("null", name, changed("null"), nullCode, [name])] : []),
    ...(other && !isFixed(field) ? [bad("wrong-kind", name, changed(other.json), other.code, [name])] : []),
  ];
}

interface Own {
  readonly field: Field;
  readonly trials: readonly Trial[];
}

/** Good values of one class in all members that have any: as many rounds as the member with most of them needs. */
function together(own: readonly Own[], least: Members): readonly Trial[] {
  const byClass = groupBy(
    own.flatMap(({ field, trials }) =>
      trials.filter(({ fault }) => !fault).map((trial) => ({ name: field.name, trial })),
    ),
    ({ trial }) => trial.class,
  );
  return [...byClass].flatMap(([of, placed]) => {
    const byName = [...groupBy(placed, ({ name }) => name).values()];
    const rounds = Math.max(...byName.map((forms) => forms.length));
    return Array.from({ length: rounds }, (_, round) => {
      const now = byName.map((forms) => forms[round]).filter((one) => one !== undefined);
      const members = new Map([...least, ...now.map(({ name, trial }) => [name, trial.json] as const)]);
      return good(of, now.map(({ name, trial }) => `${name} ${trial.what}`).join(", "), objectText(members));
    });
  });
}
