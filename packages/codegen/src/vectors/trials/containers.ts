import type { Type } from "@colloquy/ir";
import { listText, objectText } from "../text.ts";
import { bad, good, inside, type Trial } from "../vector.ts";
import type { TrialContext } from "./context.ts";
import { strangersTo } from "./kinds.ts";
import { trialsOf } from "./trials.ts";

type List = Extract<Type, { kind: "list" }>;
type Dictionary = Extract<Type, { kind: "map" }>;

/** How many items, faults by index, and the item's own trials in the first place of a list. */
export function listTrials(type: List, context: TrialContext): readonly Trial[] {
  const { items, minimum = 0, maximum = Infinity } = type;
  const item = context.samples.minimal(items);
  const ofLength = (length: number) => listText(Array.from({ length }, () => item));
  const least = Math.max(minimum, 1);
  const rest = Array.from({ length: least - 1 }, () => item);
  return [
    ...(minimum === 0
      ? [good("list", "empty", "[]")]
      : [
          good("length", "as few items as may be", ofLength(minimum)),
          bad("length", "too few items", ofLength(minimum - 1), "wrong-length"),
        ]),
    ...(maximum === Infinity
      ? [good("list", "several", ofLength(least + 2))]
      : [
          good("length", "as many items as may be", ofLength(maximum)),
          bad("length", "too many items", ofLength(maximum + 1), "wrong-length"),
        ]),
    ...lastItemTrials(type, item, context),
    ...trialsOf(items, context).map((trial) => inside(0, trial, listText([trial.json, ...rest]))),
  ];
}

/** A fault behind good items. */
function lastItemTrials(
  { items, minimum = 0, maximum = Infinity }: List,
  item: string,
  context: TrialContext,
) {
  const index = Math.min(Math.max(minimum, 2), maximum) - 1;
  const before = Array.from({ length: index }, () => item);
  const { null: nullCode, other } = strangersTo(items, context);
  return [
    ...(nullCode
      ? [bad("list", "null is the last item", listText([...before, "null"]), nullCode, [index])]
      : []),
    ...(other
      ? [bad("list", "wrong last item", listText([...before, other.json]), other.code, [index])]
      : []),
  ];
}

/** A key that a JSON pointer has to escape, and one that is empty. */
const ODD_KEYS = ["", "a/b~c", "constructor", "0", "ключ"];

/** Unusual keys, faults by key, and the value's own trials. */
export function mapTrials({ values }: Dictionary, context: TrialContext): readonly Trial[] {
  const value = context.samples.minimal(values);
  const entry = (key: string, json: string) =>
    objectText(
      new Map([
        ["good", value],
        [key, json],
      ]),
    );
  const { null: nullCode, other } = strangersTo(values, context);
  return [
    good("map", "empty", "{}"),
    good("map", "unusual keys", objectText(new Map(ODD_KEYS.map((key) => [key, value])))),
    ...(nullCode ? [bad("map", "null is a value", entry("a/b~c", "null"), nullCode, ["a/b~c"])] : []),
    ...(other ? [bad("map", "wrong value", entry("", other.json), other.code, [""])] : []),
    ...trialsOf(values, context).map((trial) =>
      inside("key", trial, objectText(new Map([["key", trial.json]]))),
    ),
  ];
}
