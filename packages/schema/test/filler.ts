import type { Text } from "./texts.ts";

/** A text that gives its reader nothing, and by which rule. */
export interface Filler {
  readonly place: string;
  readonly text: string;
  readonly rule: "few words" | "restates its name" | "stands for several names" | "vocabulary";
}

/** The same text may stand beside this many different names of a protocol. */
const namesOfOneText = 2;
const fewestWords = 4;
/** A text beside a name has this many stems that the name and the name of its owner do not have. */
const fewestOwnStems = { field: 2, value: 2, type: 1, part: 0, summary: 0, note: 0 } as const;

/** Words of everyday speech for which a specification has a role or a verb of its own. */
const vocabulary =
  /\b(some|any|every|no)body\b|\bsomeone\b|\bwho(so)?ever\b|\btheirs\b|\b(tell|hear|speak|say)s?\b|\b(told|heard|said|saying|telling)\b|\bsums? up\b|\bsummed up\b|\bsign of life\b|\bgood to know\b|^(why|who|whose|what)\b/i;

/** Words that carry no fact by themselves: grammar, and the kinds of value that the type already shows. */
const empty = new Set(
  (
    "a an the of to in on at by for from with as and or not no it its this that these those which what who whose is are was " +
    "were be been has have had whether if any all one each given current own here there " +
    "belongs concerns stands refers used use " +
    "string text list array object map number integer boolean flag value kind type field member id identifier"
  ).split(" "),
);

/** The texts that are filler, each by the first rule it breaks. */
export function fillerOf(texts: readonly Text[]): readonly Filler[] {
  const namesByText = new Map<string, Set<string>>();
  for (const { kind, text, name } of texts) {
    if (kind === "field" || kind === "value")
      namesByText.set(text, (namesByText.get(text) ?? new Set()).add(name));
  }
  return texts.flatMap((one) => {
    const rule = ruleBrokenBy(one, namesByText.get(one.text)?.size ?? 1);
    return rule === undefined ? [] : [{ place: one.place, text: one.text, rule }];
  });
}

function ruleBrokenBy({ kind, place, text }: Text, names: number): Filler["rule"] | undefined {
  if (vocabulary.test(text)) return "vocabulary";
  if (kind === "summary" || kind === "note") return undefined;
  if (text.split(/\s+/).length < fewestWords) return "few words";
  if (ownStems(place, text).length < fewestOwnStems[kind]) return "restates its name";
  return names > namesOfOneText ? "stands for several names" : undefined;
}

/** The stems that a text adds to those of the name it stands beside. */
function ownStems(place: string, text: string): readonly string[] {
  const given = stemsOf(ownName(place));
  return [...stemsOf(text)].filter((stem) => !given.has(stem));
}

/** The place without the namespace, which would lend its words to every name in it. */
const ownName = (place: string) => place.slice(place.indexOf(".") + 1);

/** The stems of the words that carry something: `toolCalls` and «the call of a tool» have the same ones. */
function stemsOf(text: string): ReadonlySet<string> {
  const words = text
    .replace(/(\p{Ll})(?=\p{Lu})/gu, "$1 ")
    .toLowerCase()
    .match(/\p{L}+|\p{N}+/gu);
  return new Set((words ?? []).filter((word) => !empty.has(word)).map(stemOf));
}

function stemOf(word: string): string {
  const stem = word.replace(/(?:ies|es|s|ed|ing|y|e)$/, "");
  return stem.length < 3 ? word : stem;
}
